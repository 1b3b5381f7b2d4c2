import { parentPort, workerData } from 'node:worker_threads';
import { createRandom } from '#core/random';
import { targets } from './targets.ts';

/** What a fuzzing thread is told. */
export interface FuzzRequest {
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** The one input to try again; null for all from the first. */
  readonly only: number | null;
  /** Number of the input under way, so that a hang can be named from outside. */
  readonly progress: SharedArrayBuffer;
}

/** What it says at the end. */
export interface FuzzReport {
  readonly inputs: number;
  readonly bytes: number;
  readonly perTarget: Readonly<Record<string, number>>;
  readonly slowest: { readonly target: string; readonly input: number; readonly ms: number };
  readonly failures: readonly string[];
}

/** Failures after which there is enough to look at. */
const MOST_FAILURES = 20;

const { seed, until, only, progress } = workerData as FuzzRequest;
const at = new Int32Array(progress);
const counts = new Map<string, number>();
const failures: string[] = [];
let slowest: FuzzReport['slowest'] = { target: '', input: 0, ms: 0 };
let [inputs, bytes] = [only ?? 0, 0];
const last = only ?? Infinity;

const all = await targets();
while (Date.now() < until && failures.length < MOST_FAILURES && inputs <= last) {
  const target = all[inputs % all.length]!;
  Atomics.store(at, 0, inputs + 1);
  const started = performance.now();
  try {
    bytes += await target.run(createRandom(seed, inputs));
  } catch (error) {
    failures.push(`${target.name}, seed ${seed}, input ${inputs}: ${(error as Error).stack}`);
  }
  const ms = performance.now() - started;
  if (ms > slowest.ms) slowest = { target: target.name, input: inputs, ms: Math.round(ms) };
  counts.set(target.name, (counts.get(target.name) ?? 0) + 1);
  inputs++;
}
const report: FuzzReport = {
  inputs: inputs - (only ?? 0),
  bytes,
  perTarget: Object.fromEntries(counts),
  slowest,
  failures,
};
parentPort?.postMessage(report);
