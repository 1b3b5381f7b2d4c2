import { describe, expect, it } from 'vitest';
import { buildAtlas } from '#core/build/buildAtlas';
import { encodeAtlas } from '#core/atlas/folder';
import { columnOf } from '#core/atlas/parquet';
import { parseRecipe } from '#core/atlas/recipe';
import type { Atlas } from '#core/atlas/types';
import { readPapers } from '#core/corpus/readPapers';

/** Builds an atlas of abstracts, or of title and abstract, one record a line. */
function build(records: readonly (string | readonly [title: string, abstract: string])[], recipe: object = {}): Promise<Atlas> {
  const lines = records.map((record, at) => {
    const [title, abstract] = typeof record === 'string' ? [`Paper ${at}`, record] : record;
    return JSON.stringify({ id: `id${at}`, title, abstract });
  });
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return buildAtlas(readPapers([{ name: 'papers.jsonl', bytes, sha256: 'abc' }]), parseRecipe(recipe));
}

const CATS = ['the black cat sleeps on a warm sofa', 'a cat and a kitten sleep on the sofa', 'one kitten chases the other cat'];
const SHIPS = ['a cargo ship left the harbour', 'the harbour took in a damaged ship', 'a ship sails from harbour to harbour'];

const values = (atlas: Atlas, table: keyof Atlas['tables'], column: string) =>
  Array.from(columnOf(atlas.tables[table], column) as ArrayLike<unknown>);

function expectSound(atlas: Atlas): void {
  const { papers, topics } = atlas.tables;
  for (const { name, data, type } of [...papers.columns, ...topics.columns]) {
    if (type !== 'STRING') {
      const numbers = Array.from(data as ArrayLike<number | null>).filter((value) => value !== null);
      expect(numbers.every(Number.isFinite), name).toBe(true);
    }
  }
  const sizes = values(atlas, 'topics', 'papers') as number[];
  expect(sizes.reduce((a, b) => a + b, 0)).toBe(papers.rows);
  const labels = values(atlas, 'topics', 'label') as string[];
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels.every((label) => label.length > 0)).toBe(true);
  expect([...encodeAtlas(atlas)]).toHaveLength(Object.keys(atlas.tables).length + 1);
}

describe('an atlas', () => {
  it('puts papers of one theme in one topic and names it by their words', async () => {
    const atlas = await build([...CATS, ...SHIPS], { topics: 2, text: { minPapers: 2 } });
    const topic = values(atlas, 'papers', 'topic');
    expect(new Set(topic.slice(0, 3)).size).toBe(1);
    expect(new Set(topic.slice(3)).size).toBe(1);
    expect(topic[0]).not.toBe(topic[3]);
    expect(values(atlas, 'topics', 'terms').join('; ')).toMatch(/cat.*harbour|harbour.*cat/);
  });

  it('has the same bytes when it is built again', async () => {
    const bytes = async () => Object.fromEntries(encodeAtlas(await build([...CATS, ...SHIPS], { topics: 2 })));
    expect(await bytes()).toEqual(await bytes());
  });

  it('keeps topic ids by papers where an earlier atlas is given, whatever the order of size', async () => {
    const records = [...CATS, ...SHIPS, 'the ship returned to the harbour'];
    const corpus = readPapers([
      {
        name: 'papers.jsonl',
        sha256: 'abc',
        bytes: new TextEncoder().encode(
          records.map((abstract, at) => JSON.stringify({ id: `id${at}`, title: `Paper ${at}`, abstract })).join('\n'),
        ),
      },
    ]);
    const recipe = parseRecipe({ topics: 2, text: { minPapers: 2 } });
    const first = await buildAtlas(corpus, recipe);
    const ids = values(first, 'papers', 'topic') as number[];
    const previous = {
      fingerprint: 'before',
      topics: first.manifest.topics.map((topic) => ({ ...topic, id: topic.id + 4 })),
      topicOf: new Map(ids.map((id, at) => [`id${at}`, id + 4])),
    };
    const second = await buildAtlas(corpus, recipe, undefined, { previous });
    expect(values(second, 'papers', 'topic')).toEqual(ids.map((id) => id + 4));
    expect(second.manifest.moved).toEqual({ from: 'before', sharedPapers: 7, movedPapers: 0, appeared: [], vanished: [] });
    expect(second.manifest.fingerprint).not.toBe(first.manifest.fingerprint);
  });

  it('reports its stages in the order of the data', async () => {
    const stages: string[] = [];
    const bytes = new TextEncoder().encode(CATS.map((abstract) => JSON.stringify({ title: abstract, abstract })).join('\n'));
    const corpus = readPapers([{ name: 'papers.jsonl', bytes, sha256: 'abc' }]);
    await buildAtlas(corpus, parseRecipe({}), ({ stage }) => stages.at(-1) === stage || stages.push(stage));
    expect(stages).toEqual(
      'text vectors svd topics cluster neighbours quality label tables mentions layout duplicates write'.split(' '),
    );
  });
});

describe('an odd corpus gives a sound atlas', () => {
  const long = Array.from({ length: 100_000 }, (_, at) => `word${at % 5000}`).join(' ');
  it.each<[string, readonly (string | readonly [string, string])[], object]>([
    ['one paper', ['a single abstract about cats'], {}],
    ['two papers', ['an abstract about cats', 'an abstract about ships'], {}],
    ['nearly one abstract', Array.from({ length: 12 }, (_, at) => `the same abstract again and again ${at}`), {}],
    ['titles without abstracts', Array.from({ length: 8 }, (_, at) => [`A title about theme ${at}`, ''] as const), {}],
    ['one word', Array.from({ length: 6 }, (_, at) => [`Cat ${at}`, Array.from({ length: at + 1 }, () => 'cat').join(' ')] as const), {}],
    ['Russian', ['кошка спит на диване', 'корабль стоит в гавани', 'кошка и котёнок спят', 'корабль вышел из гавани'], {}],
    ['Japanese', ['猫がソファで寝ている。', '船が港に停泊している。', '子猫と猫が寝ている。', '船は港を出た。'], {}],
    ['words of objects', ['constructor toString', '__proto__ hasOwnProperty', 'constructor valueOf', 'toString valueOf'], {}],
    ['abstracts of 100,000 words', [long, `${long} tail`, ...CATS], {}],
  ])('%s', async (_what, records, recipe) => {
    expectSound(await build(records, recipe));
  });

  it('300 topics of 320 papers', async () => {
    const records = Array.from({ length: 320 }, (_, at) => `row${at % 40} column${Math.floor(at / 40)}`);
    const atlas = await build(records, { topics: 300 });
    expectSound(atlas);
    expect(atlas.manifest.topics).toHaveLength(300);
  });

  it('or says what to do: ten topics of five papers', async () => {
    await expect(build([...CATS, ...SHIPS.slice(1)], { topics: 10 })).rejects.toThrow(/10 topics of 5 papers; ask for at most 5/);
  });
});
