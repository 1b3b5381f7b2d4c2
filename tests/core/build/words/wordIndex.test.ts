import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryFolder } from '#core/atlas/memoryFolder';
import { WordIndex, type Lookup } from '#core/atlas/reading/wordIndex';
import { sealOf } from '#core/atlas/seal';
import { columnsOf } from '#core/atlas/tables/table';
import { encodeInParts } from '#core/atlas/tables/tableFile';
import { joined, writeParquet } from '#core/atlas/tables/writeParquet';
import { ByteReader } from '#core/atlas/words/byteNumbers';
import { PostingReader } from '#core/atlas/words/postings';
import type { Manifest, Table } from '#core/atlas/types';
import { placesTable, wordsTable } from '#core/build/tables/wordsTable';
import { joinWords } from '#core/build/words/joinWords';
import type { IndexedText, WordShard } from '#core/build/words/shardWriter';
import { indexWords, wordShard } from '#core/build/words/wordShard';
import { inlinePool } from '#core/parallel';
import { findNeedle, type Needle } from '#lib/view/search.ts';
import { fold } from '#core/atlas/words/fold';
import { needleWords } from '#workers/search/needleWords';

const PAPERS = [
  { title: 'Graph nets', abstract: 'Nets over a graph; the graph is Naïve.' },
  { title: 'Walks', abstract: 'On graphs, and t-SNE: x1.' },
  { title: '', abstract: '' },
  { title: '𝒳y', abstract: 'ｆull' },
];

/** Stands behind the signs at the end of a text. */
const END = '\u0003';

/** Of each word: its papers, how much each holds of it, and where, the places of the title before a bar. */
const rowsOf = (shards: readonly WordShard[]): string[] => {
  const words = joinWords(shards);
  const [said, where] = [wordsTable(words), placesTable(words)];
  const slices = ({ rows, columns }: Table) => ({
    rows,
    columns: columns.map((column) => ({ ...column, data: column.data.slice(0, rows) })),
  });
  const { word, papers, postings } = columnsOf('words', slices(said) as Table, ['word', 'papers', 'postings']);
  const { word: again, places } = columnsOf('places', slices(where) as Table, ['word', 'places']);
  expect(again).toEqual(word);
  return word.map((text, row) => {
    const posting = new PostingReader(postings[row]!);
    const numbers = new ByteReader(places[row]!);
    const list = (count: number) => {
      let at = 0;
      return Array.from({ length: count }, () => (at += numbers.next()));
    };
    const found: string[] = [];
    while (posting.next()) {
      const title = list(posting.inTitle).join(',');
      found.push(`${posting.paper}=${posting.weight}@${title}|${list(posting.inAbstract).join(',')}`);
    }
    expect(numbers.isAtEnd).toBe(true);
    expect(papers[row]).toBe(found.length);
    return [text, ...found].join(' ');
  });
};

describe('the tables of words', () => {
  it('have words and signs once, by code points, with its papers, its weight and its places', () => {
    expect(rowsOf([wordShard(PAPERS, 0)])).toEqual([
      ...[',  1=1@|2', '- 1=1@|5', `.${END} 0=1@|9 1=1@|9`, ':  1=1@|7', ';  0=1@|4'],
      ...['a 0=1@|2', 'and 1=1@|3', 'graph 0=6@0|3,6', 'graphs 1=1@|1', 'is 0=1@|7', 'naive 0=1@|8'],
      ...['nets 0=5@1|0', 'on 1=1@|0', 'over 0=1@|1', 'sne 1=1@|6', 't 1=1@|4', 'the 0=1@|5', 'walks 1=4@0|'],
      ...['x1 1=1@|8', 'ｆull 3=1@|0', '𝒳y 3=4@0|'],
    ]);
  });

  it('say how often a title has a word, however often', () => {
    const title = 'map '.repeat(5).trim();
    expect(rowsOf([wordShard([{ title, abstract: 'a map' }], 300)])).toEqual(['a 300=1@|0', 'map 300=21@0,1,2,3,4|1']);
  });

  it('are the same wherever the papers are cut', async () => {
    const files = (shards: readonly WordShard[]) => {
      const words = joinWords(shards);
      const options = { distinct: ['word', 'postings', 'places'], sorted: 'word' };
      return [wordsTable(words), placesTable(words)].map((table) => writeParquet(table, options));
    };
    const whole = files([wordShard(PAPERS, 0)]);
    const cut = files([wordShard(PAPERS.slice(0, 1), 0), wordShard([], 1), wordShard(PAPERS.slice(1), 1)]);
    expect(cut).toEqual(whole);
    expect(files(await indexWords(PAPERS, inlinePool))).toEqual(whole);
  });

  it('have the same groups of rows wherever the papers are cut', () => {
    const papers = Array.from({ length: 300 }, (_, at) => ({ title: `w${at % 40}`, abstract: '' }));
    const groups = (...cuts: number[]) => {
      const bounds = [0, ...cuts, papers.length];
      const shards = cuts.concat(0).map((_, at) => wordShard(papers.slice(bounds[at], bounds[at + 1]), bounds[at]!));
      return [wordsTable(joinWords(shards), 64).groups, placesTable(joinWords(shards), 64).groups];
    };
    const whole = groups();
    expect(whole[0]!.length).toBeGreaterThan(5);
    expect(groups(64, 65, 66, 129, 200, 201, 250)).toEqual(whole);
  });

  it('are the same where a job ends', async () => {
    const long = Array.from({ length: 3 }, (_, at) => ({ title: `Paper ${at}`, abstract: 'w'.repeat(3_000_000) }));
    const shards = await indexWords(long, inlinePool);
    expect(shards.length).toBeGreaterThan(1);
    expect(rowsOf(shards)).toEqual(rowsOf([wordShard(long, 0)]));
  });

  it('hold the beginning of very long words, signs alone, and of nothing nothing', () => {
    expect(rowsOf([wordShard([{ title: '', abstract: 'a'.repeat(50) }], 0)])).toEqual([`${'a'.repeat(40)} 0=1@|0`]);
    expect(rowsOf([wordShard([{ title: '', abstract: '. ,\n' }], 0)])).toEqual([`. , ${END} 0=1@|0`]);
    expect(rowsOf([wordShard([{ title: '', abstract: '' }], 0)])).toEqual([]);
  });
});

/** @param rowsPerGroup so that words lie in several groups; default as atlases are written */
async function open(papers: readonly IndexedText[], rowsPerGroup?: number): Promise<WordIndex> {
  const words = joinWords([wordShard(papers, 0)]);
  const groups =
    rowsPerGroup &&
    Array.from({ length: Math.ceil(words.words.length / rowsPerGroup) }, (_, at) => (at + 1) * rowsPerGroup);
  const tables = { words: wordsTable(words), places: placesTable(words) };
  const files = new Map(
    (['words', 'places'] as const).map((name) => [
      `${name}.parquet`,
      joined([...encodeInParts(name, groups ? { ...tables[name], groups } : tables[name]).parts]),
    ]),
  );
  const manifest = {
    counts: { papers: papers.length },
    tables: { words: tables.words.rows, places: tables.places.rows },
    files: { words: sealOf(files.get('words.parquet')!), places: sealOf(files.get('places.parquet')!) },
  } as unknown as Manifest;
  return WordIndex.open(memoryFolder(files, 'map'), manifest);
}

describe('the index of words', () => {
  it.each([undefined, 1, 2, 5])('finds words and beginnings of words in groups of %s rows', async (rows) => {
    const index = await open(PAPERS, rows);
    const weights = async (text: string, as: Lookup['as']) => [...(await index.weights({ text, as }))];
    expect(await weights('graph', 'whole')).toEqual([6, 0, 0, 0]);
    expect(await weights('graph', 'beginning')).toEqual([6, 1, 0, 0]);
    expect(await weights('graph', 'longer')).toEqual([0, 1, 0, 0]);
    expect(await weights('n', 'beginning')).toEqual([6, 0, 0, 0]);
    expect(await weights('zebra', 'beginning')).toEqual([0, 0, 0, 0]);
    expect(await weights('𝒳', 'beginning')).toEqual([0, 0, 0, 4]);
    expect(await weights('ｆull', 'whole')).toEqual([0, 0, 0, 1]);
  });

  /** How much each paper holds of a needle, as its texts say. */
  const readThrough = (papers: readonly IndexedText[], needle: Needle) =>
    papers.map(
      ({ title, abstract }) => 4 * findNeedle(fold(title), needle).length + findNeedle(fold(abstract), needle).length,
    );

  it('finds in places what is in texts: phrases, hyphens, signs, beginnings', async () => {
    const signs = ['-', ', ', '+', '++', ' < ', '≠'];
    const text = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'ab', 'É', 'ba'), fc.constantFrom(' ', ' ', '  ', ...signs)), {
        maxLength: 12,
      })
      .map((parts) => parts.flat().join(''));
    const papers = fc.array(fc.record({ title: text, abstract: text }), { minLength: 1, maxLength: 4 });
    const words = fc.array(fc.constantFrom('a', 'b', 'ab', 'e'), { minLength: 2, maxLength: 4 });
    const [joint, end] = [fc.constantFrom(' ', ...signs), fc.constantFrom('', '', ',', '+')];
    await fc.assert(
      fc.asyncProperty(papers, words, joint, end, fc.boolean(), async (all, parts, between, behind, whole) => {
        const needle = { text: fold(parts.join(between) + behind), whole };
        const { words: phrase, exact } = needleWords(needle);
        expect(exact).toBe(true);
        const index = await open(all, 2);
        expect([...(await index.phraseWeights(phrase))]).toEqual(readThrough(all, needle));
      }),
      { numRuns: 300 },
    );
  });

  it('finds a rare word among many matches of a common one', async () => {
    const papers = Array.from({ length: 300 }, (_, at) => ({
      title: '',
      abstract: at === 7 || at === 290 ? 'the rare map' : 'the map, the map',
    }));
    const index = await open(papers);
    const rows = async (text: string) => {
      const weights = await index.phraseWeights(needleWords({ text, whole: false }).words);
      return [...weights.keys()].filter((row) => weights[row]! > 0);
    };
    expect(await rows('the-rare')).toEqual([]);
    expect(await rows('the rare')).toEqual([7, 290]);
    expect(await rows('the r')).toEqual([7, 290]);
    expect(await rows('map, t')).toHaveLength(298);
  });
});
