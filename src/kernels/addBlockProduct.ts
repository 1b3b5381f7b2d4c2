import { BLOCK_COLUMNS } from './shapes.ts';

const BLOCK_BYTES: usize = BLOCK_COLUMNS * 8;

/**
 * X += Y M for blocks X and Y of the same rows and a small square matrix M: x[row] += Σ_k y[row][k] * m[k].
 *
 * @param x doubles, rows x 16
 * @param y doubles, rows x 16
 * @param m doubles, 16 x 16
 */
export function addBlockProduct(x: usize, y: usize, rows: usize, m: usize): void {
  for (const end = x + rows * BLOCK_BYTES; x < end; x += BLOCK_BYTES) {
    let x0 = v128.load(x);
    let x1 = v128.load(x, 16);
    let x2 = v128.load(x, 32);
    let x3 = v128.load(x, 48);
    let x4 = v128.load(x, 64);
    let x5 = v128.load(x, 80);
    let x6 = v128.load(x, 96);
    let x7 = v128.load(x, 112);
    let row = m;
    for (const yEnd = y + BLOCK_BYTES; y < yEnd; y += 8) {
      const value = f64x2.splat(load<f64>(y));
      x0 = f64x2.add(x0, f64x2.mul(value, v128.load(row)));
      x1 = f64x2.add(x1, f64x2.mul(value, v128.load(row, 16)));
      x2 = f64x2.add(x2, f64x2.mul(value, v128.load(row, 32)));
      x3 = f64x2.add(x3, f64x2.mul(value, v128.load(row, 48)));
      x4 = f64x2.add(x4, f64x2.mul(value, v128.load(row, 64)));
      x5 = f64x2.add(x5, f64x2.mul(value, v128.load(row, 80)));
      x6 = f64x2.add(x6, f64x2.mul(value, v128.load(row, 96)));
      x7 = f64x2.add(x7, f64x2.mul(value, v128.load(row, 112)));
      row += BLOCK_BYTES;
    }
    v128.store(x, x0);
    v128.store(x, x1, 16);
    v128.store(x, x2, 32);
    v128.store(x, x3, 48);
    v128.store(x, x4, 64);
    v128.store(x, x5, 80);
    v128.store(x, x6, 96);
    v128.store(x, x7, 112);
  }
}
