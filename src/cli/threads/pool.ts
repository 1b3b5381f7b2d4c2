import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { inlinePool, type JobKind, type Pool, type When } from '#core/parallel';
import { toError, type Failure } from './failure.ts';
import { explainThread } from './thread.ts';

interface Waiting {
  readonly kind: string;
  readonly job: unknown;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** A thread, and its jobs: the one that it is at, and one that it goes on with when nobody tells it. */
interface Hand {
  readonly worker: Worker;
  readonly jobs: Waiting[];
}

/**
 * A job's garbage is collected early: threads that each let it pile up hold more memory than the build itself. How much a job may hold is left
 * to the system: 2 million different words in 14 MB of text take some 600 MB.
 */
const HEAP = { maxYoungGenerationSizeMb: 8 };
/** In the order in which their jobs have their turn. */
const KINDS: readonly When[] = ['first', 'now', 'last'];

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
  const queues: Record<When, Waiting[]> = { first: [], now: [], last: [] };
  const nextQueue = () => KINDS.map((when) => queues[when]).find((queue) => queue.length > 0);

  function start(): Hand {
    const worker = new Worker(new URL('./pool-worker.js', import.meta.url), { resourceLimits: HEAP });
    const hand: Hand = { worker, jobs: [] };
    worker.on('message', (message: { answer?: unknown; failure?: Failure }) => {
      const job = hand.jobs.shift();
      if (hand.jobs.length === 0) worker.unref();
      if (message.failure) job?.reject(toError(message.failure));
      else job?.resolve(message.answer);
      dispatch();
    });
    worker.on('error', (error) => {
      const lost = [...hand.jobs.splice(0), ...KINDS.flatMap((when) => queues[when].splice(0))];
      for (const job of lost) job.reject(explainThread(error));
    });
    worker.unref();
    hands.push(hand);
    return hand;
  }

  /**
   * Gives each thread that has nothing to do the next job, and where only jobs are left that come last, each thread one more: it then need not
   * wait until this one, which has work of its own, hears that it is done.
   */
  function dispatch(): void {
    const idle = () => hands.find(({ jobs }) => jobs.length === 0) ?? (hands.length < threads ? start() : undefined);
    for (let queue = nextQueue(); queue; queue = nextQueue()) {
      const hand = idle() ?? (queue === queues.last ? hands.find(({ jobs }) => jobs.length === 1) : undefined);
      if (!hand) return;
      const waiting = queue.shift()!;
      hand.jobs.push(waiting);
      hand.worker.ref();
      hand.worker.postMessage({ kind: waiting.kind, job: waiting.job });
    }
  }

  if (threads > 1) start();
  return {
    threads,
    async run<Job, Answer>(kind: JobKind<Job, Answer>, jobs: readonly Job[], when: When = 'now'): Promise<Answer[]> {
      if (threads === 1 || (jobs.length === 1 && when === 'now')) {
        // Lets the answers of threads in.
        await new Promise(setImmediate);
        return inlinePool.run(kind, jobs);
      }
      const answers = jobs.map(
        (job) =>
          new Promise<Answer>((resolve, reject) => {
            const settle = { resolve: resolve as (answer: unknown) => void, reject };
            queues[when].push({ kind: kind.name, job, ...settle });
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
