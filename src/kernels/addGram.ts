import { BLOCK_COLUMNS } from './shapes.ts';

const BLOCK_BYTES: usize = BLOCK_COLUMNS * 8;

/**
 * G += Xᵀ Y for blocks X and Y of the same rows: g[i][j] += Σ x[row][i] * y[row][j], summed in the order of the rows. Two columns of
 * X against eight of Y at a time: their sixteen sums stay in eight registers.
 *
 * @param x doubles, rows x 16
 * @param y doubles, rows x 16
 * @param g doubles, 16 x 16
 */
export function addGram(x: usize, y: usize, rows: usize, g: usize): void {
  for (let i: usize = 0; i < BLOCK_BYTES; i += 16) {
    for (let j: usize = 0; j < BLOCK_BYTES; j += 64) {
      const upper = g + (i / 8) * BLOCK_BYTES + j;
      const lower = upper + BLOCK_BYTES;
      let upper0 = v128.load(upper);
      let upper1 = v128.load(upper, 16);
      let upper2 = v128.load(upper, 32);
      let upper3 = v128.load(upper, 48);
      let lower0 = v128.load(lower);
      let lower1 = v128.load(lower, 16);
      let lower2 = v128.load(lower, 32);
      let lower3 = v128.load(lower, 48);
      let from = y + j;
      for (let at = x + i, end = at + rows * BLOCK_BYTES; at < end; at += BLOCK_BYTES) {
        const y0 = v128.load(from);
        const y1 = v128.load(from, 16);
        const y2 = v128.load(from, 32);
        const y3 = v128.load(from, 48);
        const first = f64x2.splat(load<f64>(at));
        upper0 = f64x2.add(upper0, f64x2.mul(first, y0));
        upper1 = f64x2.add(upper1, f64x2.mul(first, y1));
        upper2 = f64x2.add(upper2, f64x2.mul(first, y2));
        upper3 = f64x2.add(upper3, f64x2.mul(first, y3));
        const second = f64x2.splat(load<f64>(at, 8));
        lower0 = f64x2.add(lower0, f64x2.mul(second, y0));
        lower1 = f64x2.add(lower1, f64x2.mul(second, y1));
        lower2 = f64x2.add(lower2, f64x2.mul(second, y2));
        lower3 = f64x2.add(lower3, f64x2.mul(second, y3));
        from += BLOCK_BYTES;
      }
      v128.store(upper, upper0);
      v128.store(upper, upper1, 16);
      v128.store(upper, upper2, 32);
      v128.store(upper, upper3, 48);
      v128.store(lower, lower0);
      v128.store(lower, lower1, 16);
      v128.store(lower, lower2, 32);
      v128.store(lower, lower3, 48);
    }
  }
}
