import { log } from '#core/log';
import type { SparseCounts } from '#core/types';

/** Occurrences of every term in every class of papers (a topic or a group of topics). */
export interface ClassTerms {
  readonly classes: number;
  readonly terms: number;
  /** Papers of each class. */
  readonly sizes: Int32Array;
  /** classes x terms: papers of the class that hold the term; its occurrences in them. */
  readonly papers: Int32Array;
  readonly counts: Float64Array;
  /** Occurrences of all terms in each class; of each term in all classes; of all in all. */
  readonly classTotals: Float64Array;
  readonly termTotals: Float64Array;
  readonly total: number;
  /** Papers that hold the term, in all classes. */
  readonly termPapers: Int32Array;
}

/** Sums the rows of a counts matrix by class. Papers of class -1 are left out. */
export function sumByClass(counts: SparseCounts, assignment: Int32Array, classes: number): ClassTerms {
  const terms = counts.columns;
  const sizes = new Int32Array(classes);
  const papers = new Int32Array(classes * terms);
  const sums = new Float64Array(classes * terms);
  const classTotals = new Float64Array(classes);
  const termTotals = new Float64Array(terms);
  const termPapers = new Int32Array(terms);
  let total = 0;
  for (let r = 0; r < counts.rows; r++) {
    const c = assignment[r]!;
    if (c < 0) continue;
    sizes[c]!++;
    for (let e = counts.indptr[r]!; e < counts.indptr[r + 1]!; e++) {
      const term = counts.indices[e]!;
      const count = counts.values[e]!;
      papers[c * terms + term]!++;
      sums[c * terms + term]! += count;
      classTotals[c]! += count;
      termTotals[term]! += count;
      termPapers[term]!++;
      total += count;
    }
  }
  return { classes, terms, sizes, papers, counts: sums, classTotals, termTotals, total, termPapers };
}

/**
 * Class-based TF-IDF (Grootendorst 2022): the class's papers read as one document.
 *
 *     w(t, c) = f(t, c) / f(c) · ln(1 + A / f(t))
 *
 * with f(t, c) occurrences of t in c, f(c) of all terms in c, f(t) of t in all classes, and A the mean of f(c) over the classes.
 */
export function classTfidf(
  { classes, terms, counts, classTotals, termTotals, total }: ClassTerms,
  c: number,
  term: number,
) {
  if (classTotals[c] === 0 || termTotals[term] === 0) return 0;
  return (counts[c * terms + term]! / classTotals[c]!) * log(1 + total / classes / termTotals[term]!);
}

/**
 * Relevance of a term to a class (Sievert and Shirley 2014, LDAvis):
 *
 *     r(t, c) = λ ln p(t | c) + (1 - λ) ln (p(t | c) / p(t))
 *
 * λ = 1 ranks by frequency in the class, λ = 0 by how much more frequent it is there than overall. -Infinity where t is not in c.
 */
export function relevance(
  { terms, counts, classTotals, termTotals, total }: ClassTerms,
  c: number,
  term: number,
  lambda: number,
) {
  const count = counts[c * terms + term]!;
  if (count === 0) return -Infinity;
  const inside = count / classTotals[c]!;
  return lambda * log(inside) + (1 - lambda) * log(inside / (termTotals[term]! / total));
}

/**
 * Salience of every term (Chuang, Manning and Heer 2012, "Termite"):
 *
 *     s(t) = P(t) Σ P(c | t) ln (P(c | t) / P(c))
 *
 * over the classes c, with P(t) the share of papers that hold t. High for terms that are frequent and tell classes apart; 0 for those that
 * are everywhere alike. Departs from the paper, which counts occurrences.
 */
export function salience({ classes, terms, sizes, papers, termPapers }: ClassTerms): Float64Array {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const saliences = new Float64Array(terms);
  for (let c = 0; c < classes; c++) {
    for (let term = 0; term < terms; term++) {
      const inside = papers[c * terms + term]!;
      if (inside > 0) saliences[term]! += (inside / all) * log(((inside / termPapers[term]!) * all) / sizes[c]!);
    }
  }
  return saliences;
}
