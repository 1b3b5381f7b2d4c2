import { describe, expect, it } from 'vitest';
import { memoryFolder } from '#core/atlas/memoryFolder';
import { WordIndex } from '#core/atlas/reading/wordIndex';
import { sealOf } from '#core/atlas/seal';
import { encodeInParts } from '#core/atlas/tables/tableFile';
import { joined, writeParquet } from '#core/atlas/tables/writeParquet';
import { columnOf } from '#core/atlas/tables/parquet';
import type { Manifest } from '#core/atlas/types';
import { wordsTable } from '#core/build/tables/wordsTable';
import { indexWords, wordShard } from '#core/build/words/wordShard';
import { inlinePool } from '#core/parallel';

const PAPERS = [
  { title: 'Graph nets', abstract: 'Nets over a graph; the graph is Naïve.' },
  { title: 'Walks', abstract: 'On graphs, and t-SNE: x1.' },
  { title: '', abstract: '' },
  { title: '𝒳y', abstract: 'ｆull' },
];

const rowsOf = (shards: Parameters<typeof wordsTable>[0]) => {
  const table = wordsTable(shards);
  const [word, paper, weight] = ['word', 'paper', 'weight'].map((name) => [
    ...columnOf(table, name)!.slice(0, table.rows),
  ]);
  return word!.map((text, at) => [text, paper![at], weight![at]].join(' '));
};

describe('the table of words', () => {
  it('has each word of each paper once, title four times as heavy, by code points and papers', () => {
    expect(rowsOf([wordShard(PAPERS, 0)])).toEqual([
      ...['and 1 1', 'graph 0 6', 'graphs 1 1', 'is 0 1', 'naive 0 1', 'nets 0 5', 'on 1 1', 'over 0 1', 'sne 1 1'],
      ...['the 0 1', 'walks 1 4', 'x1 1 1', 'ｆull 3 1', '𝒳y 3 4'],
    ]);
  });

  it('is the same wherever the papers are cut, and with any groups of rows', async () => {
    const whole = wordsTable([wordShard(PAPERS, 0)]);
    const cut = wordsTable([wordShard(PAPERS.slice(0, 1), 0), wordShard([], 1), wordShard(PAPERS.slice(1), 1)]);
    const options = { rowsPerGroup: 4, sorted: 'word', differences: ['paper', 'weight'] };
    expect(writeParquet(cut, options)).toEqual(writeParquet(whole, options));
    expect(rowsOf(await indexWords(PAPERS, inlinePool))).toEqual(rowsOf([wordShard(PAPERS, 0)]));
  });

  it('is the same where a job ends', async () => {
    const long = Array.from({ length: 3 }, (_, at) => ({ title: `Paper ${at}`, abstract: 'w'.repeat(3_000_000) }));
    const shards = await indexWords(long, inlinePool);
    expect(shards.length).toBeGreaterThan(1);
    expect(rowsOf(shards)).toEqual(rowsOf([wordShard(long, 0)]));
  });

  it('holds the beginning of very long words, and of nothing but short ones nothing', () => {
    expect(rowsOf([wordShard([{ title: 'x y', abstract: 'a'.repeat(50) }], 0)])).toEqual([`${'a'.repeat(40)} 0 1`]);
    expect(rowsOf([wordShard([{ title: 'x y', abstract: '' }], 0)])).toEqual([]);
  });
});

describe('the index of words', () => {
  /** Groups of two rows, so that words lie in several. */
  async function open(rowsPerGroup?: number): Promise<WordIndex> {
    const table = wordsTable([wordShard(PAPERS, 0)]);
    const bytes = rowsPerGroup
      ? writeParquet(table, { rowsPerGroup, sorted: 'word', differences: ['paper', 'weight'] })
      : joined([...encodeInParts('words', table).parts]);
    const manifest = {
      counts: { papers: 4 },
      tables: { words: table.rows },
      files: { words: sealOf(bytes) },
    } as unknown as Manifest;
    return WordIndex.open(memoryFolder(new Map([['words.parquet', bytes]]), 'map'), manifest);
  }

  it.each([undefined, 1, 2, 5])('finds words and beginnings of words in groups of %s rows', async (rows) => {
    const index = await open(rows);
    const weights = async (text: string, whole: boolean) => [...(await index.weights({ text, whole }))];
    expect(await weights('graph', true)).toEqual([6, 0, 0, 0]);
    expect(await weights('graph', false)).toEqual([6, 1, 0, 0]);
    expect(await weights('n', false)).toEqual([6, 0, 0, 0]);
    expect(await weights('zebra', false)).toEqual([0, 0, 0, 0]);
    expect(await weights('𝒳', false)).toEqual([0, 0, 0, 4]);
    expect(await weights('ｆull', true)).toEqual([0, 0, 0, 1]);
  });
});
