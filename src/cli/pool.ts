import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { inlinePool, type Kernel, type Pool, type When } from '#core/parallel';

interface Task {
  readonly kernel: Kernel<unknown, unknown>;
  readonly job: unknown;
  readonly when: When;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** A thread with the tasks that it was sent: the first is under way. */
interface Hand {
  readonly worker: Worker;
  readonly tasks: Task[];
}

/** A kernel's garbage is collected early: threads that each let it pile up hold more memory than the build itself. */
const HEAP = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };
/** Tasks that a thread is sent before it is done with the first: it has the next at hand though this thread may be busy then. */
const AT_HAND: Record<When, number> = { now: 2, beside: 1, 'in the background': 32 };
const KINDS = Object.keys(AT_HAND) as When[];

export interface PoolOptions {
  /** All threads, this one among them. Default: what the machine runs at a time. */
  readonly threads?: number;
  /** Once aborted, `run` rejects with its reason. */
  readonly signal?: AbortSignal;
}

export interface ThreadPool extends Pool {
  /** Ends the threads; the pool cannot be used afterwards. */
  close(): Promise<void>;
}

/**
 * A pool of worker threads and this thread, which lends a hand whenever it would only wait. Workers are started when first needed and
 * take the next job as they become free. A single job for now runs in place: posting it would only cost.
 */
export function createThreadPool({ threads = availableParallelism(), signal }: PoolOptions = {}): ThreadPool {
  const hands: Hand[] = [];
  const queues: Record<When, Task[]> = { now: [], beside: [], 'in the background': [] };
  const urgent = () => KINDS.find((when) => queues[when].length > 0);
  const next = (): Task | undefined => queues[urgent() ?? 'now'].shift();
  let helping = false;
  let occupied = 0;

  function start(): Hand {
    const worker = new Worker(new URL('./pool-worker.js', import.meta.url), { resourceLimits: HEAP });
    const hand: Hand = { worker, tasks: [] };
    worker.on('message', (message: { answer?: unknown; error?: unknown }) => {
      const task = hand.tasks.shift();
      if ('error' in message) task?.reject(message.error);
      else task?.resolve(message.answer);
      dispatch();
    });
    worker.on('error', (error) => {
      const lost = [...hand.tasks.splice(0), ...KINDS.flatMap((when) => queues[when].splice(0))];
      for (const task of lost) task.reject(error);
    });
    worker.unref();
    hands.push(hand);
    return hand;
  }

  function send(hand: Hand, task: Task): void {
    hand.tasks.push(task);
    hand.worker.ref();
    hand.worker.postMessage({ kernel: task.kernel.name, job: task.job });
  }

  /** Sends what waits: to each thread that has nothing to do one task, then more to those that are at work on the same kind. */
  function dispatch(): void {
    while (hands.length < threads - 1 && hands.every(({ tasks }) => tasks.length > 0) && urgent()) {
      send(start(), next()!);
    }
    while (hands.length > 0 && queues.beside.length > 0) {
      const [idlest] = hands.toSorted((a, b) => a.tasks.length - b.tasks.length);
      send(idlest!, queues.beside.shift()!);
    }
    for (const hand of hands) {
      const when = hand.tasks[0]?.when ?? urgent() ?? 'now';
      const part = Math.ceil((queues[when].length + hand.tasks.length) / hands.length);
      while (hand.tasks.length < Math.min(part, AT_HAND[when]) && queues[when].length > 0) send(hand, queues[when].shift()!);
      if (hand.tasks.length === 0) hand.worker.unref();
    }
    if (urgent() && !helping && occupied === 0) {
      helping = true;
      setImmediate(help);
    }
  }

  /** Runs one task here: nothing else is to be done, or this would not be called. */
  function help(): void {
    helping = false;
    const task = occupied === 0 ? next() : undefined;
    if (!task) return;
    try {
      task.resolve(task.kernel.run(task.job));
    } catch (error) {
      task.reject(error);
    }
    dispatch();
  }

  return {
    threads,
    async run<Job, Answer>(kernel: Kernel<Job, Answer>, jobs: readonly Job[], when: When = 'now'): Promise<Answer[]> {
      signal?.throwIfAborted();
      if (threads === 1 || (jobs.length === 1 && when === 'now')) {
        occupied++;
        try {
          // Lets signals and the answers of threads in.
          await new Promise(setImmediate);
          signal?.throwIfAborted();
          return await inlinePool.run(kernel, jobs);
        } finally {
          occupied--;
          dispatch();
        }
      }
      const answers = jobs.map(
        (job) =>
          new Promise<Answer>((resolve, reject) => {
            const settle = { resolve: resolve as (answer: unknown) => void, reject };
            queues[when].push({ kernel: kernel as Kernel<unknown, unknown>, job, when, ...settle });
          }),
      );
      dispatch();
      return Promise.all(answers);
    },
    async close() {
      await Promise.all(hands.splice(0).map(({ worker }) => worker.terminate()));
    },
  };
}
