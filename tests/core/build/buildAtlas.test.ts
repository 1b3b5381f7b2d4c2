import { describe, expect, it } from 'vitest';
import { readTable } from '#core/atlas/tables/tableFile';
import { readManifest } from '#core/atlas/manifestFile';
import { memoryFolder } from '#core/atlas/memoryFolder';
import { columnOf } from '#core/atlas/tables/parquet';
import { readPapers } from '#core/corpus/readPapers';
import { parseRecipe } from '#core/atlas/recipe';
import { TABLE_NAMES, type Table, type TableName } from '#core/atlas/types';
import { buildAtlas } from '#core/build/buildAtlas';
import type { Source } from '#core/build/graph/given';
import { memoryCache } from '#core/build/graph/cache';
import { createRandom } from '#core/random';

type Record = string | readonly [title: string, abstract: string];

/** Abstracts, or titles and abstracts, as a file with one record a line. */
function sourceOf(records: readonly Record[]): Source {
  const lines = records.map((record, at) => {
    const [title, abstract] = typeof record === 'string' ? [`Paper ${at}`, record] : record;
    return JSON.stringify({ id: `id${at}`, title, abstract });
  });
  const file = { name: 'papers.jsonl', bytes: new TextEncoder().encode(lines.join('\n')), sha256: 'abc' };
  return { inputs: [file], files: () => [file] };
}

/** An atlas with its tables read back. */
async function build(records: readonly Record[], recipe: object = {}, options: Parameters<typeof buildAtlas>[2] = {}) {
  const built = await buildAtlas(sourceOf(records), parseRecipe(recipe), options);
  const folder = memoryFolder(built.files, 'memory');
  const manifest = await readManifest(folder);
  const read = async (name: TableName) => [name, await readTable(folder, manifest, name)] as const;
  const tables = Object.fromEntries(await Promise.all(TABLE_NAMES.map(read))) as { [Name in TableName]: Table };
  return { ...built, tables };
}
type Atlas = Awaited<ReturnType<typeof build>>;

const CATS = [
  'the black cat sleeps on a warm sofa',
  'a cat and a kitten sleep on the sofa',
  'one kitten chases the other cat',
];
const SHIPS = [
  'a cargo ship left the harbour',
  'the harbour took in a damaged ship',
  'a ship sails from harbour to harbour',
];

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
}

describe('an atlas', () => {
  it('has no topic of what a conference adds to its abstracts, and notes the sentence', async () => {
    const random = createRandom(1);
    const themes = ['cat kitten sofa whisker paw tail mouse', 'ship harbour cargo anchor sail crew mast'];
    const tail = 'This poster was shown to the Viennese Society of Radiology in 2019.';
    const records = Array.from({ length: 80 }, (_, at): Record => {
      const words = Array.from({ length: 12 }, () => themes[at % 2]!.split(' ')[random.below(7)]!);
      return [`A ${words[0]} and a ${words[1]}`, `The ${words.join(' and the ')}. ${at % 4 < 2 ? tail : ''}`];
    });
    const built = async (maxSentenceShare: number | 'off') => {
      const atlas = await build(records, { topics: 4, text: { maxSentenceShare, minPapers: 2 } });
      const topic = values(atlas, 'papers', 'topic');
      const shown = new Set(topic.filter((_, at) => at % 4 < 2));
      const others = new Set(topic.filter((_, at) => at % 4 >= 2));
      const notes = atlas.manifest.notes.filter((note) => note.includes('Radiology'));
      const terms = values(atlas, 'terms', 'term');
      return { own: [...shown].filter((one) => !others.has(one)).length, terms, notes };
    };
    const counted = await built('off');
    expect(counted.own).toBeGreaterThan(0);
    expect(counted.terms).toContain('Radiology');
    expect(counted.notes).toEqual([]);
    const left = await built(0.05);
    expect(left.own).toBe(0);
    expect(left.terms).not.toContain('Radiology');
    expect(left.notes).toEqual([
      '1 sentence that stands in many abstracts, numbers aside, counts towards no topic and no term: ' +
        '“This poster was shown to the Viennese Society of Radiology in 2019.” (40 papers). It is shown and found as before.',
    ]);
  });

  it('puts papers of one theme in one topic and names it by their words', async () => {
    const atlas = await build([...CATS, ...SHIPS], { topics: 2, text: { minPapers: 2 } });
    const topic = values(atlas, 'papers', 'topic');
    expect(new Set(topic.slice(0, 3)).size).toBe(1);
    expect(new Set(topic.slice(3)).size).toBe(1);
    expect(topic[0]).not.toBe(topic[3]);
    expect(values(atlas, 'topics', 'terms').join('; ')).toMatch(/cat.*harbour|harbour.*cat/);
  });

  it('has the same bytes when it is built again', async () => {
    const bytes = async () => (await build([...CATS, ...SHIPS], { topics: 2 })).files;
    expect(await bytes()).toEqual(await bytes());
  });

  it('keeps topic ids by papers where an earlier atlas is given, whatever the order of size', async () => {
    const records = [...CATS, ...SHIPS, 'the ship returned to the harbour'];
    const recipe = { topics: 2, text: { minPapers: 2 } };
    const first = await build(records, recipe);
    const ids = values(first, 'papers', 'topic') as number[];
    const previous = {
      fingerprint: 'before',
      topics: first.manifest.topics.map((topic) => ({ ...topic, id: topic.id + 4 })),
      topicOf: new Map(ids.map((id, at) => [`id${at}`, id + 4])),
    };
    const second = await build(records, recipe, { previous });
    expect(values(second, 'papers', 'topic')).toEqual(ids.map((id) => id + 4));
    expect(second.manifest.moved).toEqual({
      from: 'before',
      sharedPapers: 7,
      movedPapers: 0,
      appeared: [],
      vanished: [],
    });
    expect(second.manifest.fingerprint).not.toBe(first.manifest.fingerprint);
  });

  it('says what goes on, in words', async () => {
    const told: string[] = [];
    await build(CATS, {}, { onProgress: ({ says }) => told.push(says) });
    expect(told[0]).toBe('Reading papers');
    expect(told).toContain('Drawing the map');
    expect(told).toContain('Writing tables');
  });

  it('is the same with what an earlier build left, which runs only what has changed', async () => {
    const cache = memoryCache();
    const ran = ({ stages }: Atlas) =>
      stages.flatMap(({ stage, outcome }) => (outcome === 'ran' && !stage.endsWith('.table') ? [stage] : []));
    await build([...CATS, ...SHIPS], { topics: 2 }, { cache });

    const other = await build([...CATS, ...SHIPS], { topics: 3 }, { cache });
    expect(ran(other)).not.toContain('vectors');
    expect(ran(other)).toContain('clustering');
    expect(other.files).toEqual((await build([...CATS, ...SHIPS], { topics: 3 })).files);

    const decisions = [{ type: 'rename', name: 'CIFAR', to: 'Tiny images' }];
    const decided = await build([...CATS, ...SHIPS], { topics: 2, mentions: { decisions } }, { cache });
    expect(ran(decided)).toEqual(['decidedMentions', 'manifest']);
    expect(decided.files).toEqual((await build([...CATS, ...SHIPS], { topics: 2, mentions: { decisions } })).files);
  });

  it('takes nothing of the same files that were read with other settings', async () => {
    const cache = memoryCache();
    const records = [...CATS, ...SHIPS];
    const { inputs } = sourceOf(records);
    const read = (some: readonly Record[]) => ({
      inputs,
      corpus: async () => readPapers(await sourceOf(some).files!()),
    });
    const recipe = parseRecipe({ topics: 2, corpus: { keepApart: [{ file: 'papers.jsonl', record: 1 }] } });
    await buildAtlas(read(records.slice(1)), parseRecipe({ topics: 2 }), { cache });
    const built = await buildAtlas(read(records), recipe, { cache });
    expect(built.files).toEqual((await buildAtlas(read(records), recipe)).files);
  });

  it('asks for papers', async () => {
    const none = { inputs: [], corpus: () => ({ papers: [], intake: [] }) };
    await expect(buildAtlas(none, parseRecipe({}))).rejects.toThrow('there are no papers');
  });
});

describe('an odd corpus gives a sound atlas', () => {
  const long = Array.from({ length: 100_000 }, (_, at) => `word${at % 5000}`).join(' ');
  it.each<[string, readonly (string | readonly [string, string])[], object]>([
    ['one paper', ['a single abstract about cats'], {}],
    ['two papers', ['an abstract about cats', 'an abstract about ships'], {}],
    ['nearly one abstract', Array.from({ length: 12 }, (_, at) => `the same abstract again and again ${at}`), {}],
    ['titles without abstracts', Array.from({ length: 8 }, (_, at) => [`A title about theme ${at}`, ''] as const), {}],
    [
      'one word',
      Array.from(
        { length: 6 },
        (_, at) => [`Cat ${at}`, Array.from({ length: at + 1 }, () => 'cat').join(' ')] as const,
      ),
      {},
    ],
    [
      'Russian',
      ['кошка спит на диване', 'корабль стоит в гавани', 'кошка и котёнок спят', 'корабль вышел из гавани'],
      {},
    ],
    ['Japanese', ['猫がソファで寝ている。', '船が港に停泊している。', '子猫と猫が寝ている。', '船は港を出た。'], {}],
    [
      'words of objects',
      ['constructor toString', '__proto__ hasOwnProperty', 'constructor valueOf', 'toString valueOf'],
      {},
    ],
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
    await expect(build([...CATS, ...SHIPS.slice(1)], { topics: 10 })).rejects.toThrow(
      /10 topics of 5 papers; ask for at most 5/,
    );
  });
});

describe('fitting to a sample', () => {
  const THEMES = [
    'cat kitten sofa whisker fur paw tail mouse nap purr',
    'ship harbour cargo anchor sail crew mast tide deck captain',
    'leaf root petal stem seed soil branch pollen bark moss',
  ].map((words) => words.split(' '));
  const random = createRandom(5);
  const many = Array.from({ length: 260 }, (_, at): Record => {
    const words = Array.from({ length: 9 }, () => THEMES[at % 3]![random.below(10)]!);
    return [`Study ${at} of a ${words[0]} and a ${words[1]}`, `The ${words.join(' and the ')}.`];
  });
  const fit = { topics: 3, fit: 120 };

  it('gives all papers a topic and a place, and says how far off it may be', async () => {
    const atlas = await build(many, fit);
    expectSound(atlas);
    const topics = values(atlas, 'papers', 'topic');
    expect(topics).toHaveLength(260);
    for (const theme of [0, 1, 2]) expect(new Set(topics.filter((_, at) => at % 3 === theme)).size).toBe(1);
    expect(new Set(topics).size).toBe(3);
    const places = values(atlas, 'papers', 'x').map((x, at) => `${x} ${values(atlas, 'papers', 'y')[at]}`);
    expect(new Set(places).size).toBe(atlas.tables.papers.rows);
    expect(atlas.manifest.fit?.papers).toBe(120);
    expect(atlas.manifest.fit?.agreement).toBeCloseTo(1, 9);
    expect(atlas.manifest.notes.join()).toContain('fitted to a sample of 120 of the');
  });

  it('leaves no trace but in the recipe where the sample would hold all papers', async () => {
    const [all, asked] = [await build(many, { topics: 3 }), await build(many, { topics: 3, fit: 10_000 })];
    expect(asked.manifest.fit).toBeNull();
    for (const [name, bytes] of all.files) if (name.endsWith('.parquet')) expect(asked.files.get(name)).toEqual(bytes);
  });

  it('makes the same bytes again', async () => {
    expect((await build(many, fit)).files).toEqual((await build(many, fit)).files);
  });

  it('refuses more topics than papers are fitted to', async () => {
    await expect(build(many, { topics: 121, fit: 120 })).rejects.toThrow('121 topics of 120 fitted papers');
  });
});
