/**
 * Squared Euclidean distances of one row to listed ones, in single precision:
 *
 *     out[i] = Σ_c (rows[row][c] - rows[list[i]][c])²
 *
 * Columns are summed in four lanes, and the lanes as (0 + 1) + (2 + 3).
 *
 * @param rows floats, any number of rows x columns
 * @param columns a multiple of 4
 * @param row number of the one row
 * @param list 32-bit integers, `count` numbers of rows
 * @param out floats, count
 */
export function listedDistances(rows: usize, columns: usize, row: usize, list: usize, count: usize, out: usize): void {
  const rowBytes = columns * 4;
  const own = rows + row * rowBytes;
  for (let i: usize = 0; i < count; i++) {
    const other = rows + (load<u32>(list + i * 4) as usize) * rowBytes;
    let sums = f32x4.splat(0);
    for (let at: usize = 0; at < rowBytes; at += 16) {
      const gaps = f32x4.sub(v128.load(own + at), v128.load(other + at));
      sums = f32x4.add(sums, f32x4.mul(gaps, gaps));
    }
    const low = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1);
    const high = f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3);
    store<f32>(out + i * 4, low + high);
  }
}
