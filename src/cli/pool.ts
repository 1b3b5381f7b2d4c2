import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { inlinePool, type Task, type Pool, type When } from '#core/parallel';
import { toError, type Failure } from './failure.ts';

interface Waiting {
  readonly task: string;
  readonly job: unknown;
  readonly when: When;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** A thread with the tasks that it was sent: the first is under way. */
interface Hand {
  readonly worker: Worker;
  readonly tasks: Waiting[];
}

/**
 * A task's garbage is collected early: threads that each let it pile up hold more memory than the build itself. With this and the limit in
 * runBuild.ts 47,874 papers take 693 MB, without them 761 MB, and 2 of 36 processor seconds less.
 */
const HEAP = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 };
/** Tasks that a thread is sent ahead: it has the next at hand when it is done with one, though this thread may be busy then. */
const AT_HAND: Record<When, number> = { now: 1, beside: 1, 'in the background': 24 };
const KINDS = Object.keys(AT_HAND) as When[];

export interface PoolOptions {
  /** Default: what the machine runs at a time. */
  readonly threads?: number;
}

export interface ThreadPool extends Pool {
  /** Ends the threads; the pool cannot be used afterwards. */
  close(): Promise<void>;
}

/**
 * A pool of worker threads, which take the next job as they become free. One starts at once, to be ready by the time that there is
 * work for it; others when they are first needed. A single job for now runs in place: posting it would only cost.
 */
export function createThreadPool({ threads = availableParallelism() }: PoolOptions = {}): ThreadPool {
  const hands: Hand[] = [];
  const queues: Record<When, Waiting[]> = { now: [], beside: [], 'in the background': [] };
  const urgent = () => KINDS.find((when) => queues[when].length > 0);

  function start(): Hand {
    const worker = new Worker(new URL('./pool-worker.js', import.meta.url), { resourceLimits: HEAP });
    const hand: Hand = { worker, tasks: [] };
    worker.on('message', (message: { answer?: unknown; failure?: Failure }) => {
      const task = hand.tasks.shift();
      if (message.failure) task?.reject(toError(message.failure));
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

  function send(hand: Hand, task: Waiting): void {
    hand.tasks.push(task);
    hand.worker.ref();
    hand.worker.postMessage({ task: task.task, job: task.job });
  }

  /** Sends a task to each thread that has nothing to do, then further ones of the same kind. The background leaves room for the caller. */
  function dispatch(): void {
    for (let when = urgent(); when; when = urgent()) {
      const most = when === 'in the background' ? Math.max(1, threads - 1) : threads;
      const hand = hands.find(({ tasks }) => tasks.length === 0) ?? (hands.length < most ? start() : undefined);
      if (!hand) break;
      send(hand, queues[when].shift()!);
    }
    for (const hand of hands) {
      const when = hand.tasks[0]?.when;
      if (!when) {
        hand.worker.unref();
        continue;
      }
      const part = Math.ceil((queues[when].length + hand.tasks.length) / hands.length);
      while (hand.tasks.length < Math.min(part, AT_HAND[when]) && queues[when].length > 0) {
        send(hand, queues[when].shift()!);
      }
    }
  }

  if (threads > 1) start();
  return {
    threads,
    async run<Job, Answer>(task: Task<Job, Answer>, jobs: readonly Job[], when: When = 'now'): Promise<Answer[]> {
      if (threads === 1 || (jobs.length === 1 && when === 'now')) {
        // Lets the answers of threads in.
        await new Promise(setImmediate);
        return inlinePool.run(task, jobs);
      }
      const answers = jobs.map(
        (job) =>
          new Promise<Answer>((resolve, reject) => {
            const settle = { resolve: resolve as (answer: unknown) => void, reject };
            queues[when].push({ task: task.name, job, when, ...settle });
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
