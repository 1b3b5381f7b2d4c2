import type { AtlasFolder } from '#core/atlas/folder';
import { CorpuscopeError } from '#core/errors';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { parseQuery } from '#lib/view/search.ts';
import { readMarks } from '#lib/workbench/marks/marksFile.ts';
import { Workbench } from '#lib/workbench/workbench.svelte.ts';
import type { MarksFile, SelectPapers } from './api.ts';
import { settled } from './settled.ts';

const NOTHING_KEPT = { getItem: () => null, setItem: () => false, removeItem: () => undefined };
const NO_HISTORY = { go: () => undefined, back: () => undefined, forward: () => undefined };

/**
 * The page's state over an atlas and an address of it, everything read.
 *
 * @param query the page's address behind the question mark
 * @param marks a file of them; without it no paper has any
 * @throws CorpuscopeError where the address asks for marks or picked papers that only a browser has
 */
export async function openBench(folder: AtlasFolder, query: string, marks?: MarksFile): Promise<Workbench> {
  const bench = new Workbench(await openAtlas(folder), NO_HISTORY, NOTHING_KEPT);
  if (marks) bench.marks.take(readMarks(marks.text, bench.atlas, marks.name).marks);
  bench.restore(query, {});
  await settled(bench);
  const { where, q, picked, like } = bench.view;
  const { fields } = parseQuery(q, (name) => bench.facets.has(name));
  if (!marks && [...where, ...fields].some(({ field }) => bench.facets.isMark(field))) {
    throw new CorpuscopeError('the view asks for marks, which stay in the browser', {
      fix: 'save them (Papers › My marks) and name the file with --marks',
      usage: true,
    });
  }
  if ([picked, ...like].some((code) => bench.kept.rowsOf(code) === null)) {
    throw new CorpuscopeError('the view asks for papers that were picked in a browser, which alone keeps them', {
      fix: 'star or tag them there and name the file of marks with --marks, or take `papers` and `like` out of the view',
      usage: true,
    });
  }
  return bench;
}

export const selectPapers: SelectPapers = async (folder, view, file) => {
  const { listed, marks } = await openBench(folder, view, file);
  return { rows: [...listed.rows], marks: marks.marked.map((id) => [id, marks.of(id)]) };
};
