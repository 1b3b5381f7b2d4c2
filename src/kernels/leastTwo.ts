/**
 * The least two of each row's distances, and which one the least is (of equals the first): infinity, infinity and 0 where a row has none.
 *
 * @param distances doubles, rows x stride, of which the first `count` of each row count
 * @param least doubles, rows
 * @param second doubles, rows: the least of the others
 * @param nearest 32-bit integers, rows
 */
export function leastTwo(
  distances: usize,
  rows: usize,
  stride: usize,
  count: usize,
  least: usize,
  second: usize,
  nearest: usize,
): void {
  for (let row: usize = 0; row < rows; row++) {
    let low = Infinity;
    let next = Infinity;
    let lowest: usize = 0;
    for (let place: usize = 0; place < count; place++) {
      // Without a branch, which a processor could not foresee.
      const distance = load<f64>(distances + place * 8);
      const isLeast = distance < low;
      next = select(low, select(distance, next, distance < next), isLeast);
      lowest = select(place, lowest, isLeast);
      low = select(distance, low, isLeast);
    }
    store<f64>(least + row * 8, low);
    store<f64>(second + row * 8, next);
    store<u32>(nearest + row * 4, lowest);
    distances += stride * 8;
  }
}
