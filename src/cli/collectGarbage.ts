import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Memory of the process, in bytes, from which on it is worth the time to collect garbage between stages. */
const FROM = 400 * 2 ** 20;

let collect: (() => void) | undefined;

/**
 * Collects garbage now where the process has grown large. Stages leave tens of megabytes behind that V8 would only look at later,
 * while the next stage's arrays (which it does not count) come on top.
 */
export function collectGarbage(): void {
  if (process.memoryUsage.rss() < FROM) return;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
