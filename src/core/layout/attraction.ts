import { sharedInt32 } from '#core/parallel';
import type { Neighbours } from './neighbours.ts';

/**
 * Which papers pull each other together: an undirected graph in compressed rows. Paper `i` has the edges
 * `offsets[i] .. offsets[i + 1]`; an edge to paper `j` is written `j` where each is among the other's nearest, and `~j` (a
 * negative number) where only one of them is.
 */
export interface Attraction {
  readonly papers: number;
  readonly offsets: Int32Array;
  readonly edges: Int32Array;
}

/** The neighbour graph with its directions taken away. Edges of a paper: first its own neighbours, then those it is a neighbour of. */
export function attraction({ rows, count, indices }: Neighbours): Attraction {
  const mutual = new Uint8Array(rows * count);
  const degree = new Int32Array(rows).fill(count);
  for (let i = 0; i < rows; i++) {
    for (let e = i * count; e < (i + 1) * count; e++) {
      const j = indices[e]!;
      if (contains(indices, j * count, count, i)) mutual[e] = 1;
      else degree[j] = degree[j]! + 1;
    }
  }
  const offsets = sharedInt32(rows + 1);
  for (let i = 0; i < rows; i++) offsets[i + 1] = offsets[i]! + degree[i]!;
  const edges = sharedInt32(offsets[rows]!);
  const next = Int32Array.from(offsets.subarray(0, rows), (start) => start + count);
  for (let i = 0; i < rows; i++) {
    for (let c = 0; c < count; c++) {
      const j = indices[i * count + c]!;
      const isMutual = mutual[i * count + c] === 1;
      edges[offsets[i]! + c] = isMutual ? j : ~j;
      if (!isMutual) edges[next[j]!++] = ~i;
    }
  }
  return { papers: rows, offsets, edges };
}

function contains(values: Int32Array, from: number, count: number, wanted: number): boolean {
  for (let at = from; at < from + count; at++) if (values[at] === wanted) return true;
  return false;
}
