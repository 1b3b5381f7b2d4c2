import { sharedFloat64, sharedInt32 } from '#core/parallel';
import type { DenseRows } from '#core/types';

/** Rows a cell, the last one excepted. */
export const CELL = 64;

/** Rows cut into cells, in the form that `products` multiplies. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  /** Number of cells. */
  readonly count: number;
  /** The row at each place; cell `c` holds the places from `c * CELL` to under `(c + 1) * CELL`. */
  readonly order: Int32Array;
  /** count x columns x CELL: each cell column by column, zeros after its last row. */
  readonly data: Float64Array;
  /** Squared length of the row at each place. */
  readonly lengths: Float64Array;
}

/** @param places the row at each place */
export function makeCells({ rows, columns, data: from }: DenseRows, places: Int32Array): Cells {
  const order = sharedInt32(rows);
  order.set(places);
  const count = Math.ceil(rows / CELL);
  const data = sharedFloat64(count * columns * CELL);
  const lengths = sharedFloat64(rows);
  for (let place = 0; place < rows; place++) {
    const row = order[place]! * columns;
    const to = Math.floor(place / CELL) * columns * CELL + (place % CELL);
    let sum = 0;
    for (let c = 0; c < columns; c++) {
      const value = from[row + c]!;
      data[to + c * CELL] = value;
      sum += value * value;
    }
    lengths[place] = sum;
  }
  return { rows, columns, count, order, data, lengths };
}

export const inOwnOrder = (rows: number): Int32Array => Int32Array.from({ length: rows }, (_, row) => row);

/** For each cell the `each` cells with the nearest means, itself first, the others in order of their number. */
export function nearestCells(cells: Cells, each: number): Int32Array {
  const { columns, count } = cells;
  const means = meansOf(cells);
  const out = sharedInt32(count * each);
  const squares = new Float64Array(count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      let square = 0;
      for (let c = 0; c < columns; c++) {
        const gap = means[a * columns + c]! - means[b * columns + c]!;
        square += gap * gap;
      }
      squares[b] = square;
    }
    squares[a] = -1;
    const border = squares.slice().sort()[each - 1]!;
    let held = a * each;
    out[held++] = a;
    for (let b = 0; b < count; b++) if (squares[b]! < border && b !== a) out[held++] = b;
    for (let b = 0; b < count && held < (a + 1) * each; b++) if (squares[b]! === border && b !== a) out[held++] = b;
  }
  return out;
}

function meansOf({ rows, columns, count, data }: Cells): Float64Array {
  const means = new Float64Array(count * columns);
  for (let cell = 0; cell < count; cell++) {
    const members = Math.min(CELL, rows - cell * CELL);
    for (let c = 0; c < columns; c++) {
      let sum = 0;
      for (let at = (cell * columns + c) * CELL, end = at + CELL; at < end; at++) sum += data[at]!;
      means[cell * columns + c] = sum / members;
    }
  }
  return means;
}
