import { Worker } from 'node:worker_threads';
import { CorpuscopeError } from '#core/errors';

/** Garbage of a build's own thread is collected early: with 24 in the place of 12 the seeds take 168 MB and not 157, and no less time. See pool.ts, too. */
const HEAP = { maxYoungGenerationSizeMb: 12 };

/** A thread that does a command's work, so that this one answers a signal at once, and hears of it where memory does not suffice. */
export function startThread(file: URL, workerData: unknown): Worker {
  return new Worker(file, { workerData, resourceLimits: HEAP });
}

/** The error of a thread, in words that a person can act on where it ended for want of memory. */
export function explainThread(error: unknown): Error {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') return error as Error;
  return new CorpuscopeError('the papers need more memory than the program may take', {
    fix: 'give fewer of them, or allow more, for example by NODE_OPTIONS=--max-old-space-size=16000 (megabytes)',
    cause: error,
  });
}
