import { addressOf, float32, openWorkspace } from '#core/kernels/workspace';
import { sharedFloat32, sharedFloat64, sharedInt32 } from '#core/parallel';
import type { DenseRows } from '#core/types';
import { CELL_ROWS as CELL } from '../../kernels/shapes.ts';

/** Rows cut into cells of 64, the last one excepted, in the form that the kernel `cellProducts` multiplies. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  /** Number of cells. */
  readonly count: number;
  /** The row at each place; cell `c` holds the places from `c * CELL` to under `(c + 1) * CELL`. */
  readonly order: Int32Array;
  /** count x columns x CELL: each cell column by column, zeros after its last row. */
  readonly data: Float32Array;
  /** Squared length of the row at each place, with the roundings of the kernel: rows that are equal are at distance 0. */
  readonly lengths: Float64Array;
}

/** Numbers that the data of cells of so many rows have. */
export const sizeOfCells = (rows: number, columns: number): number => Math.ceil(rows / CELL) * columns * CELL;

/**
 * @param places the row at each place
 * @param used memory that nobody needs any more, of cells of as many rows and columns, which these take. Default: new memory
 */
export function makeCells(
  { rows, columns, data: from }: DenseRows,
  places: Int32Array,
  used: Partial<Pick<Cells, 'order' | 'data' | 'lengths'>> = {},
): Cells {
  const count = Math.ceil(rows / CELL);
  const {
    order = sharedInt32(rows),
    data = sharedFloat32(sizeOfCells(rows, columns)),
    lengths = sharedFloat64(rows),
  } = used;
  order.set(places);
  for (let place = 0; place < rows; place++) {
    const row = order[place]! * columns;
    const to = placeOf(place, columns);
    let sum = 0;
    for (let c = 0; c < columns; c++) {
      const value = Math.fround(from[row + c]!);
      data[to + c * CELL] = value;
      sum = Math.fround(sum + Math.fround(value * value));
    }
    lengths[place] = sum;
  }
  return { rows, columns, count, order, data, lengths };
}

/** Compares cells with one cell after the other. */
export interface CellComparer {
  /** Whose rows are compared: `columns x CELL`, to be written by its user. */
  readonly own: Float32Array;
  /** Inner products of `own` and the rows of a cell: CELL x CELL, the other cell's rows across. They last until the next call. */
  products(cell: number): Float32Array;
  release(): void;
}

export function compareWith({ columns, data }: Cells): CellComparer {
  const size = columns * CELL;
  const { kernels, arrays, release } = openWorkspace({
    own: float32(size),
    other: float32(size),
    products: float32(CELL * CELL),
  });
  const { own, other, products } = arrays;
  return {
    own,
    products(cell) {
      other.set(data.subarray(cell * size, (cell + 1) * size));
      kernels.cellProducts(addressOf(own), addressOf(other), columns, addressOf(products));
      return products;
    },
    release,
  };
}

/** The inner product of the rows at two places, with the roundings of the kernel. */
export function productOf({ columns, data }: Cells, a: number, b: number): number {
  const [aAt, bAt] = [placeOf(a, columns), placeOf(b, columns)];
  let product = 0;
  for (let c = 0; c < columns * CELL; c += CELL) {
    product = Math.fround(product + Math.fround(data[aAt + c]! * data[bAt + c]!));
  }
  return product;
}

/** Where the row at a place begins; its columns are CELL apart. */
export function placeOf(place: number, columns: number): number {
  return Math.floor(place / CELL) * columns * CELL + (place % CELL);
}

export const inOwnOrder = (rows: number): Int32Array => Int32Array.from({ length: rows }, (_, row) => row);

/** The means of cells, a row each. */
export function meansOf({ rows, columns, count, data }: Cells): DenseRows {
  const means = new Float64Array(count * columns);
  for (let cell = 0; cell < count; cell++) {
    const members = Math.min(CELL, rows - cell * CELL);
    for (let c = 0; c < columns; c++) {
      let sum = 0;
      for (let at = (cell * columns + c) * CELL, end = at + CELL; at < end; at++) sum += data[at]!;
      means[cell * columns + c] = sum / members;
    }
  }
  return { rows: count, columns, data: means };
}
