import type { Paper } from '../../types.ts';
import { rowsInShards, unpackRow, type PackedRows, type ShardedRows } from './packedRows.ts';

/** A paper as plain JSON. */
type WrittenPaper = Omit<Paper, 'facets'> & { readonly facets: readonly (readonly [string, string])[] };

export const writtenPaper = (paper: Paper): WrittenPaper => ({ ...paper, facets: [...paper.facets] });

const readPaper = ({ facets, ...paper }: WrittenPaper): Paper => ({ ...paper, facets: new Map(facets) });

/** @param packed written papers */
export const unpackPapers = (packed: PackedRows): Paper[] =>
  Array.from(packed.ends, (_, at) => readPaper(unpackRow(packed, at) as WrittenPaper));

/** All papers of a corpus that lies in shards elsewhere. @param most bytes of shards that are held */
export const papersInShards = (sharded: ShardedRows, most?: number): readonly Paper[] =>
  rowsInShards(sharded, (packed) => readPaper(packed as WrittenPaper), most);
