import { parentPort } from 'node:worker_threads';
import { kernels } from '#core/atlas/kernels';
import { collectGarbage } from './collectGarbage.ts';

/** One thread of the pool: runs the kernel that each message names and posts the answer back. */
const byName = new Map(kernels.map((kernel) => [kernel.name, kernel]));

let last = Promise.resolve();

parentPort?.on('message', (message: { kernel: string; job: unknown } | 'collect garbage') => {
  if (message === 'collect garbage') collectGarbage();
  else last = last.then(() => answer(message));
});

async function answer({ kernel, job }: { kernel: string; job: unknown }): Promise<void> {
  try {
    const found = byName.get(kernel);
    if (!found) throw new Error(`no kernel is called "${kernel}": list it in core/atlas/kernels`);
    parentPort?.postMessage({ answer: await found.run(job) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
}
