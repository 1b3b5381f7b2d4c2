import { proxy, wrap } from 'comlink';
import type { AtlasFolder } from '#core/atlas/folder';
import { valueOf } from '../answer.ts';
import type { PaperFile, WantedFile, writePaperFile } from './paperFile.ts';
import paperFileWorker from './paperFile.worker.ts?worker&url';
import { reachable } from './reachedFolder.ts';
import { trustedScript } from '../trustedScript.ts';

/**
 * Writes papers as a file in a thread of its own, which ends with it.
 *
 * @param onProgress told how many papers are written
 * @throws CorpuscopeError where the atlas is broken; the signal's reason where it is aborted
 */
export async function paperFile(
  folder: AtlasFolder,
  wanted: WantedFile,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (papers: number) => void },
): Promise<PaperFile> {
  signal.throwIfAborted();
  const worker = new Worker(trustedScript(paperFileWorker), { type: 'module' });
  // A thread that ends answers nobody: whoever waits for it is told.
  const ended = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message || 'the thread that writes files ended'));
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  try {
    const write = wrap<typeof writePaperFile>(worker);
    return valueOf(await Promise.race([write(reachable(folder), wanted, proxy(onProgress)), ended]));
  } finally {
    worker.terminate();
  }
}
