import { parentPort } from 'node:worker_threads';
import { tasks } from '#core/build/graph/tasks';
import { toFailure } from './failure.ts';

/** One thread of the pool: runs the task that each message names and posts the answer back. */
const byName = new Map(tasks.map((task) => [task.name, task]));

let last = Promise.resolve();

parentPort?.on('message', (message: { task: string; job: unknown }) => {
  last = last.then(() => answer(message));
});

async function answer({ task, job }: { task: string; job: unknown }): Promise<void> {
  try {
    const found = byName.get(task);
    if (!found) throw new Error(`no task is called "${task}": list it in core/build/graph/tasks`);
    parentPort?.postMessage({ answer: await found.run(job) });
  } catch (error) {
    parentPort?.postMessage({ failure: toFailure(error) });
  }
}
