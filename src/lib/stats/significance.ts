/** Share of findings that may be chance, where many are made at once. */
export const FALSE_SHARE = 0.05;

/** Natural logarithms of 0!, 1!, … n!. */
export function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logs[i] = logs[i - 1]! + Math.log(i);
  return logs;
}

/** Tables this little likelier than the one seen count as equally likely: floating point cannot tell. */
const SLACK = 1e-9;

/**
 * Fisher's exact test, two-sided: the probability of a table at most as likely as this one, its margins given, if both sets have
 * the thing equally often.
 *
 * @param a papers of the first set that have it, of `inA`; likewise `b`
 * @param logs {@link logFactorials} of at least `inA + inB`
 */
export function fisher(a: number, inA: number, b: number, inB: number, logs: Float64Array): number {
  const both = a + b;
  const choose = (n: number, k: number): number => logs[n]! - logs[k]! - logs[n - k]!;
  const likelihood = (x: number): number => choose(inA, x) + choose(inB, both - x);
  const seen = likelihood(a) + SLACK;
  const all = choose(inA + inB, both);
  let p = 0;
  for (let x = Math.max(0, both - inB); x <= Math.min(both, inA); x++) {
    const log = likelihood(x);
    if (log <= seen) p += Math.exp(log - all);
  }
  return Math.min(1, p);
}

/** Each p adjusted for their number, so that a bound on it bounds the share of false findings (Benjamini and Hochberg 1995). */
export function adjustForMany(ps: readonly number[]): number[] {
  const order = ps.map((_, i) => i).sort((i, j) => ps[i]! - ps[j]! || i - j);
  const adjusted = new Array<number>(ps.length);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const i = order[rank - 1]!;
    least = Math.min(least, (ps[i]! * order.length) / rank);
    adjusted[i] = least;
  }
  return adjusted;
}
