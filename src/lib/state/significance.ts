/**
 * Two-sided tail of the standard normal distribution, `P(|Z| > |z|)`, by the approximation 7.1.26 of Abramowitz and Stegun (1964):
 * off by at most 1.5e-7.
 */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.min(1, polynomial * Math.exp(-x * x));
}

/**
 * Two-sided p of each z, adjusted for their number so that a bound on it bounds the share of false findings (Benjamini and
 * Hochberg 1995).
 */
export function adjustedNormalTail(z: readonly number[]): number[] {
  const order = z.map((_, i) => i).sort((i, j) => Math.abs(z[j]!) - Math.abs(z[i]!) || i - j);
  const adjusted = new Array<number>(z.length);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const i = order[rank - 1]!;
    least = Math.min(least, (normalTail(z[i]!) * order.length) / rank);
    adjusted[i] = least;
  }
  return adjusted;
}
