import { expect, it } from 'vitest';
import { readManifest } from '#core/atlas/manifestFile';
import { parseQuery } from '#lib/view/search.ts';
import { needleWords } from '#workers/search/needleWords';
import { reachable } from '#workers/files/reachedFolder';
import { TextSearch } from '#workers/search/textSearch';
import { tinyFolder } from '../../lib/tinyAtlas.ts';

/** @param opened gets the names of files as they are opened */
const search = async ({ mostKept, opened }: { mostKept?: number; opened?: string[] } = {}) => {
  const folder = tinyFolder();
  const told = { ...folder, open: (file: string) => (opened?.push(file), folder.open(file)) };
  return new TextSearch(reachable(told), await readManifest(folder), mostKept);
};
/** The rows that each answer to a query found, and of how many papers it knew the abstracts. */
async function answers(texts: TextSearch, q: string): Promise<{ rows: number[]; read: number }[]> {
  const all: { rows: number[]; read: number }[] = [];
  await texts.search(parseQuery(q), (scores, read) =>
    all.push({ rows: [...scores.keys()].filter((row) => scores[row]! > 0), read }),
  );
  return all;
}

it.each([
  ['graphs', [2, 3]],
  ['dep', [0, 1]],
  ['graphs -coco', [2]],
  ['-kitti', [2, 3]],
  ['"depth"', [0, 1]],
  ['zebra', []],
])('%s is found at once, and without any text', async (q, rows) => {
  const opened: string[] = [];
  expect(await answers(await search({ opened }), q)).toEqual([{ rows, read: 4 }]);
  expect(opened).toEqual(['words.parquet']);
});

it.each([
  ['"maps of depth"', [1]],
  ['"depth maps"', [1]],
  ['maps -"on COCO"', []],
  ['-"a second"', [1, 2, 3]],
  ['"second depth"', []],
  ['over-graphs', []],
  ['"graphs, tested"', [3]],
  ['"depth maps,"', []],
  ['-"kitti. a"', [1, 2, 3]],
  ['graphs,', [3]],
])('%s is found at once, by the places of its words', async (q, rows) => {
  const opened: string[] = [];
  expect(await answers(await search({ opened }), q)).toEqual([{ rows, read: 4 }]);
  expect(opened).toEqual(['words.parquet', 'places.parquet']);
});

it.each([
  ['", tested"', [], [3]],
  ['". depth maps"', [], []],
  ['-". a"', [0, 1, 2, 3], [1, 2, 3]],
  ['","', [], [3]],
  ['..', [], []],
])('%s is looked for in titles, then in the texts that hold its words', async (q, byTitles, rows) => {
  for (const mostKept of [4, 3]) {
    const texts = await search({ mostKept });
    for (let turn = 0; turn < 2; turn++) {
      const all = await answers(texts, q);
      expect(all.at(-1)).toEqual({ rows, read: 4 });
      if (all.length > 1) expect(all[0]).toEqual({ rows: byTitles, read: 0 });
    }
  }
});

it('what no paper has the words of is known without its texts', async () => {
  const opened: string[] = [];
  expect(await answers(await search({ opened }), '"depth zebra"')).toEqual([{ rows: [], read: 4 }]);
  expect(opened).not.toContain('abstracts.parquet');
});

it('prepared texts are not read again', async () => {
  const opened: string[] = [];
  const texts = await search({ opened });
  await texts.prepare();
  opened.length = 0;
  await answers(texts, '", tested"');
  expect(opened).toEqual([]);
});

it.each([
  ['graph', ['graph* 0'], true],
  ['"graph"', ['graph 0'], true],
  ['t-sne', ['t 0', '- 1', 'sne* 2'], true],
  ['"graph nets"', ['graph 0', 'nets 1'], true],
  ['"graphs, nets"', ['graphs 0', ',  1', 'nets 2'], true],
  ['graph,', ['graph 0', ',* 1'], true],
  ['"c++"', ['c 0', '++… 1'], true],
  ['.05', ['05* 1'], false],
  ['$$', [], false],
  ['a'.repeat(41), [`${'a'.repeat(40)} 0`], false],
])('of %s an index can tell', (q, words, exact) => {
  const told = needleWords(parseQuery(q).needles[0]!);
  const marks = { whole: '', beginning: '*', longer: '…' };
  expect(told.words.map(({ text, as, place }) => `${text}${marks[as]} ${place}`)).toEqual(words);
  expect(told.exact).toBe(exact);
});
