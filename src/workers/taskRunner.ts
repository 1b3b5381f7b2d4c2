import { tasks } from '#core/build/graph/tasks';
import { answered, type Answer } from './answer.ts';

const byName = new Map(tasks.map((task) => [task.name, task]));

/** What a thread of the pipeline's pool is called. */
export const TASK_THREAD = 'task';

/** One thread of the pipeline's pool: does a job of the task that is named. */
export const taskRunner = {
  run: (task: string, job: unknown): Promise<Answer<unknown>> =>
    answered(async () => {
      const found = byName.get(task);
      if (!found) throw new Error(`no task is called "${task}": list it in core/build/graph/tasks`);
      return found.run(job);
    }),
};
export type TaskRunner = typeof taskRunner;
