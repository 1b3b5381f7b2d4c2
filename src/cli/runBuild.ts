import { Worker } from 'node:worker_threads';
import { CorpuscopeError } from '#core/errors';
import type { Recipe } from '#core/atlas/recipe';
import type { OnProgress } from '#core/types';
import { stageAtlas } from './atlasDirectory.ts';
import type { BuildMessage } from './build-worker.ts';
import { buildFromFiles, type BuildRequest, type BuildSummary } from './buildFromFiles.ts';
import { collectGarbage } from './collectGarbage.ts';
import { readInputs } from './inputs.ts';
import { optimiseLate } from './optimiseLate.ts';
import { stageClock } from './stages.ts';

/** Thrown when a person interrupts a build (Ctrl-C, or a polite kill). */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Garbage of a large build's own thread is collected early: half of what V8 would let pile up, for no time. */
const HEAP = { maxYoungGenerationSizeMb: 24 };

export interface BuildOptions {
  readonly paths: readonly string[];
  readonly recipe: Recipe;
  readonly out: string;
  readonly previous: string | null;
}

export interface TimedSummary extends BuildSummary {
  /** Seconds a stage. */
  readonly seconds: Readonly<Record<string, number>>;
}

/** Up to so many bytes of papers no stage lasts long enough to be felt, and a thread would take longer to start than to pay. */
const SMALL = 4_000_000;

/**
 * Builds an atlas: a small one here, a large one in a thread of its own, so that this one can draw progress and answer Ctrl-C at once.
 * The atlas takes the place of an old one only when it is complete; after an error or an interruption the old one is as it was.
 */
export async function runBuild(
  { paths, recipe, out, previous }: BuildOptions,
  onProgress: OnProgress,
): Promise<TimedSummary> {
  const staging = stageAtlas(out);
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new Interrupted());
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    const clock = stageClock();
    const report: OnProgress = (progress) => {
      clock.onProgress(progress);
      onProgress(progress);
    };
    report({ stage: 'read', done: 0, total: 1 });
    const files = readInputs(paths);
    const isSmall = files.reduce((sum, { bytes }) => sum + bytes.length, 0) <= SMALL;
    if (isSmall) optimiseLate();
    const build = isSmall ? buildFromFiles : inThread;
    const summary = await build({ files, recipe, previous, directory: staging.directory }, report, interruption.signal);
    staging.commit();
    return { ...summary, seconds: clock.seconds() };
  } catch (error) {
    staging.abandon();
    throw error;
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

function inThread(request: BuildRequest, onProgress: OnProgress, signal: AbortSignal): Promise<BuildSummary> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./build-worker.js', import.meta.url), {
      workerData: request,
      resourceLimits: HEAP,
      transferList: request.files.map(({ bytes }) => bytes.buffer as ArrayBuffer).filter(isWorthMoving),
    });
    request.files.length = 0;
    // What unpacking left behind would lie here until the end: this thread has nothing more to do.
    collectGarbage();
    const settle = (act: () => void) => {
      signal.removeEventListener('abort', interrupt);
      void worker.terminate().then(act);
    };
    const interrupt = () => settle(() => reject(signal.reason as Error));
    signal.addEventListener('abort', interrupt);
    worker.on('message', (message: BuildMessage) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('summary' in message) settle(() => resolve(message.summary));
      else settle(() => reject(toError(message.failure)));
    });
    worker.on('error', (error) => settle(() => reject(error)));
  });
}

/** Small buffers may be pieces of one that Node keeps. */
const isWorthMoving = (buffer: ArrayBuffer) => buffer.byteLength > SMALL;

function toError({ message, usage, stack }: { message: string; usage: boolean; stack?: string }): Error {
  if (stack === undefined) return new CorpuscopeError(message, { usage });
  const error = new Error(message);
  error.stack = stack;
  return error;
}
