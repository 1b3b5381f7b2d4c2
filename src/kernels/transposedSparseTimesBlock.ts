import { BLOCK_COLUMNS } from './shapes.ts';

const BLOCK_BYTES: usize = BLOCK_COLUMNS * 8;

/**
 * Z += Aᵀ X for some rows of a sparse matrix A and the same rows of a block X: z[column] += value * x[row] for each entry of A.
 *
 * @param x doubles, rows x 16
 * @param counts 32-bit integers, rows: how many entries each row of A has
 * @param columns 32-bit integers: the columns of the entries, row by row
 * @param values doubles: the values of the entries, row by row
 * @param z doubles, columns of A x 16
 */
export function transposedSparseTimesBlock(
  x: usize,
  rows: usize,
  counts: usize,
  columns: usize,
  values: usize,
  z: usize,
): void {
  for (const end = x + rows * BLOCK_BYTES; x < end; x += BLOCK_BYTES) {
    const x0 = v128.load(x);
    const x1 = v128.load(x, 16);
    const x2 = v128.load(x, 32);
    const x3 = v128.load(x, 48);
    const x4 = v128.load(x, 64);
    const x5 = v128.load(x, 80);
    const x6 = v128.load(x, 96);
    const x7 = v128.load(x, 112);
    for (const rowEnd = columns + (load<u32>(counts) as usize) * 4; columns < rowEnd; columns += 4) {
      const to = z + (load<u32>(columns) as usize) * BLOCK_BYTES;
      const value = f64x2.splat(load<f64>(values));
      v128.store(to, f64x2.add(v128.load(to), f64x2.mul(value, x0)));
      v128.store(to, f64x2.add(v128.load(to, 16), f64x2.mul(value, x1)), 16);
      v128.store(to, f64x2.add(v128.load(to, 32), f64x2.mul(value, x2)), 32);
      v128.store(to, f64x2.add(v128.load(to, 48), f64x2.mul(value, x3)), 48);
      v128.store(to, f64x2.add(v128.load(to, 64), f64x2.mul(value, x4)), 64);
      v128.store(to, f64x2.add(v128.load(to, 80), f64x2.mul(value, x5)), 80);
      v128.store(to, f64x2.add(v128.load(to, 96), f64x2.mul(value, x6)), 96);
      v128.store(to, f64x2.add(v128.load(to, 112), f64x2.mul(value, x7)), 112);
      values += 8;
    }
    counts += 4;
  }
}
