import { CorpuscopeError } from '#core/errors';
import type { AtlasFolder } from '#core/atlas/folder';
import { memoryFolder } from '#core/atlas/memoryFolder';
import type { OnProgress } from '#core/types';
import buildWorker from './build.worker.ts?worker&url';
import { trustedScript } from './trustedScript.ts';
import type { RebuildMessage, RebuildRequest } from './messages.ts';

/**
 * Builds an atlas in a worker and opens it in memory.
 *
 * @param signal ends the build; the promise then rejects with the signal's reason
 * @throws CorpuscopeError with the build's own message where it fails
 */
export function rebuild(request: RebuildRequest, onProgress: OnProgress, signal?: AbortSignal): Promise<AtlasFolder> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trustedScript(buildWorker), { type: 'module' });
    const end = (act: () => void) => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
      act();
    };
    const abort = () => end(() => reject(signal?.reason as Error));
    signal?.addEventListener('abort', abort);
    worker.onmessage = ({ data }: MessageEvent<RebuildMessage>) => {
      if ('progress' in data) onProgress(data.progress);
      else if ('files' in data) end(() => resolve(memoryFolder(data.files, 'the atlas built on this page')));
      else end(() => reject(new CorpuscopeError(data.failure)));
    };
    worker.onerror = ({ message }) => end(() => reject(new Error(message)));
    worker.postMessage(request);
  });
}
