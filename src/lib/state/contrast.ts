import { adjustedNormalTail } from './significance.ts';
import type { TermTally, Vocabulary } from './terms.ts';

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
  /** Two-sided p of z, adjusted for the number of terms (Benjamini and Hochberg 1995). */
  readonly p: number;
}

/** What the prior weighs, in average papers of the corpus. */
const PRIOR_PAPERS = 10;
/** Terms in fewer papers of both sets together are not compared. */
const FEWEST_PAPERS = 3;

/**
 * The terms of two sets of papers by how well they tell them apart: log-odds ratios with an informative Dirichlet prior (Monroe,
 * Colaresi and Quinn 2008, equations 15, 16, 20 and 22). It departs from the paper in counting papers that contain a term, not
 * occurrences, so that one paper that repeats a word does not make it the word of its set. The prior holds the corpus's own
 * frequencies with the weight of ten average papers.
 *
 * @returns by z, the most typical of A first
 */
export function contrastTerms(
  vocabulary: Pick<Vocabulary, 'form' | 'papers'>,
  a: Pick<TermTally, 'papers'>,
  b: Pick<TermTally, 'papers'>,
  corpusPapers: number,
): ContrastedTerm[] {
  const all = sum(vocabulary.papers);
  const priorWeight = (PRIOR_PAPERS * all) / Math.max(1, corpusPapers);
  const [totalA, totalB] = [sum(a.papers), sum(b.papers)];
  const rows: Omit<ContrastedTerm, 'p'>[] = [];
  for (let at = 0; at < vocabulary.form.length; at++) {
    const [inA, inB] = [a.papers[at]!, b.papers[at]!];
    if (inA + inB < FEWEST_PAPERS) continue;
    const prior = (priorWeight * vocabulary.papers[at]!) / all;
    const odds = (count: number, total: number): number =>
      Math.log((count + prior) / (total + priorWeight - count - prior));
    const logOdds = odds(inA, totalA) - odds(inB, totalB);
    const z = logOdds / Math.sqrt(1 / (inA + prior) + 1 / (inB + prior));
    rows.push({ term: vocabulary.form[at]!, a: inA, b: inB, logOdds, z });
  }
  rows.sort((x, y) => y.z - x.z || (x.term < y.term ? -1 : 1));
  const p = adjustedNormalTail(rows.map(({ z }) => z));
  return rows.map((row, i) => ({ ...row, p: p[i]! }));
}

function sum(values: Int32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
