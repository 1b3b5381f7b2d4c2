import type { Recipe } from '#core/atlas/recipe';
import type { OnProgress } from '#core/types';
import { stageAtlas } from '../folder/atlasDirectory.ts';
import type { BuildMessage } from './buildWorker.ts';
import type { BuildRequest, BuildSummary } from './buildFromFiles.ts';
import { toError } from './failure.ts';
import { Interrupted, SIGNALS } from './interrupted.ts';
import { explainThread, startThread } from './thread.ts';

export interface BuildOptions {
  readonly paths: readonly string[];
  readonly recipe: Recipe;
  readonly out: string;
  readonly previous: string | null;
  readonly cache: string | null;
  readonly vectors?: BuildRequest['vectors'];
}

/**
 * Builds an atlas in a thread of its own, so that this one draws progress and answers a signal at once, whatever the build is busy
 * with. The atlas takes the place of an old one only when it is complete; after an error or an interruption the old one is as it was.
 */
export async function runBuild(
  { paths, recipe, out, previous, cache, vectors = null }: BuildOptions,
  onProgress: OnProgress,
): Promise<BuildSummary> {
  const staging = stageAtlas(out);
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new Interrupted());
  // Once each: whoever asks again gets the system's own answer.
  for (const signal of SIGNALS) process.once(signal, interrupt);
  try {
    const request = { paths, recipe, previous, cache, vectors, out, directory: staging.directory };
    const summary = await inThread(request, onProgress, interruption.signal);
    const left = staging.commit();
    if (left === null) return summary;
    return { ...summary, notes: [...summary.notes, `The earlier atlas could not be removed: it is ${left}.`] };
  } catch (error) {
    staging.abandon();
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}

function inThread(request: BuildRequest, onProgress: OnProgress, signal: AbortSignal): Promise<BuildSummary> {
  return new Promise((resolve, reject) => {
    const worker = startThread(new URL('./build-worker.js', import.meta.url), request);
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
    worker.on('error', (error) => settle(() => reject(explainThread(error))));
  });
}
