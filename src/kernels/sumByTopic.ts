/**
 * Adds each row, in order, to the sum of its topic: sums[assignment[r]] += rows[r].
 *
 * @param rows doubles, count x columns
 * @param columns even
 * @param assignment 32-bit integers, count
 * @param sums doubles, topics x columns
 */
export function sumByTopic(rows: usize, columns: usize, count: usize, assignment: usize, sums: usize): void {
  const rowBytes = columns * 8;
  for (let r: usize = 0; r < count; r++) {
    const row = rows + r * rowBytes;
    const sum = sums + (load<u32>(assignment + r * 4) as usize) * rowBytes;
    for (let at: usize = 0; at < rowBytes; at += 16) {
      v128.store(sum + at, f64x2.add(v128.load(sum + at), v128.load(row + at)));
    }
  }
}
