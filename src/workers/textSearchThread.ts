import { proxy, wrap } from 'comlink';
import type { AtlasFolder } from '#core/atlas/folder';
import type { Manifest } from '#core/atlas/types';
import { endOf } from './missingPart.ts';
import { reachable } from './reachedFolder.ts';
import type { TextSearch } from './textSearch.ts';
import textSearchWorker from './textSearch.worker.ts?worker&url';
import { trustedScript } from './trustedScript.ts';

/** What the page asks of a thread with texts. */
export type TextSearcher = Pick<TextSearch, 'prepare' | 'search'>;

let worker: Worker | undefined;

/** The texts of the atlas that the page shows, in a thread of their own; that of the atlas before is ended. */
export async function textSearchThread(folder: AtlasFolder, manifest: Manifest): Promise<TextSearcher> {
  worker?.terminate();
  const own = new Worker(trustedScript(textSearchWorker), { type: 'module' });
  worker = own;
  // A thread that ends answers nobody: whoever waits for it is told.
  const ended = new Promise<never>((_, reject) => {
    own.onerror = (event) => reject(endOf(event));
  });
  ended.catch(() => undefined);
  const There = wrap<typeof TextSearch>(own);
  const there = await Promise.race([new There(reachable(folder), manifest), ended]);
  return {
    prepare: () => Promise.race([there.prepare(), ended]),
    search: (query, onScores) => Promise.race([there.search(query, proxy(onScores)), ended]),
  };
}
