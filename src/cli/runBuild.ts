import { Worker } from 'node:worker_threads';
import { CorpuscopeError } from '#core/errors';
import type { Recipe } from '#core/atlas/recipe';
import type { OnProgress } from '#core/types';
import { stageAtlas } from './atlasDirectory.ts';
import type { BuildMessage } from './build-worker.ts';
import type { BuildRequest, BuildSummary } from './buildFromPaths.ts';

/** Thrown when a person interrupts a build (Ctrl-C, or a polite kill). */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export interface BuildOptions {
  readonly paths: readonly string[];
  readonly recipe: Recipe;
  readonly out: string;
  readonly previous: string | null;
}

/**
 * Builds an atlas in a thread of its own, so that this one can draw progress and answer Ctrl-C at once. The atlas takes the place
 * of an old one only when it is complete; after an error or an interruption the old one is as it was.
 */
export async function runBuild(options: BuildOptions, onProgress: OnProgress): Promise<BuildSummary> {
  const staging = stageAtlas(options.out);
  try {
    const request: BuildRequest = {
      paths: options.paths,
      recipe: options.recipe,
      previous: options.previous,
      directory: staging.directory,
    };
    const summary = await inThread(request, onProgress);
    staging.commit();
    return summary;
  } catch (error) {
    staging.abandon();
    throw error;
  }
}

function inThread(request: BuildRequest, onProgress: OnProgress): Promise<BuildSummary> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./build-worker.js', import.meta.url), { workerData: request });
    const settle = (act: () => void) => {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      void worker.terminate().then(act);
    };
    const interrupt = () => settle(() => reject(new Interrupted()));
    process.once('SIGINT', interrupt);
    process.once('SIGTERM', interrupt);
    worker.on('message', (message: BuildMessage) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('summary' in message) settle(() => resolve(message.summary));
      else settle(() => reject(toError(message.failure)));
    });
    worker.on('error', (error) => settle(() => reject(error)));
  });
}

function toError({ message, usage, stack }: { message: string; usage: boolean; stack?: string }): Error {
  if (stack === undefined) return new CorpuscopeError(message, { usage });
  const error = new Error(message);
  error.stack = stack;
  return error;
}
