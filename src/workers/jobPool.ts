import { wrap, type Remote } from 'comlink';
import { inlinePool, type Pool, type JobKind, type When } from '#core/parallel';
import { valueOf } from './answer.ts';
import { endOf } from './missingPart.ts';
import { JOB_THREAD, type JobRunner } from './jobRunner.ts';
import { trustedScript } from './trustedScript.ts';

/** Threads at most: what more of them would save, their starting and the copies of vectors would cost. */
const MOST_THREADS = 4;
/** In the order in which their jobs have their turn. */
const KINDS: readonly When[] = ['first', 'now', 'last'];

/** How long a job that nobody waits for any more may go on: starting another thread takes about as long. */
const GRACE_MS = 500;

interface Hand {
  readonly remote: Remote<JobRunner>;
  readonly ended: Promise<never>;
  end(reason: Error): void;
  /** What it does. */
  job: Waiting | null;
}

interface Waiting {
  readonly signal: AbortSignal | undefined;
  readonly work: (hand: Hand) => Promise<void>;
  readonly drop: () => void;
}

export interface JobPool extends Pool {
  /** The same threads for work that may be given up: jobs that wait are then dropped, those under way are soon ended. */
  until(signal: AbortSignal): Pool;
}

/**
 * Threads beneath the pipeline's own, which end with it: jobs of a stage run side by side, and long ones beside other stages. A single job
 * that is not to come first runs in place. Threads start when there is first work for them.
 *
 * @param threads default: what the machine runs at a time, 4 at most
 */
export function jobPool(threads = Math.min(MOST_THREADS, navigator.hardwareConcurrency)): JobPool {
  if (threads < 2) return { ...inlinePool, until: () => inlinePool };
  const hands: Hand[] = [];
  const queues: Record<When, Waiting[]> = { first: [], now: [], last: [] };

  function dispatch(): void {
    for (;;) {
      const queue = KINDS.map((when) => queues[when]).find((jobs) => jobs.length > 0);
      const hand = queue && (hands.find(({ job }) => !job) ?? (hands.length < threads ? start() : undefined));
      if (!hand) return;
      hand.job = queue.shift()!;
      void hand.job.work(hand).finally(() => {
        hand.job = null;
        dispatch();
      });
    }
  }

  function start(): Hand {
    const worker = new Worker(trustedScript(location.href), { type: 'module', name: JOB_THREAD });
    let fail: (error: Error) => void = () => undefined;
    const ended = new Promise<never>((_, reject) => (fail = reject));
    ended.catch(() => undefined);
    const end = (reason: Error) => {
      const at = hands.indexOf(hand);
      if (at >= 0) hands.splice(at, 1);
      worker.terminate();
      fail(reason);
    };
    worker.onerror = (event) => end(endOf(event));
    const hand: Hand = { remote: wrap<JobRunner>(worker), ended, end, job: null };
    hands.push(hand);
    return hand;
  }

  /** Drops what waits for the signal's work, and ends what is under way where it does not end by itself. */
  function giveUp(signal: AbortSignal): void {
    for (const when of KINDS) {
      const dropped = queues[when].filter((waiting) => waiting.signal === signal);
      queues[when] = queues[when].filter((waiting) => waiting.signal !== signal);
      for (const { drop } of dropped) drop();
    }
    const underWay = hands.flatMap((hand) => (hand.job?.signal === signal ? [{ hand, job: hand.job }] : []));
    setTimeout(() => {
      for (const { hand, job } of underWay) if (hand.job === job) hand.end(signal.reason as Error);
    }, GRACE_MS);
  }

  function run<Job, Answer>(
    kind: JobKind<Job, Answer>,
    jobs: readonly Job[],
    when: When = 'now',
    signal?: AbortSignal,
  ): Promise<Answer[]> {
    if (jobs.length === 1 && when === 'now') return inlinePool.run(kind, jobs);
    const answers = jobs.map(
      (job) =>
        new Promise<Answer>((resolve, reject) => {
          const work = async ({ remote, ended }: Hand) => {
            try {
              resolve(valueOf(await Promise.race([remote.run(kind.name, job), ended])) as Answer);
            } catch (error) {
              reject(error as Error);
            }
          };
          queues[when].push({ signal, work, drop: () => reject(signal!.reason as Error) });
        }),
    );
    dispatch();
    return Promise.all(answers);
  }

  return {
    threads,
    run: (kind, jobs, when) => run(kind, jobs, when),
    until(signal) {
      signal.addEventListener('abort', () => giveUp(signal), { once: true });
      return {
        threads,
        run: async (kind, jobs, when) => {
          signal.throwIfAborted();
          return run(kind, jobs, when, signal);
        },
      };
    },
  };
}
