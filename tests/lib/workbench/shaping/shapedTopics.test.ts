import { expect, it } from 'vitest';
import { parseRecipe } from '#core/atlas/recipe';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { keepingIds, nearestTopics, said, typicalPapers } from '#lib/workbench/shaping/shapedTopics.ts';
import { orderTopics } from '#lib/view/topicOrder.ts';
import { tinyFolder } from '../../tinyAtlas.ts';

const atlas = await openAtlas(tinyFolder());

it('a topic is named by the papers that are most similar to it', () => {
  expect(typicalPapers(atlas, 2, 1)).toEqual(['p2']);
  expect(typicalPapers(atlas, 2)).toEqual(['p2', 'p3']);
});

it('topics keep the numbers that they have had, and those that they have now', () => {
  const recipe = parseRecipe({ topicIds: [{ id: 2, papers: ['p3'] }] });
  expect(keepingIds(atlas, recipe).topicIds).toEqual([
    { id: 2, papers: ['p3'] },
    { id: 1, papers: ['p0', 'p1'] },
  ]);
});

it('a topic has one name at most, and none when it is taken back', () => {
  const named = said(atlas, 1, 'rename', { type: 'rename', topic: ['p0'], name: 'Far' });
  const again = { ...atlas, manifest: { ...atlas.manifest, recipe: named } };
  const other = said(again, 1, 'rename', { type: 'rename', topic: ['p1'], name: 'Near' });
  expect(other.topicDecisions).toEqual([{ type: 'rename', topic: ['p1'], name: 'Near' }]);
  expect(said(again, 1, 'rename', null).topicDecisions).toEqual([]);
  expect(said(again, 2, 'rename', null).topicDecisions).toEqual(named.topicDecisions);
});

it('the nearest other topics come first', () => {
  expect(nearestTopics(atlas, 1)).toEqual([2]);
});

it('pinned topics come first, and hidden ones not at all', () => {
  const [one, two] = atlas.manifest.topics;
  const sections = (topics: typeof atlas.manifest.topics) =>
    orderTopics({ topics, groups: [] }, 'size').map(({ label, topics: some }) => [label, some.map(({ id }) => id)]);
  expect(sections([one!, { ...two!, pinned: true }])).toEqual([
    ['Pinned', [two!.id]],
    ['Others', [one!.id]],
  ]);
  expect(sections([one!, { ...two!, hidden: true }])).toEqual([['', [one!.id]]]);
});
