import type { Random } from '#core/random';
import type { DenseRows } from '#core/types';
import { squaredDistance } from './engine.ts';

/**
 * Greedy k-means++ (Arthur and Vassilvitskii 2007): each next centroid is the best of 2 + floor(ln k) rows drawn with
 * probability proportional to their squared distance from the centroids so far, best being the one that leaves the smallest
 * sum of such distances. Where all rows are taken (fewer distinct rows than topics) the last draw repeats a row.
 *
 * @returns topics x columns, copies of rows of `vectors`
 */
export function seedCentroids(vectors: DenseRows, topics: number, random: Random): DenseRows {
  const { rows, columns } = vectors;
  const trials = 2 + Math.floor(Math.log(topics));
  const chosen = [random.below(rows)];
  let nearest = new Float64Array(rows);
  let potential = 0;
  for (let r = 0; r < rows; r++) potential += nearest[r] = squaredDistance(vectors, r, vectors, chosen[0]!);

  while (chosen.length < topics) {
    let best = { row: rows - 1, potential: Infinity, nearest };
    for (let trial = 0; trial < trials; trial++) {
      const row = draw(nearest, random.next() * potential);
      const next = new Float64Array(rows);
      let sum = 0;
      for (let r = 0; r < rows; r++) sum += next[r] = Math.min(nearest[r]!, squaredDistance(vectors, r, vectors, row));
      if (sum < best.potential) best = { row, potential: sum, nearest: next };
    }
    chosen.push(best.row);
    potential = best.potential;
    nearest = best.nearest;
  }
  const data = new Float64Array(topics * columns);
  chosen.forEach((row, t) => {
    data.set(vectors.data.subarray(row * columns, (row + 1) * columns), t * columns);
  });
  return { rows: topics, columns, data };
}

/** The row at which the running sum of weights passes `target`. */
function draw(weights: Float64Array, target: number): number {
  let sum = 0;
  for (let r = 0; r < weights.length; r++) {
    sum += weights[r]!;
    if (sum > target) return r;
  }
  return weights.length - 1;
}
