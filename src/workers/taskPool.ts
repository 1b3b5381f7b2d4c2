import { wrap, type Remote } from 'comlink';
import { inlinePool, type Pool, type Task, type When } from '#core/parallel';
import { valueOf } from './answer.ts';
import { TASK_THREAD, type TaskRunner } from './taskRunner.ts';
import { trustedScript } from './trustedScript.ts';

/** Threads at most: what more of them would save, their starting and the copies of vectors would cost. */
const MOST_THREADS = 4;
/** In the order in which their jobs have their turn. */
const KINDS: readonly When[] = ['first', 'now', 'last'];

interface Hand {
  readonly remote: Remote<TaskRunner>;
  readonly ended: Promise<never>;
  busy: boolean;
}

/**
 * Threads beneath the pipeline's own, which end with it: jobs of a stage run side by side, and long ones beside other stages. A single job
 * that is not to come first runs in place. Threads start when there is first work for them.
 *
 * @param threads default: what the machine runs at a time, 4 at most
 */
export function taskPool(threads = Math.min(MOST_THREADS, navigator.hardwareConcurrency)): Pool {
  if (threads < 2) return inlinePool;
  const hands: Hand[] = [];
  const queues: Record<When, ((hand: Hand) => Promise<void>)[]> = { first: [], now: [], last: [] };

  function dispatch(): void {
    for (;;) {
      const queue = KINDS.map((when) => queues[when]).find((jobs) => jobs.length > 0);
      const hand = queue && (hands.find(({ busy }) => !busy) ?? (hands.length < threads ? start() : undefined));
      if (!hand) return;
      hand.busy = true;
      void queue.shift()!(hand).finally(() => {
        hand.busy = false;
        dispatch();
      });
    }
  }

  function start(): Hand {
    const worker = new Worker(trustedScript(location.href), { type: 'module', name: TASK_THREAD });
    const ended = new Promise<never>((_, reject) => {
      worker.onerror = ({ message }) => {
        hands.splice(hands.indexOf(hand), 1);
        worker.terminate();
        reject(new Error(message || 'a thread of the pipeline ended'));
      };
    });
    ended.catch(() => undefined);
    const hand: Hand = { remote: wrap<TaskRunner>(worker), ended, busy: false };
    hands.push(hand);
    return hand;
  }

  return {
    threads,
    run<Job, Answer>(task: Task<Job, Answer>, jobs: readonly Job[], when: When = 'now'): Promise<Answer[]> {
      if (jobs.length === 1 && when === 'now') return inlinePool.run(task, jobs);
      const answers = jobs.map(
        (job) =>
          new Promise<Answer>((resolve, reject) => {
            queues[when].push(async ({ remote, ended }) => {
              try {
                resolve(valueOf(await Promise.race([remote.run(task.name, job), ended])) as Answer);
              } catch (error) {
                reject(error as Error);
              }
            });
          }),
      );
      dispatch();
      return Promise.all(answers);
    },
  };
}
