import { CELL_ROWS } from './shapes.ts';

/** Bytes of a column of a cell, and of a row of the products. */
const COLUMN_BYTES: usize = CELL_ROWS * 4;

/**
 * Inner products of all rows of a cell with all rows of another, each summed from the first column to the last, in single precision.
 * Four rows against eight at a time: their 32 sums stay in eight registers.
 *
 *     out[i][j] = Σ_c a[c][i] * b[c][j]
 *
 * @param a floats, columns x 64: a cell of rows, column by column
 * @param b floats, columns x 64
 * @param out floats, 64 x 64
 */
export function cellProducts(a: usize, b: usize, columns: usize, out: usize): void {
  for (let i: usize = 0; i < COLUMN_BYTES; i += 16) {
    for (let j: usize = 0; j < COLUMN_BYTES; j += 32) {
      let row0low = f32x4.splat(0);
      let row0high = f32x4.splat(0);
      let row1low = f32x4.splat(0);
      let row1high = f32x4.splat(0);
      let row2low = f32x4.splat(0);
      let row2high = f32x4.splat(0);
      let row3low = f32x4.splat(0);
      let row3high = f32x4.splat(0);
      let from = b + j;
      for (let at = a + i, end = at + columns * COLUMN_BYTES; at < end; at += COLUMN_BYTES) {
        const low = v128.load(from);
        const high = v128.load(from, 16);
        const value0 = f32x4.splat(load<f32>(at));
        row0low = f32x4.add(row0low, f32x4.mul(value0, low));
        row0high = f32x4.add(row0high, f32x4.mul(value0, high));
        const value1 = f32x4.splat(load<f32>(at, 4));
        row1low = f32x4.add(row1low, f32x4.mul(value1, low));
        row1high = f32x4.add(row1high, f32x4.mul(value1, high));
        const value2 = f32x4.splat(load<f32>(at, 8));
        row2low = f32x4.add(row2low, f32x4.mul(value2, low));
        row2high = f32x4.add(row2high, f32x4.mul(value2, high));
        const value3 = f32x4.splat(load<f32>(at, 12));
        row3low = f32x4.add(row3low, f32x4.mul(value3, low));
        row3high = f32x4.add(row3high, f32x4.mul(value3, high));
        from += COLUMN_BYTES;
      }
      const to = out + (i / 4) * COLUMN_BYTES + j;
      v128.store(to, row0low);
      v128.store(to, row0high, 16);
      v128.store(to, row1low, COLUMN_BYTES);
      v128.store(to, row1high, COLUMN_BYTES + 16);
      v128.store(to, row2low, 2 * COLUMN_BYTES);
      v128.store(to, row2high, 2 * COLUMN_BYTES + 16);
      v128.store(to, row3low, 3 * COLUMN_BYTES);
      v128.store(to, row3high, 3 * COLUMN_BYTES + 16);
    }
  }
}
