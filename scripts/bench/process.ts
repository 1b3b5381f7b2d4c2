import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_OUTPUT = 1 << 28;

/** One finished process that printed a JSON line. */
export interface Run<Printed> {
  readonly wallSeconds: number;
  readonly printed: Printed;
}

export async function timed<Printed>(command: string, args: readonly string[]): Promise<Run<Printed>> {
  const start = performance.now();
  const { stdout } = await run(command, [...args], { maxBuffer: MAX_OUTPUT });
  return { wallSeconds: (performance.now() - start) / 1000, printed: JSON.parse(stdout) as Printed };
}

export const corpuscope = <Printed>(...args: string[]) =>
  timed<Printed>(process.execPath, ['build/cli/main.js', ...args]);

/** The scikit-learn pipeline that is the peer, where it and a Python that has scikit-learn are present. */
export async function findPeer(): Promise<{ python: string; script: string } | null> {
  const script = '../shared/bench/sklearn_pipeline.py';
  if (!existsSync(script)) return null;
  const python = await findPython();
  return python === null ? null : { python, script };
}

/** A Python that has scikit-learn, where there is one. */
export async function findPython(): Promise<string | null> {
  for (const python of ['/usr/bin/python3', 'python3']) {
    try {
      await run(python, ['-c', 'import sklearn']);
      return python;
    } catch {
      continue;
    }
  }
  return null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
