import { log } from '#core/log';
import type { SparseRows } from '#core/types';

/**
 * TF-IDF rows made ready for the SVD: each column once more times its inverse document frequency, each row to unit length again.
 *
 * In a product of two TF-IDF rows a term counts by the square of its idf. That is too little for topics: words that half of the papers
 * of a field share still draw the leading components to them. Weighted once more, abstracts of labelled corpora are told
 * apart better by any number of components. A row without terms stays empty; `indptr` and `indices` are shared with the input.
 *
 *     idf(t) = ln((1 + n) / (1 + df(t))) + 1
 */
export function weighRareTerms(tfidf: SparseRows): SparseRows {
  const { rows, columns, indptr, indices } = tfidf;
  const idf = new Float64Array(columns);
  for (let e = 0; e < indices.length; e++) if (tfidf.values[e] !== 0) idf[indices[e]!] = idf[indices[e]!]! + 1;
  for (let t = 0; t < columns; t++) idf[t] = log((1 + rows) / (1 + idf[t]!)) + 1;

  const values = new Float64Array(indices.length);
  for (let r = 0; r < rows; r++) {
    let squares = 0;
    for (let e = indptr[r]!; e < indptr[r + 1]!; e++) {
      const weight = tfidf.values[e]! * idf[indices[e]!]!;
      values[e] = weight;
      squares += weight * weight;
    }
    if (squares === 0) continue;
    const norm = Math.sqrt(squares);
    for (let e = indptr[r]!; e < indptr[r + 1]!; e++) values[e] = values[e]! / norm;
  }
  return { rows, columns, indptr, indices, values };
}
