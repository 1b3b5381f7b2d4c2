import type { SparseRows } from '#core/types';

/** How far topics are apart in the papers' own words. */
export interface Separation {
  /** Mean over the papers of (a - b) / max(a, b), -1 to 1. */
  readonly separation: number;
  /** Mean over the papers of a - b, -1 to 1. */
  readonly margin: number;
}

/**
 * Separation of topics in the space of all terms, a silhouette by centroids: a is the cosine similarity of a paper to the centroid of the other
 * papers of its topic, and b that to the centroid of the nearest other topic. A paper without terms counts 0; one alone in its topic has a = 0.
 *
 * Because the paper itself is left out, splitting what belongs together does not pay: the parts are as near to a paper as its own. The
 * silhouette in the reduced space has no such bound: it rises until there are as many topics as components.
 *
 * @param words papers x terms, rows of unit length (or empty)
 */
export function separation(
  { rows, columns, indptr, indices, values }: SparseRows,
  assignment: Int32Array,
  topics: number,
): Separation {
  // Term after term, so that the topics of one term lie together.
  const sums = new Float64Array(columns * topics);
  for (let r = 0; r < rows; r++) {
    const t = assignment[r]!;
    for (let e = indptr[r]!; e < indptr[r + 1]!; e++) sums[indices[e]! * topics + t]! += values[e]!;
  }
  const squares = new Float64Array(topics);
  for (let at = 0, t = 0; at < sums.length; at++, t = t + 1 === topics ? 0 : t + 1)
    squares[t]! += sums[at]! * sums[at]!;

  const dots = new Float64Array(topics);
  let ratios = 0;
  let margins = 0;
  for (let r = 0; r < rows; r++) {
    dots.fill(0);
    let length = 0;
    for (let e = indptr[r]!; e < indptr[r + 1]!; e++) {
      const value = values[e]!;
      length += value * value;
      const from = indices[e]! * topics;
      for (let t = 0; t < topics; t++) dots[t]! += sums[from + t]! * value;
    }
    const own = assignment[r]!;
    let nearest = 0;
    for (let t = 0; t < topics; t++) {
      if (t !== own && squares[t]! > 0) nearest = Math.max(nearest, dots[t]! / Math.sqrt(squares[t]!));
    }
    // The topic's sum without this row.
    const dot = dots[own]! - length;
    const square = squares[own]! - 2 * dots[own]! + length;
    const near = square > LEAST_SQUARE ? dot / Math.sqrt(square) : 0;
    const larger = Math.max(near, nearest);
    margins += near - nearest;
    if (larger > 0) ratios += Math.max(-1, (near - nearest) / larger);
  }
  return rows === 0 ? { separation: 0, margin: 0 } : { separation: ratios / rows, margin: margins / rows };
}

/** A sum below this is what rounding leaves of none. */
const LEAST_SQUARE = 1e-9;
