/** When the papers of a set appeared. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
  /** Half of the papers with a year are of this one or later. */
  readonly median: number;
}

/**
 * @param year of each paper; 0 where it has none
 * @param rows of the papers of the set
 * @returns null where none of them has a year
 */
export function yearsOf(year: Int32Array, rows: Iterable<number>): YearSpan | null {
  // Years are few: a list of counts is many times as quick as putting a million in order.
  const counts: number[] = [];
  let total = 0;
  for (const row of rows) {
    const one = year[row]!;
    if (one <= 0) continue;
    counts[one] = (counts[one] ?? 0) + 1;
    total++;
  }
  if (total === 0) return null;
  const years = Object.keys(counts).map(Number);
  let before = 0;
  const median = years.find((one) => (before += counts[one]!) > Math.floor((total - 1) / 2))!;
  return { first: years[0]!, last: years.at(-1)!, median };
}
