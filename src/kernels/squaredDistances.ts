import { TILE_CENTROIDS } from './shapes.ts';

/** Bytes of the eight doubles that a tile has a column. */
const TILE_BYTES: usize = TILE_CENTROIDS * 8;

/**
 * Squared Euclidean distances of listed rows to all centroids:
 *
 *     out[i][t] = Σ_c (rows[list[i]][c] - centroids[t][c])²
 *
 * Each is summed from the first column to the last, with the roundings of the plain sum.
 *
 * @param rows doubles, any number of rows x columns
 * @param list 32-bit integers, `count` numbers of rows
 * @param tiles doubles, tileCount x columns x 8: centroids 0 to 7 column by column, then centroids 8 to 15, and so on
 * @param out doubles, count x (tileCount * 8)
 */
export function squaredDistances(
  rows: usize,
  columns: usize,
  list: usize,
  count: usize,
  tiles: usize,
  tileCount: usize,
  out: usize,
): void {
  const listEnd = list + count * 4;
  const tilesEnd = tiles + tileCount * columns * TILE_BYTES;
  for (; list < listEnd; list += 4) {
    const row = rows + (load<u32>(list) as usize) * columns * 8;
    const rowEnd = row + columns * 8;
    let tile = tiles;
    while (tile < tilesEnd) {
      let sums01 = f64x2.splat(0);
      let sums23 = f64x2.splat(0);
      let sums45 = f64x2.splat(0);
      let sums67 = f64x2.splat(0);
      for (let at = row; at < rowEnd; at += 8) {
        const value = f64x2.splat(load<f64>(at));
        const gaps01 = f64x2.sub(value, v128.load(tile));
        const gaps23 = f64x2.sub(value, v128.load(tile, 16));
        const gaps45 = f64x2.sub(value, v128.load(tile, 32));
        const gaps67 = f64x2.sub(value, v128.load(tile, 48));
        sums01 = f64x2.add(sums01, f64x2.mul(gaps01, gaps01));
        sums23 = f64x2.add(sums23, f64x2.mul(gaps23, gaps23));
        sums45 = f64x2.add(sums45, f64x2.mul(gaps45, gaps45));
        sums67 = f64x2.add(sums67, f64x2.mul(gaps67, gaps67));
        tile += TILE_BYTES;
      }
      v128.store(out, sums01);
      v128.store(out, sums23, 16);
      v128.store(out, sums45, 32);
      v128.store(out, sums67, 48);
      out += TILE_BYTES;
    }
  }
}
