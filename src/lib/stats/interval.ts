/** The 97.5% point of the normal distribution: two-sided 95%. */
const Z = 1.959963984540054;

/**
 * Wilson's 95% interval for a share (Wilson 1927): `(p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)`.
 *
 * @param hits of `n` cases; 0 <= hits <= n
 * @returns two shares, 0 to 1; 0 and 1 where n is 0
 */
export function wilson(hits: number, n: number): readonly [low: number, high: number] {
  if (n === 0) return [0, 1];
  const p = hits / n;
  const square = (Z * Z) / n;
  const middle = p + square / 2;
  const spread = Z * Math.sqrt((p * (1 - p)) / n + square / (4 * n));
  return [Math.max(0, (middle - spread) / (1 + square)), Math.min(1, (middle + spread) / (1 + square))];
}
