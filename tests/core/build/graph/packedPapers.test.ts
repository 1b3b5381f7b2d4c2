import { describe, expect, it } from 'vitest';
import { papersInShards, unpackPapers, writtenPaper } from '#core/build/graph/packedPapers';
import { Sharder, type PackedRows } from '#core/build/graph/packedRows';
import type { Paper } from '#core/types';

const paper = (id: string, abstract = 'Text.'): Paper => ({
  ...{ id, title: `Title of ${id}`, abstract, year: 2001 },
  bibliography: {
    ...{ doi: '', arxiv: '', pmid: '', authors: ['Čapek, K.'], date: '', venue: '', type: '' },
    ...{ keywords: [], language: '', url: '', citations: null },
  },
  sources: [{ file: 'a.csv', record: 1, line: 2 }],
  facets: new Map([['constructor', 'x']]),
});

/** Papers in shards, as a task makes them. */
function shardsOf(papers: readonly Paper[], shards: number): PackedRows[] {
  const sharder = new Sharder(papers.length, shards);
  return [...papers.flatMap((one) => [...sharder.push(writtenPaper(one))]), ...sharder.complete()];
}

describe('papers in shards', () => {
  it('come back as they were: half of a character, other scripts, fields of any name', () => {
    const papers = [paper('a', 'lone \ud800'), paper('b', '漢字 😀'), paper('c', '')];
    expect(shardsOf(papers, 2).flatMap(unpackPapers)).toEqual(papers);
  });

  it('read as one list, whatever the number of shards, and in their order some at a time', () => {
    const long = 'x'.repeat(1000);
    const papers = Array.from({ length: 11 }, (_, at) => paper(`p${at}`, `${at} ${long}`));
    for (const shards of [1, 4, 20]) {
      const reads: number[] = [];
      const packed = shardsOf(papers, shards);
      expect(packed).toHaveLength(shards);
      const open = (shard: number) => ({
        ...packed[shard]!,
        slice(from: number, to: number) {
          reads.push(to - from);
          return packed[shard]!.bytes.subarray(from, to);
        },
      });
      const list = papersInShards({ rows: papers.length, shards, open });
      expect(list.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
      expect(reads).toHaveLength(Math.min(shards, papers.length));
      expect(list[10]!.abstract).toBe(papers[10]!.abstract);
      expect(list[0]!.title).toBe('Title of p0');
      expect(list.slice(3, 5).map(({ id }) => id)).toEqual(['p3', 'p4']);
      expect([list.length, list[11], list.at(-1)!.id, 10 in list, 11 in list]).toEqual([
        11,
        undefined,
        'p10',
        true,
        false,
      ]);
    }
  });
});
