import { defineTask } from '#core/parallel';
import type { DenseRows } from '#core/types';
import type { Lists } from './compareCells.ts';
import type { Neighbours } from './neighbours.ts';

interface Job {
  readonly vectors: DenseRows;
  readonly known: Neighbours;
  /** rows x count: 1 where the last round found the neighbour. */
  readonly fresh: Uint8Array;
  readonly reverse: Reverse;
  readonly from: number;
  readonly to: number;
}

/** Rows that each row is a neighbour of, `limit` at most. */
export interface Reverse {
  readonly limit: number;
  readonly counts: Int32Array;
  readonly indices: Int32Array;
  readonly fresh: Uint8Array;
}

/**
 * One round of "the neighbours of my neighbours may be mine" (NN-descent: Dong, Moses and Li 2011): every row is compared with the
 * neighbours of its neighbours, and of the rows that it is a neighbour of. Pairs that met in an earlier round are passed over.
 */
export const exploreNeighboursTask = defineTask(
  'layout.exploreNeighbours',
  ({ vectors: { rows, columns, data }, known, fresh, reverse, from, to }: Job): Lists & { fresh: Uint8Array } => {
    const { count } = known;
    const indices = known.indices.slice(from * count, to * count);
    const squares = known.squares.slice(from * count, to * count);
    const found = new Uint8Array(indices.length);
    const seen = new Int32Array(rows).fill(-1);
    const own = new Float64Array(columns);

    for (let row = from; row < to; row++) {
      const first = (row - from) * count;
      const last = first + count - 1;
      own.set(data.subarray(row * columns, (row + 1) * columns));
      seen[row] = row;
      for (let at = first; at <= last; at++) seen[indices[at]!] = row;
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
          const square = squaredDistance(own, data, candidate * columns);
          if (square >= squares[last]!) continue;
          let to = last;
          for (; to > first && squares[to - 1]! > square; to--) {
            squares[to] = squares[to - 1]!;
            indices[to] = indices[to - 1]!;
            found[to] = found[to - 1]!;
          }
          squares[to] = square;
          indices[to] = candidate;
          found[to] = 1;
        }
      }
    }
    return { indices, squares, fresh: found };
  },
);

/** Four sums at a time, which the processor adds side by side. */
function squaredDistance(own: Float64Array, data: Float64Array, start: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let column = 0;
  let at = start;
  for (; column + 3 < own.length; column += 4, at += 4) {
    const gapA = own[column]! - data[at]!;
    const gapB = own[column + 1]! - data[at + 1]!;
    const gapC = own[column + 2]! - data[at + 2]!;
    const gapD = own[column + 3]! - data[at + 3]!;
    a += gapA * gapA;
    b += gapB * gapB;
    c += gapC * gapC;
    d += gapD * gapD;
  }
  for (; column < own.length; column++, at++) {
    const gap = own[column]! - data[at]!;
    a += gap * gap;
  }
  return a + b + (c + d);
}
