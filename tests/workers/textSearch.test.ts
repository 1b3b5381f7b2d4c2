import { expect, it } from 'vitest';
import { readManifest } from '#core/atlas/manifestFile';
import { parseQuery } from '#lib/view/search.ts';
import { reachable } from '#workers/reachedFolder';
import { TextSearch } from '#workers/textSearch';
import { tinyFolder } from '../lib/tinyAtlas.ts';

const search = async (mostKept?: number) => {
  const folder = tinyFolder();
  return new TextSearch(reachable(folder), await readManifest(folder), mostKept);
};
/** The rows that each answer to a query found, and of how many papers it knew the abstracts. */
async function answers(texts: TextSearch, q: string): Promise<{ rows: number[]; read: number }[]> {
  const all: { rows: number[]; read: number }[] = [];
  await texts.search(parseQuery(q), (scores, read) =>
    all.push({ rows: [...scores.keys()].filter((row) => scores[row]! > 0), read }),
  );
  return all;
}

it('titles answer at once, abstracts when they have been read', async () => {
  expect(await answers(await search(), 'graphs')).toEqual([
    { rows: [], read: 0 },
    { rows: [2, 3], read: 4 },
  ]);
});

it('what was prepared answers whole at once', async () => {
  const texts = await search();
  await texts.prepare();
  expect(await answers(texts, 'graphs')).toEqual([{ rows: [2, 3], read: 4 }]);
});

it('what is too much to keep is read again for each search, and answers the same', async () => {
  const texts = await search(3);
  await texts.prepare();
  for (let turn = 0; turn < 2; turn++) {
    expect(await answers(texts, 'graphs')).toEqual([
      { rows: [], read: 0 },
      { rows: [2, 3], read: 4 },
    ]);
  }
});
