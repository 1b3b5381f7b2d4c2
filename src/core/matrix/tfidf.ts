import { sharedFloat64 } from '#core/parallel';
import type { SparseRows } from '#core/types';
import { inverseDocumentFrequency } from './idf.ts';
import { copyValues, dampedCount, dampedCounts, type WeighedCounts } from './weighedCounts.ts';

/** How counts become weights. */
export interface TfidfOptions {
  /** Damp repeated occurrences: 1 + ln(tf) in place of tf. Default true. */
  readonly sublinear?: boolean;
  /** Count one more paper that holds every term, so that no idf is infinite or zero. Default true. */
  readonly smooth?: boolean;
  /** Exponent of the idf; above 1 rare terms weigh more, which clusters abstracts better. Default 1, which is scikit-learn's. */
  readonly idfPower?: 1 | 1.5 | 2;
  /** Scale each row to unit length; `none` leaves it. Default `l2`. */
  readonly norm?: 'l2' | 'none';
}

/**
 * The weights that clusters are made of: sublinear, smooth, unit length, and the idf squared.
 *
 * Squaring is what scikit-learn does not do. Without it frequent words that all fields share ("algorithm", "network") outweigh what sets
 * themes apart. Agreement with the authors' categories (NMI, means over seeds, our counts, 50 components, 10 restarts):
 * arxiv-mlmix, 13 topics: .41 against .37 with the plain idf; the 20 largest categories of arxiv-100k: .69 against .65; 10 well separated ones: .72
 * against .67.
 */
export const CLUSTERING_WEIGHTS = {
  sublinear: true,
  smooth: true,
  idfPower: 2,
  norm: 'l2',
} as const satisfies TfidfOptions;

/**
 * Term frequency times inverse document frequency, as scikit-learn's `TfidfTransformer` computes it:
 *
 *     idf(t) = ln((1 + n) / (1 + df(t))) + 1        smooth
 *     idf(t) = ln(n / df(t)) + 1                    otherwise
 *     w(d, t) = (1 + ln tf(d, t)) idf(t)            sublinear, which is off by default there and on here
 *
 * with n papers of which df(t) hold the term, then each row divided by its Euclidean norm. A row without terms stays empty.
 * `indptr` and `indices` are shared with `counts`.
 */
export function tfidf(counts: SparseRows<Float32Array | Float64Array>, options: TfidfOptions = {}): SparseRows {
  const { rows, columns, indptr, indices } = counts;
  const values = sharedFloat64(indices.length);
  copyValues(weigh(counts, options), 0, rows, values);
  return { rows, columns, indptr, indices, values };
}

/** The same without the weights, which `copyValues` makes of the counts a few rows at a time: to the bit those of `tfidf`. */
export function weigh(
  counts: SparseRows<Float32Array | Float64Array>,
  { sublinear = true, smooth = true, idfPower = 1, norm = 'l2' }: TfidfOptions = {},
): WeighedCounts {
  const { rows, columns, indptr, indices, values } = counts;
  const idf = new Float64Array(columns);
  for (let e = 0; e < indices.length; e++) if (values[e] !== 0) idf[indices[e]!]! += 1;
  for (let t = 0; t < columns; t++) {
    const plain = inverseDocumentFrequency(rows, idf[t]!, smooth);
    idf[t] = idfPower === 1 ? plain : idfPower === 2 ? plain * plain : plain * Math.sqrt(plain);
  }
  const damped = dampedCounts(values, sublinear);
  const scales = new Float64Array(rows).fill(1);
  for (let r = 0; norm === 'l2' && r < rows; r++) {
    let squares = 0;
    for (let e = indptr[r]!; e < indptr[r + 1]!; e++) {
      if (values[e] === 0) continue;
      const weight = dampedCount(values[e]!, damped, sublinear) * idf[indices[e]!]!;
      squares += weight * weight;
    }
    if (squares > 0) scales[r] = 1 / Math.sqrt(squares);
  }
  return { ...counts, weighing: { sublinear, damped, idf, scales } };
}
