import { parentPort } from 'node:worker_threads';
import { jobKinds } from '#core/build/graph/jobKinds';
import { toFailure } from './failure.ts';

/** One thread of the pool: runs the job of each message, which names its kind, and posts the answer back. */
const byName = new Map(jobKinds.map((kind) => [kind.name, kind]));

let last = Promise.resolve();

parentPort?.on('message', (message: { kind: string; job: unknown }) => {
  last = last.then(() => answer(message));
});

async function answer({ kind, job }: { kind: string; job: unknown }): Promise<void> {
  try {
    const found = byName.get(kind);
    if (!found) throw new Error(`no job is called "${kind}": list it in core/build/graph/jobKinds`);
    parentPort?.postMessage({ answer: await found.run(job) });
  } catch (error) {
    parentPort?.postMessage({ failure: toFailure(error) });
  }
}
