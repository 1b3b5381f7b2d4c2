import { parentPort } from 'node:worker_threads';
import { kernels } from '#core/atlas/kernels';

/** One thread of the pool: runs the kernel that each message names and posts the answer back. */
const byName = new Map(kernels.map((kernel) => [kernel.name, kernel]));

parentPort?.on('message', ({ kernel, job }: { kernel: string; job: unknown }) => {
  try {
    const found = byName.get(kernel);
    if (!found) throw new Error(`no kernel is called "${kernel}": list it in core/atlas/kernels`);
    parentPort?.postMessage({ answer: found.run(job) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
