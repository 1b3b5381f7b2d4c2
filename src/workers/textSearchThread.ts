import { proxy, wrap } from 'comlink';
import type { AtlasFolder } from '#core/atlas/folder';
import type { Manifest } from '#core/atlas/types';
import { reachable } from './reachedFolder.ts';
import type { TextSearch } from './textSearch.ts';
import textSearchWorker from './textSearch.worker.ts?worker&url';
import { trustedScript } from './trustedScript.ts';

/** What the page asks of a thread with texts. */
export type TextSearcher = Pick<TextSearch, 'prepare' | 'search'>;

let worker: Worker | undefined;

/** The texts of the atlas that the page shows, in a thread of their own; that of the atlas before is ended. */
export async function textSearchThread(
  folder: AtlasFolder,
  manifest: Manifest,
  titles: readonly string[],
): Promise<TextSearcher> {
  worker?.terminate();
  worker = new Worker(trustedScript(textSearchWorker), { type: 'module' });
  const There = wrap<typeof TextSearch>(worker);
  const there = await new There(reachable(folder), manifest, titles);
  return {
    prepare: async () => there.prepare(),
    search: async (query, onScores) => there.search(query, proxy(onScores)),
  };
}
