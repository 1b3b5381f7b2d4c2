import { proxy, wrap } from 'comlink';
import type { AtlasFolder } from '#core/atlas/folder';
import type { Manifest } from '#core/atlas/types';
import { endOf } from '../missingPart.ts';
import { reachable } from '../files/reachedFolder.ts';
import type { TextSearch } from './textSearch.ts';
import textSearchWorker from './textSearch.worker.ts?worker&url';
import { trustedScript } from '../trustedScript.ts';

/** What the page asks of a thread with texts. */
export interface TextSearcher extends Pick<TextSearch, 'prepare' | 'search'> {
  /** Ends the thread: whoever waits for it is told. */
  end(): void;
}

/**
 * The texts of an atlas, in a thread of their own.
 *
 * @param closed ends the thread, also while it starts
 * @throws the signal's reason where it was ended before it had started
 */
export async function textSearchThread(
  folder: AtlasFolder,
  manifest: Manifest,
  closed: AbortSignal,
): Promise<TextSearcher> {
  closed.throwIfAborted();
  const own = new Worker(trustedScript(textSearchWorker), { type: 'module' });
  let end: (error: Error) => void = () => undefined;
  // A thread that ends answers nobody: whoever waits for it is told.
  const ended = new Promise<never>((_, reject) => {
    end = reject;
    own.onerror = (event) => reject(endOf(event));
  });
  ended.catch(() => undefined);
  const stop = (reason: Error) => {
    own.terminate();
    end(reason);
  };
  closed.addEventListener('abort', () => stop(closed.reason as Error), { once: true });
  const There = wrap<typeof TextSearch>(own);
  const there = await Promise.race([new There(reachable(folder), manifest), ended]);
  return {
    prepare: () => Promise.race([there.prepare(), ended]),
    search: (query, onScores) => Promise.race([there.search(query, proxy(onScores)), ended]),
    end: () => stop(new Error('the search was ended')),
  };
}
