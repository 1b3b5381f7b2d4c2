import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Memory of the process, in bytes, from which on it is worth the time to collect garbage between stages. */
const FROM = 400 * 2 ** 20;
/** What it must have grown by since it was smallest after the last time. */
const STEP = 24 * 2 ** 20;

let smallest = 0;

/** Whether the process has grown large since this was last true. */
export function isWorthCollecting(): boolean {
  const now = process.memoryUsage.rss();
  smallest = Math.min(smallest, now);
  if (now < Math.max(FROM, smallest + STEP)) return false;
  smallest = now;
  return true;
}

let collect: (() => void) | undefined;

/**
 * Collects this thread's garbage now. Stages leave tens of megabytes behind that V8 would only look at later, while the next stage's
 * arrays (which it does not count) come on top.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
