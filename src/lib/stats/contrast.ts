import { adjustForMany, fisher, logFactorials } from './significance.ts';

/** A term that tells two sets of papers apart. */
export interface ContrastedTerm {
  readonly term: string;
  /** Papers of each set that contain it. */
  readonly a: number;
  readonly b: number;
  /** Log-odds ratio, shrunk by the prior: above 0 in favour of A. */
  readonly logOdds: number;
  /** `logOdds` over its standard error. */
  readonly z: number;
  /** Of Fisher's exact test, two-sided, adjusted for the number of terms (Benjamini and Hochberg 1995). */
  readonly p: number;
}

/** What the prior weighs, in papers. */
const PRIOR_PAPERS = 10;
/** Terms in fewer papers of both sets together are not compared. */
const FEWEST_PAPERS = 3;

/** A set of papers: how many they are, and how many of them contain each term. */
export interface CountedSet {
  readonly size: number;
  readonly papers: Int32Array;
}

/**
 * The terms of two sets of papers by how well they tell them apart: log-odds ratios with an informative Dirichlet prior after Monroe,
 * Colaresi and Quinn (2008). It departs from the paper in asking of each paper whether it contains the term, not how often, so that one
 * paper that repeats a word does not make it the word of its set: with `y` of `n` papers and a prior of `m` papers that contain the term
 * as often as the corpus does (`m p`), the log-odds are `ln((y + m p) / (n - y + m - m p))`, the variance of the difference is the sum of
 * the four reciprocals, and `z` is the difference over its root. `z` only ranks: with a weak prior it is no test where a count is 0.
 *
 * @param corpus all papers, which give the prior
 * @returns by z, the most typical of A first
 */
export function contrastTerms(
  names: readonly string[],
  corpus: CountedSet,
  a: CountedSet,
  b: CountedSet,
): ContrastedTerm[] {
  const rows: Omit<ContrastedTerm, 'p'>[] = [];
  names.forEach((term, at) => {
    const [inA, inB] = [a.papers[at]!, b.papers[at]!];
    if (inA + inB < FEWEST_PAPERS) return;
    // Half a paper on either side keeps terms of every paper, and of none, finite.
    const prior = (PRIOR_PAPERS * (corpus.papers[at]! + 0.5)) / (corpus.size + 1);
    const has = [inA + prior, inB + prior] as const;
    const lacks = [a.size - inA + PRIOR_PAPERS - prior, b.size - inB + PRIOR_PAPERS - prior] as const;
    const logOdds = Math.log(has[0] / lacks[0]) - Math.log(has[1] / lacks[1]);
    const z = logOdds / Math.sqrt(1 / has[0] + 1 / lacks[0] + 1 / has[1] + 1 / lacks[1]);
    rows.push({ term, a: inA, b: inB, logOdds, z });
  });
  rows.sort((x, y) => y.z - x.z || (x.term < y.term ? -1 : 1));
  const logs = logFactorials(a.size + b.size);
  const p = adjustForMany(rows.map((row) => fisher(row.a, a.size, row.b, b.size, logs)));
  return rows.map((row, i) => ({ ...row, p: p[i]! }));
}
