import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FuzzReport, FuzzRequest } from './fuzzThread.ts';

/** `npm run fuzz -- --minutes 30 [--seed N [--input N]]`: mutated inputs in every reader, or one of them again; fails where one throws, hangs or breaks its word. */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' }, input: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const minutes = Number(values.minutes);
/** No input may take longer. */
const HANG_MS = 10_000;

console.log(`Fuzzing for ${minutes} minutes with seed ${seed}.`);
const progress = new SharedArrayBuffer(4);
const at = new Int32Array(progress);
const only = values.input === undefined ? null : Number(values.input);
const request: FuzzRequest = { seed, until: Date.now() + minutes * 60_000, only, progress };
const thread = new Worker(new URL('./fuzzThread.js', import.meta.url), { workerData: request });
let [last, since] = [0, Date.now()];
let mostMemory = 0;
const watch = setInterval(() => {
  mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
  const now = Atomics.load(at, 0);
  if (now !== last) [last, since] = [now, Date.now()];
  else if (now > 0 && Date.now() - since > HANG_MS) {
    console.error(`Input ${now - 1} of seed ${seed} has taken more than ${HANG_MS / 1000} s.`);
    process.exit(1);
  }
}, 250);

thread.on('error', (error) => {
  console.error(error);
  process.exit(1);
});
let reported = false;
thread.on('exit', (code) => {
  clearInterval(watch);
  if (reported) return;
  console.error(
    `The thread ended with ${code} at input ${Atomics.load(at, 0) - 1} of seed ${seed}: what it waited for cannot come.`,
  );
  process.exitCode = 1;
});
thread.on('message', (report: FuzzReport) => {
  clearInterval(watch);
  reported = true;
  const { inputs, bytes, perTarget, slowest, failures } = report;
  const each = Object.entries(perTarget).map(([name, count]) => `${name} ${count}`);
  console.log(`${inputs} inputs (${each.join(', ')}), ${(bytes / 2 ** 20).toFixed(1)} MB, seed ${seed}.`);
  console.log(
    `Slowest: ${slowest.ms} ms (${slowest.target}, input ${slowest.input}). Most memory: ${Math.round(mostMemory / 2 ** 20)} MB.`,
  );
  for (const failure of failures) console.error(failure);
  console.log(`${failures.length} failures.`);
  process.exitCode = failures.length > 0 ? 1 : 0;
});
