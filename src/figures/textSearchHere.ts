import type { AtlasFolder } from '#core/atlas/folder';
import type { Manifest } from '#core/atlas/types';
import { TextSearch } from '#workers/search/textSearch';
import type { TextSearcher } from '#workers/search/textSearchThread';
import { reachable } from '#workers/files/reachedFolder';

/** The texts of an atlas, searched in this thread: there is no page that would wait. Takes the place of the page's `textSearchThread`. */
export function textSearchThread(folder: AtlasFolder, manifest: Manifest): Promise<TextSearcher> {
  const texts = new TextSearch(reachable(folder), manifest);
  return Promise.resolve({
    prepare: () => texts.prepare(),
    search: (query, onScores) => texts.search(query, onScores),
    end: () => undefined,
  });
}
