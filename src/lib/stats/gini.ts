/**
 * Gini coefficient of counts, corrected for how few there are (Deltas 2003, "The small-sample bias of the Gini coefficient"): over
 * ascending counts x₁ … xₙ, `Σ (2i - n - 1) xᵢ / ((n - 1) Σ xᵢ)`.
 *
 * @param counts at least two, none negative, not all zero
 * @returns 0 where all are the same, 1 where one has all; null where there are fewer than two or all are zero
 */
export function gini(counts: readonly number[]): number | null {
  const n = counts.length;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (n < 2 || total === 0) return null;
  const ascending = [...counts].sort((a, b) => a - b);
  const weighted = ascending.reduce((sum, count, at) => sum + (2 * (at + 1) - n - 1) * count, 0);
  return weighted / ((n - 1) * total);
}
