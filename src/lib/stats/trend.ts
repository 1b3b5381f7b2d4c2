/** Papers of a year from which on a single one moves a share by less than a fifth. */
export const LEAST_PAPERS = 6;

/**
 * The stretch of years that a trend may be told of: it begins and ends with a year of {@link LEAST_PAPERS} papers or more, so that it
 * does not rest on a sparse beginning, or on a last year that has hardly begun.
 *
 * @param totals papers of each year
 * @returns places of the first year and of the last; null where fewer than two years have so many
 */
export function tellingYears(totals: readonly number[]): readonly [first: number, last: number] | null {
  const enough = (total: number): boolean => total >= LEAST_PAPERS;
  const [first, last] = [totals.findIndex(enough), totals.findLastIndex(enough)];
  return first < last ? [first, last] : null;
}

/** How the share of something changes over the years. */
export interface Trend {
  /** Change of the share from the first telling year to the last along a straight line, in shares: 0.1 is ten points more. */
  readonly change: number;
  /** Of the Cochran-Armitage test, two-sided. 1 where nothing can be said. */
  readonly p: number;
  /** First and last year with any; null where there is none. */
  readonly seen: readonly [first: number, last: number] | null;
}

/**
 * The straight line through the shares of the {@link tellingYears}, each year weighed by its papers, and whether it rises or falls by more than chance (Cochran 1954,
 * Armitage 1955): `slope = sum c (y - mean y) / sum n (y - mean y)^2` with `c` of `n` papers in year `y`, and
 * `z = sum c (y - mean y) / sqrt(p (1 - p) sum n (y - mean y)^2)` with `p` the share over all years. Where the line leaves the shares that
 * there are, 0 to 1, it ends there.
 */
export function trendOf(counts: readonly number[], totals: readonly number[], years: readonly number[]): Trend {
  const withAny = years.filter((_, i) => counts[i]! > 0);
  const seen = withAny.length > 0 ? ([withAny[0]!, withAny[withAny.length - 1]!] as const) : null;
  const telling = tellingYears(totals);
  if (!telling) return { change: 0, p: 1, seen };
  const within = (values: readonly number[]) => values.slice(telling[0], telling[1] + 1);
  return { ...lineThrough(within(counts), within(totals), within(years)), seen };
}

function lineThrough(counts: readonly number[], totals: readonly number[], years: readonly number[]) {
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const [n, c] = [sum(totals), sum(counts)];
  const mean = sum(years.map((year, i) => year * totals[i]!)) / n;
  const spread = sum(years.map((year, i) => totals[i]! * (year - mean) ** 2));
  const lean = sum(years.map((year, i) => counts[i]! * (year - mean)));
  const share = c / n;
  const variance = share * (1 - share) * spread;
  const p = variance > 0 ? twoSided(lean / Math.sqrt(variance)) : 1;
  const along = (year: number) => Math.min(1, Math.max(0, share + (lean / spread) * (year - mean)));
  return { change: along(years[years.length - 1]!) - along(years[0]!), p };
}

/** The probability of a normal deviate at least as far from 0, by Abramowitz and Stegun's 7.1.26: right to 1.5e-7. */
export function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.min(1, series * Math.exp(-x * x));
}
