import { realpathSync } from 'node:fs';

/** The words that start this program again: Node, its options for memory, and the command line. */
export function programWords(): string[] {
  return [process.execPath, ...process.execArgv, realpathSync(process.argv[1]!)];
}
