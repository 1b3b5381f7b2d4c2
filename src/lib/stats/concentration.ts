/**
 * The Gini coefficient of some counts: 0 where all are equal, towards 1 where one has nearly everything. `sum (2 i - n - 1) x_i / (n sum x)`
 * over counts in ascending order, i from 1.
 *
 * @returns null where there are fewer than two counts, or nothing to share out
 */
export function gini(counts: readonly number[]): number | null {
  const sorted = [...counts].sort((a, b) => a - b);
  const sum = sorted.reduce((all, count) => all + count, 0);
  if (sorted.length < 2 || sum === 0) return null;
  const lean = sorted.reduce((all, count, i) => all + (2 * (i + 1) - sorted.length - 1) * count, 0);
  return lean / (sorted.length * sum);
}
