/** When the papers of a set appeared. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
  /** Half of the papers with a year are of this one or later. */
  readonly median: number;
}

/**
 * @param year of each paper; 0 where it has none
 * @param holds whether a paper is of the set
 * @returns null where none of them has a year
 */
export function yearsOf(year: Int32Array, holds: (row: number) => boolean): YearSpan | null {
  const years = year.filter((one, row) => one > 0 && holds(row)).sort();
  if (years.length === 0) return null;
  return { first: years[0]!, last: years.at(-1)!, median: years[Math.floor((years.length - 1) / 2)]! };
}
