import { describe, expect, it } from 'vitest';
import { readManifest } from '#core/atlas/manifestFile';
import { memoryFolder } from '#core/atlas/memoryFolder';
import { columnOf } from '#core/atlas/tables/parquet';
import { readPrevious } from '#core/atlas/previous';
import { parseRecipe } from '#core/atlas/recipe';
import { readTable } from '#core/atlas/tables/tableFile';
import { memoryCache } from '#core/build/graph/cache';
import { buildAtlas } from '#core/build/buildAtlas';

const CATS = [
  'the black cat sleeps on a warm sofa',
  'a cat and a kitten sleep on the sofa',
  'one kitten chases the other cat',
];
const SHIPS = [
  'a cargo ship left the harbour',
  'the harbour took in a damaged ship',
  'a ship sails from harbour to harbour',
  'the ship returned to the harbour',
];
const STARS = ['a bright star in a galaxy', 'the galaxy holds a dim star'];

const lines = [...CATS, ...SHIPS, ...STARS].map((abstract, at) =>
  JSON.stringify({ id: `p${at}`, title: `Paper ${at}`, abstract }),
);
const file = { name: 'papers.jsonl', bytes: new TextEncoder().encode(lines.join('\n')), sha256: 'abc' };
const source = { inputs: [file], files: () => [file] };

async function build(recipe: object = {}, options: Parameters<typeof buildAtlas>[2] = {}) {
  const settings = parseRecipe({ topics: 3, text: { minPapers: 2 }, ...recipe });
  const { files, stages } = await buildAtlas(source, settings, options);
  const folder = memoryFolder(files, 'memory');
  const manifest = await readManifest(folder);
  const papers = await readTable(folder, manifest, 'papers');
  const topicOf = Array.from(columnOf(papers, 'topic') as ArrayLike<number>);
  return { files, stages, manifest, topicOf, papers, previous: () => readPrevious(folder) };
}

describe('an atlas with decisions on topics', () => {
  it('is the same where the lists are empty', async () => {
    const [without, empty] = [await build(), await build({ topicDecisions: [], topicIds: [] })];
    expect(empty.files).toEqual(without.files);
    expect(without.manifest.recipe).not.toHaveProperty('topicDecisions');
  });

  it('keeps the map, the number and the colour of what a merge leaves, and names what it makes', async () => {
    const before = await build();
    const after = await build({ topicDecisions: [{ type: 'merge', topics: [['p0'], ['p8']] }] });
    expect(before.topicOf).toEqual([2, 2, 2, 1, 1, 1, 1, 3, 3]);
    expect(after.topicOf).toEqual([2, 2, 2, 1, 1, 1, 1, 2, 2]);
    expect(after.manifest.topics.map(({ id, papers }) => [id, papers])).toEqual([
      [2, 5],
      [1, 4],
    ]);
    expect(columnOf(after.papers, 'x')).toEqual(columnOf(before.papers, 'x'));
    expect(after.manifest.fingerprint).not.toBe(before.manifest.fingerprint);
  });

  it('leaves the names of topics that a decision does not touch', async () => {
    const before = await build();
    const nameOf = ({ manifest }: typeof before, id: number) => manifest.topics.find((topic) => topic.id === id)?.label;
    for (const decision of [
      { type: 'merge', topics: [['p0'], ['p8']] },
      { type: 'split', topic: ['p0'] },
      { type: 'move', papers: ['p8'], topic: ['p0'] },
    ]) {
      const after = await build({ topicDecisions: [decision] });
      expect(nameOf(after, 1)).toBe(nameOf(before, 1));
    }
  });

  it('says why topics are called by a number, where no word sets them apart', async () => {
    const { manifest } = await build({ topics: 6 });
    const nameless = manifest.topics.filter(({ label }) => label.startsWith('Topic '));
    expect(nameless.length).toBeGreaterThan(1);
    expect(manifest.notes.join(' ')).toContain(`${nameless.length} of 6 topics are called by a number`);
  });

  it('says of topics what a person says, the last word holding, and tells equal names apart', async () => {
    const { manifest, papers } = await build({
      topicDecisions: [
        { type: 'rename', topic: ['p0', 'p1'], name: 'Pets' },
        { type: 'rename', topic: ['p1'], name: ' Transport ' },
        { type: 'rename', topic: ['p3'], name: 'Transport' },
        { type: 'note', topic: ['p3'], note: 'Ask a sailor.' },
        { type: 'hide', topic: ['p7'] },
        { type: 'pin', topic: ['p7'] },
      ],
    });
    const [ships, cats, stars] = manifest.topics;
    expect(ships).toMatchObject({ label: 'Transport', phrases: ['Transport'], note: 'Ask a sailor.' });
    expect(ships!.autoLabel).toMatch(/harbour|ship/i);
    expect(cats).toMatchObject({ label: 'Transport (2)' });
    expect(stars).toMatchObject({ hidden: true, pinned: true });
    expect(stars).not.toHaveProperty('autoLabel');
    expect((columnOf(papers, 'topic_label') as string[])[3]).toBe('Transport');
  });

  it('tells decisions that have no effect in its notes', async () => {
    const { manifest } = await build({
      topicDecisions: [
        { type: 'split', topic: ['gone'] },
        { type: 'rename', topic: ['gone'], name: 'Lost' },
        { type: 'move', papers: ['p0', 'p1'], topic: ['gone', 'p2'] },
      ],
    });
    expect(manifest.notes).toContain(
      'The decision to split the topic of paper gone had no effect: none of the papers that name its topic is in the corpus any more.',
    );
    expect(manifest.notes.join(' ')).toContain('The decision to call the topic of paper gone “Lost” had no effect');
    expect(manifest.notes.join(' ')).toMatch(
      /The decision to move “[^”]+” and 1 more to the topic of “[^”]+” had no effect: the papers are in that topic already\./,
    );
  });

  it('numbers topics by the papers that the recipe lists, and by an earlier atlas where there is one', async () => {
    const topicIds = [
      { id: 7, papers: ['p8'] },
      { id: 4, papers: ['p0', 'p1'] },
    ];
    const numbered = await build({ topicIds });
    expect(numbered.topicOf).toEqual([4, 4, 4, 8, 8, 8, 8, 7, 7]);
    expect(numbered.manifest.moved).toBeNull();
    const followed = await build({ topicIds }, { previous: await (await build()).previous() });
    expect(followed.topicOf).toEqual([2, 2, 2, 1, 1, 1, 1, 3, 3]);
  });

  it('names no topic anew for a name or a mark', async () => {
    const cache = memoryCache();
    await build({}, { cache });
    const { stages } = await build({ topicDecisions: [{ type: 'pin', topic: ['p0'] }] }, { cache });
    const ran = stages.flatMap(({ stage, outcome }) => (outcome === 'ran' ? [stage] : []));
    expect(ran).toContain('annotatedTopics');
    for (const stage of ['shapedTopics', 'topicQuality', 'namedTopics', 'layout'] as const)
      expect(ran).not.toContain(stage);
  });
});
