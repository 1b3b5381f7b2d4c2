import { defineJobKind } from '#core/parallel';
import { CELL_ROWS as CELL } from '../../kernels/shapes.ts';
import { compareWith, type Cells } from './cellBlocks.ts';
import type { Neighbours } from './neighbours.ts';

interface Job {
  readonly cells: Cells;
  /** Where the nearest are looked for; null: among the same rows, each row itself left out. */
  readonly others: Cells | null;
  /** Cells to compare each cell with, `each` a cell. */
  readonly candidates: Int32Array;
  readonly each: number;
  /** The nearest rows known so far. */
  readonly known: Neighbours;
  /** First cell, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** The lists of a job's rows, in the order of their places. */
export interface Lists {
  readonly indices: Int32Array;
  readonly squares: Float64Array;
}

/** Compares every row of some cells with every row of their candidate cells, and keeps the nearest. */
export const compareCellsJob = defineJobKind('layout.compareCells', (job: Job): Lists => {
  const { cells, others, candidates, each, known, from, to } = job;
  const { rows, columns, order, data, lengths } = cells;
  const { count } = known;
  const size = columns * CELL;
  const among = others ?? cells;
  const comparer = compareWith(among);

  const first = from * CELL;
  const last = Math.min(rows, to * CELL);
  const indices = new Int32Array((last - first) * count);
  const squares = new Float64Array(indices.length);
  for (let place = first; place < last; place++) {
    const row = order[place]! * count;
    indices.set(known.indices.subarray(row, row + count), (place - first) * count);
    squares.set(known.squares.subarray(row, row + count), (place - first) * count);
  }

  for (let cell = from; cell < to; cell++) {
    comparer.own.set(data.subarray(cell * size, (cell + 1) * size));
    for (let c = cell * each; c < (cell + 1) * each; c++) {
      const against = candidates[c]!;
      const products = comparer.products(against);
      const end = Math.min(among.rows, (against + 1) * CELL);
      for (let a = cell * CELL; a < Math.min(rows, (cell + 1) * CELL); a++) {
        const start = (a - first) * count;
        const slot = start + count - 1;
        const length = lengths[a]!;
        let worst = squares[slot]!;
        for (let b = against * CELL, at = (a % CELL) * CELL; b < end; b++, at++) {
          const square = length + among.lengths[b]! - 2 * products[at]!;
          if (square > worst || (b === a && others === null)) continue;
          insert(indices, squares, start, slot, among.order[b]!, square > 0 ? square : 0);
          worst = squares[slot]!;
        }
      }
    }
  }
  comparer.release();
  return { indices, squares };
});

/**
 * Puts a row where it belongs in a list sorted by distance, then row number; the last one falls out. A row that is there already
 * stays once.
 */
function insert(
  indices: Int32Array,
  squares: Float64Array,
  first: number,
  last: number,
  row: number,
  square: number,
): void {
  let to = last + 1;
  while (to > first && (squares[to - 1]! > square || (squares[to - 1]! === square && indices[to - 1]! > row))) to--;
  if (to > last || (to > first && indices[to - 1] === row)) return;
  for (let at = last; at > to; at--) {
    squares[at] = squares[at - 1]!;
    indices[at] = indices[at - 1]!;
  }
  squares[to] = square;
  indices[to] = row;
}
