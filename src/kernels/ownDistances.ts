/**
 * Squared distances of listed rows to the centroids that they are assigned to. Even and odd columns are summed apart, two lanes of a
 * vector, and their sums added: where rounding to the last bit does not matter.
 *
 *     out[i] = Σ_c (rows[r][c] - centroids[assignment[r]][c])²,  r = list[i]
 *
 * @param rows doubles, any number of rows x columns
 * @param columns even
 * @param list 32-bit integers, `count` numbers of rows
 * @param assignment 32-bit integers, the centroid of each row (not of each listed row)
 * @param centroids doubles, centroids x columns
 * @param out doubles, count
 */
export function ownDistances(
  rows: usize,
  columns: usize,
  list: usize,
  count: usize,
  assignment: usize,
  centroids: usize,
  out: usize,
): void {
  const rowBytes = columns * 8;
  for (let i: usize = 0; i < count; i++) {
    const number = load<u32>(list + i * 4) as usize;
    const row = rows + number * rowBytes;
    const centroid = centroids + (load<u32>(assignment + number * 4) as usize) * rowBytes;
    let sums = f64x2.splat(0);
    for (let at: usize = 0; at < rowBytes; at += 16) {
      const gaps = f64x2.sub(v128.load(row + at), v128.load(centroid + at));
      sums = f64x2.add(sums, f64x2.mul(gaps, gaps));
    }
    store<f64>(out + i * 8, f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1));
  }
}
