import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Kernel, Pool } from '#core/parallel';

interface Task {
  readonly kernel: string;
  readonly job: unknown;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** A kernel's garbage is collected early: threads that each let it pile up hold more memory than the build itself. */
const HEAP = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

export interface ThreadPool extends Pool {
  /** Ends the threads; the pool cannot be used afterwards. */
  close(): Promise<void>;
}

/**
 * A pool over worker threads, which are started when first needed and take the next job as they become free.
 * A single job while nothing else is under way runs in place: posting it would only cost.
 */
export function createThreadPool(threads = availableParallelism()): ThreadPool {
  const workers: Worker[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Task>();
  const queues = { now: [] as Task[], 'in the background': [] as Task[] };
  const waiting = () => queues.now.length + queues['in the background'].length;

  function start(): Worker {
    const worker = new Worker(new URL('./pool-worker.js', import.meta.url), { resourceLimits: HEAP });
    worker.on('message', (message: { answer?: unknown; error?: unknown }) => {
      const task = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      if ('error' in message) task?.reject(message.error);
      else task?.resolve(message.answer);
      dispatch();
    });
    worker.on('error', (error) => {
      for (const task of [...busy.values(), ...queues.now.splice(0), ...queues['in the background'].splice(0)])
        task.reject(error);
      busy.clear();
    });
    worker.unref();
    workers.push(worker);
    return worker;
  }

  function dispatch(): void {
    while (waiting() > 0) {
      const worker = idle.pop() ?? (workers.length < threads ? start() : undefined);
      if (!worker) return;
      const task = (queues.now.shift() ?? queues['in the background'].shift()) as Task;
      busy.set(worker, task);
      worker.ref();
      worker.postMessage({ kernel: task.kernel, job: task.job });
    }
    for (const worker of idle) worker.unref();
  }

  return {
    threads,
    async run<Job, Answer>(
      kernel: Kernel<Job, Answer>,
      jobs: readonly Job[],
      when: keyof typeof queues = 'now',
    ): Promise<Answer[]> {
      const alone = jobs.length === 1 && busy.size + waiting() === 0;
      if (threads === 1 || (alone && when === 'now')) return jobs.map((job) => kernel.run(job));
      const answers = jobs.map(
        (job) =>
          new Promise<Answer>((resolve, reject) => {
            queues[when].push({ kernel: kernel.name, job, resolve: resolve as (answer: unknown) => void, reject });
          }),
      );
      dispatch();
      return Promise.all(answers);
    },
    async close() {
      await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
    },
  };
}
