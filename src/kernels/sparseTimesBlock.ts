import { BLOCK_COLUMNS } from './shapes.ts';

const BLOCK_BYTES: usize = BLOCK_COLUMNS * 8;

/**
 * Y = A Z + factor Y for some rows of a sparse matrix A and the same rows of a block Y: y[row] = factor * y[row] + Σ value * z[column]
 * over the entries of the row.
 *
 * @param y doubles, rows x 16
 * @param counts 32-bit integers, rows: how many entries each row of A has
 * @param columns 32-bit integers: the columns of the entries, row by row
 * @param values doubles: the values of the entries, row by row
 * @param z doubles, columns of A x 16
 */
export function sparseTimesBlock(
  y: usize,
  rows: usize,
  counts: usize,
  columns: usize,
  values: usize,
  z: usize,
  factor: f64,
): void {
  const factors = f64x2.splat(factor);
  for (const end = y + rows * BLOCK_BYTES; y < end; y += BLOCK_BYTES) {
    let y0 = f64x2.mul(factors, v128.load(y));
    let y1 = f64x2.mul(factors, v128.load(y, 16));
    let y2 = f64x2.mul(factors, v128.load(y, 32));
    let y3 = f64x2.mul(factors, v128.load(y, 48));
    let y4 = f64x2.mul(factors, v128.load(y, 64));
    let y5 = f64x2.mul(factors, v128.load(y, 80));
    let y6 = f64x2.mul(factors, v128.load(y, 96));
    let y7 = f64x2.mul(factors, v128.load(y, 112));
    for (const rowEnd = columns + (load<u32>(counts) as usize) * 4; columns < rowEnd; columns += 4) {
      const from = z + (load<u32>(columns) as usize) * BLOCK_BYTES;
      const value = f64x2.splat(load<f64>(values));
      y0 = f64x2.add(y0, f64x2.mul(value, v128.load(from)));
      y1 = f64x2.add(y1, f64x2.mul(value, v128.load(from, 16)));
      y2 = f64x2.add(y2, f64x2.mul(value, v128.load(from, 32)));
      y3 = f64x2.add(y3, f64x2.mul(value, v128.load(from, 48)));
      y4 = f64x2.add(y4, f64x2.mul(value, v128.load(from, 64)));
      y5 = f64x2.add(y5, f64x2.mul(value, v128.load(from, 80)));
      y6 = f64x2.add(y6, f64x2.mul(value, v128.load(from, 96)));
      y7 = f64x2.add(y7, f64x2.mul(value, v128.load(from, 112)));
      values += 8;
    }
    v128.store(y, y0);
    v128.store(y, y1, 16);
    v128.store(y, y2, 32);
    v128.store(y, y3, 48);
    v128.store(y, y4, 64);
    v128.store(y, y5, 80);
    v128.store(y, y6, 96);
    v128.store(y, y7, 112);
    counts += 4;
  }
}
