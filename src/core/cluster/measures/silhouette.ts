import type { DenseRows } from '#core/types';
import { countTopics } from '../countTopics.ts';

export interface Silhouette {
  /** Mean over the rows, -1 to 1. */
  readonly mean: number;
  /** Mean over the rows of each topic; 0 for a topic without rows. */
  readonly topics: Float64Array;
}

/** Mean distances below this part of the largest squared length are rounding. */
const ROUNDING = 1e-12;

/**
 * Silhouette (Rousseeuw 1987): (b - a) / max(a, b) for a row whose mean distance is a to the other rows of its topic and b to those of
 * the nearest other topic; 0 for a row that is alone in its topic.
 *
 * Distances are squared Euclidean ones, which for rows of unit length are twice the cosine distance 1 - x·y. Their sum over a topic
 * of n rows with the sum s and the sum of squared lengths q is n |x|² - 2 x·s + q, so that every row is looked at, however many there are.
 *
 * @param topics at least 2
 */
export function silhouette({ rows, columns, data }: DenseRows, assignment: Int32Array, topics: number): Silhouette {
  const sizes = countTopics(assignment, topics);
  const lengths = new Float64Array(rows);
  const sums = new Float64Array(topics * columns);
  const squares = new Float64Array(topics);
  let longest = 0;
  for (let r = 0; r < rows; r++) {
    const t = assignment[r]!;
    let length = 0;
    for (let i = r * columns, j = t * columns; i < (r + 1) * columns; i++, j++) {
      length += data[i]! * data[i]!;
      sums[j] = sums[j]! + data[i]!;
    }
    lengths[r] = length;
    squares[t] = squares[t]! + length;
    longest = Math.max(longest, length);
  }

  let total = 0;
  const means = new Float64Array(topics);
  for (let r = 0; r < rows; r++) {
    const own = assignment[r]!;
    if (sizes[own]! < 2) continue;
    let a = 0;
    let b = Infinity;
    for (let t = 0; t < topics; t++) {
      if (sizes[t] === 0) continue;
      let product = 0;
      for (let i = r * columns, j = t * columns; i < (r + 1) * columns; i++, j++) product += data[i]! * sums[j]!;
      const sum = sizes[t]! * lengths[r]! - 2 * product + squares[t]!;
      if (t === own) a = Math.max(0, sum / (sizes[t]! - 1));
      else b = Math.min(b, Math.max(0, sum / sizes[t]!));
    }
    const larger = Math.max(a, b);
    const value = b === Infinity || larger <= ROUNDING * longest ? 0 : (b - a) / larger;
    means[own] = means[own]! + value;
    total += value;
  }
  for (let t = 0; t < topics; t++) if (sizes[t]! > 0) means[t] = means[t]! / sizes[t]!;
  return { mean: total / rows, topics: means };
}
