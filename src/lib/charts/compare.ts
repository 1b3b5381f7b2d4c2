/** How often something occurs in two sets of papers. */
export interface Contrast {
  /** Papers of set A that have it, and all of set A. */
  readonly a: number;
  readonly inA: number;
  readonly b: number;
  readonly inB: number;
}

export interface LogOdds {
  /** Natural logarithm of the odds ratio: above zero where A has it more often. */
  readonly value: number;
  readonly standardError: number;
  /** Two-sided, of the hypothesis that both sets have it equally often. */
  readonly p: number;
}

/**
 * The log odds ratio of a two by two table, with half a paper added to each cell so that empty cells are no infinities
 * (Haldane 1955; Anscombe 1956): `log((a + ½)(inB - b + ½) / ((b + ½)(inA - a + ½)))`, its standard error by Woolf 1955, and p from
 * the normal distribution.
 */
export function logOdds({ a, inA, b, inB }: Contrast): LogOdds {
  const cells = [a, inA - a, b, inB - b].map((count) => count + 0.5) as [number, number, number, number];
  const [hasA, lacksA, hasB, lacksB] = cells;
  const value = Math.log((hasA * lacksB) / (hasB * lacksA));
  const standardError = Math.sqrt(cells.reduce((sum, count) => sum + 1 / count, 0));
  return { value, standardError, p: 2 * (1 - normal(Math.abs(value) / standardError)) };
}

/** The standard normal distribution function for z >= 0, to 7.5e-8 (Abramowitz and Stegun 1964, 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - density * tail;
}

/**
 * Which of many tests hold when at most the share `rate` of those named is to be chance: Benjamini and Hochberg 1995.
 *
 * @param rate false discovery rate. Default: 0.05
 */
export function discoveries(ps: readonly number[], rate = 0.05): boolean[] {
  const ordered = ps.map((p, at) => ({ p, at })).sort((x, y) => x.p - y.p || x.at - y.at);
  let last = -1;
  ordered.forEach(({ p }, rank) => {
    if (p <= ((rank + 1) / ps.length) * rate) last = rank;
  });
  const found = ps.map(() => false);
  for (const { at } of ordered.slice(0, last + 1)) found[at] = true;
  return found;
}

/**
 * Wilson's score interval of a share at 95%: `hits` of `n`, as shares from 0 to 1. For no papers at all: from 0 to 1.
 */
export function wilson(hits: number, n: number): [low: number, high: number] {
  if (n === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
