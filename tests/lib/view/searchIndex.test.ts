import { expect, it } from 'vitest';
import { parseQuery } from '#lib/view/search.ts';
import { SearchIndex } from '#lib/view/searchIndex.ts';

it('searches titles at once, and abstracts as they arrive', () => {
  const index = new SearchIndex(['Depth maps', 'Graphs', 'Nets']);
  const query = parseQuery('depth');
  const titlesOnly = index.scores(query, []);
  expect([...titlesOnly].map((score) => score > 0)).toEqual([true, false, false]);
  const chunk = { from: 1, texts: ['On depth.', 'On width.'] };
  const all = index.scores(query, [chunk]);
  expect([...all].map((score) => score > 0)).toEqual([true, true, false]);
  expect(all).not.toBe(titlesOnly);
  expect([...index.scores(parseQuery('width'), [chunk])].map((score) => score > 0)).toEqual([false, false, true]);
});
