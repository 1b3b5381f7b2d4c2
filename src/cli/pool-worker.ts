import { parentPort } from 'node:worker_threads';
import { kernels } from '#core/atlas/kernels';
import { collectGarbage } from './collectGarbage.ts';

/** One thread of the pool: runs the kernel that each message names and posts the answer back. */
const byName = new Map(kernels.map((kernel) => [kernel.name, kernel]));

parentPort?.on('message', (message: { kernel: string; job: unknown } | 'collect garbage') => {
  if (message === 'collect garbage') {
    collectGarbage();
    return;
  }
  try {
    const found = byName.get(message.kernel);
    if (!found) throw new Error(`no kernel is called "${message.kernel}": list it in core/atlas/kernels`);
    parentPort?.postMessage({ answer: found.run(message.job) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
