import { addressOf, float32, int32, openWorkspace } from '#core/kernels/workspace';
import { defineJobKind } from '#core/parallel';
import type { DenseRows } from '#core/types';
import type { Neighbours } from './neighbours.ts';

/** Neighbours, and which of them the last round found. */
export interface Explored extends Neighbours {
  /** rows x count: 1 where the last round found the neighbour. */
  readonly fresh: Uint8Array;
}

interface Job {
  readonly vectors: SingleRows;
  readonly known: Explored;
  readonly reverse: Reverse;
  readonly from: number;
  readonly to: number;
  /** Where what the rows `from` to `to` find goes: the answer. Threads write it where its memory is shared. */
  readonly out: Lists;
}

type Lists = Pick<Explored, 'indices' | 'squares' | 'fresh'>;

/** Rows that each row is a neighbour of, `limit` at most. */
export interface Reverse {
  readonly limit: number;
  readonly counts: Int32Array;
  readonly indices: Int32Array;
  readonly fresh: Uint8Array;
}

/** Rows in single precision, zeros added to each up to a whole vector. */
export interface SingleRows {
  readonly rows: number;
  /** A multiple of 4. */
  readonly columns: number;
  readonly data: Float32Array;
}

const LANES = 4;
const wideOf = (columns: number) => Math.ceil(columns / LANES) * LANES;

/** Numbers that so many rows have in single precision. */
export const sizeOfSingles = (rows: number, columns: number): number => rows * wideOf(columns);

/** @param memory where they go: `sizeOfSingles` numbers */
export function inSingles({ rows, columns, data: from }: DenseRows, memory: Float32Array): SingleRows {
  const wide = wideOf(columns);
  for (let row = 0; row < rows; row++) {
    memory.set(from.subarray(row * columns, (row + 1) * columns), row * wide);
    memory.fill(0, row * wide + columns, (row + 1) * wide);
  }
  return { rows, columns: wide, data: memory };
}

/**
 * One round of "the neighbours of my neighbours may be mine" (NN-descent: Dong, Moses and Li 2011): every row is compared with the
 * neighbours of its neighbours, and of the rows that it is a neighbour of. Pairs that met in an earlier round are passed over.
 */
export const exploreNeighboursJob = defineJobKind(
  'layout.exploreNeighbours',
  ({ vectors: { rows, columns, data }, known, reverse, from, to, out }: Job): Lists => {
    const { count, fresh } = known;
    const { indices, squares, fresh: found } = out;
    indices.set(known.indices.subarray(from * count, to * count));
    squares.set(known.squares.subarray(from * count, to * count));
    found.fill(0);
    const seen = new Int32Array(rows).fill(-1);
    const most = (count + reverse.limit) * (count + 1);
    const { kernels, arrays, release } = openWorkspace({
      rows: float32(data.length),
      candidates: int32(most),
      distances: float32(most),
    });
    const { candidates, distances } = arrays;
    const [rowsAt, candidatesAt, distancesAt] = [addressOf(arrays.rows), addressOf(candidates), addressOf(distances)];
    arrays.rows.set(data);

    /** Lists the rows that are new to a row, in the order of the ways to them; returns how many. */
    const look = (row: number): number => {
      let listed = 0;
      const backward = reverse.counts[row]!;
      for (let step = 0; step < count + backward; step++) {
        const forward = step < count;
        const via = forward ? known.indices[row * count + step]! : reverse.indices[row * reverse.limit + step - count]!;
        const isFresh = forward ? fresh[row * count + step]! : reverse.fresh[row * reverse.limit + step - count]!;
        // The neighbour itself last: it is new to the row only where the way to it leads backward.
        for (let next = via * count; next <= (via + 1) * count; next++) {
          const candidate = next < (via + 1) * count ? known.indices[next]! : via;
          if (seen[candidate] === row || (isFresh === 0 && (candidate === via || fresh[next] === 0))) continue;
          seen[candidate] = row;
          candidates[listed++] = candidate;
        }
      }
      return listed;
    };

    for (let row = from; row < to; row++) {
      const first = (row - from) * count;
      const last = first + count - 1;
      seen[row] = row;
      for (let at = first; at <= last; at++) seen[indices[at]!] = row;
      const listed = look(row);
      kernels.listedDistances(rowsAt, columns, row, candidatesAt, listed, distancesAt);
      for (let i = 0; i < listed; i++) {
        const square = distances[i]!;
        if (square >= squares[last]!) continue;
        let at = last;
        for (; at > first && squares[at - 1]! > square; at--) {
          squares[at] = squares[at - 1]!;
          indices[at] = indices[at - 1]!;
          found[at] = found[at - 1]!;
        }
        squares[at] = square;
        indices[at] = candidates[i]!;
        found[at] = 1;
      }
    }
    release();
    return out;
  },
);
