import type { Paper } from '../../types.ts';
import { rowsInShards, unpackRows, type PackedRows, type ShardedRows } from './packedRows.ts';

/** A paper as plain JSON. */
type WrittenPaper = Omit<Paper, 'facets'> & { readonly facets: readonly (readonly [string, string])[] };

export const writtenPaper = (paper: Paper): WrittenPaper => ({ ...paper, facets: [...paper.facets] });

const readPaper = ({ facets, ...paper }: WrittenPaper): Paper => ({ ...paper, facets: new Map(facets) });

/** @param packed written papers */
export const unpackPapers = (packed: PackedRows): Paper[] =>
  unpackRows(packed).map((row) => readPaper(row as WrittenPaper));

/** All papers of a corpus that lies in shards elsewhere. */
export const papersInShards = (sharded: ShardedRows): readonly Paper[] =>
  rowsInShards(sharded, (packed) => readPaper(packed as WrittenPaper));
