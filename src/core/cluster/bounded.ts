import type { DenseRows } from '#core/types';
import { squaredDistance, type KMeansEngine } from './engine.ts';

/** Relative slack of the bounds, far above their rounding: a row that is this close to a bound is looked at again. */
const SLACK = 1e-9;

/**
 * Lloyd's k-means over typed arrays with one upper and one lower bound a row (Hamerly 2010, "Making k-means even faster"):
 * a row whose distance to its own centroid is surely below its distance to any other is not looked at.
 */
export const bounded: KMeansEngine = (vectors, start, { maxIterations }) => {
  const { rows } = vectors;
  const topics = start.rows;
  const centroids: DenseRows = { rows: topics, columns: start.columns, data: Float64Array.from(start.data) };
  const assignment = new Int32Array(rows).fill(-1);
  const upper = new Float64Array(rows).fill(Infinity);
  const lower = new Float64Array(rows);
  const moved = new Float64Array(topics);

  let iterations = 0;
  let changed = true;
  while (changed && iterations < maxIterations) {
    changed = false;
    iterations++;
    const halfGap = halfDistanceToNearest(centroids);
    for (let r = 0; r < rows; r++) {
      const own = assignment[r]!;
      if (own >= 0) {
        const safe = Math.max(halfGap[own]!, lower[r]!) * (1 - SLACK);
        if (upper[r]! < safe) continue;
        upper[r] = Math.sqrt(squaredDistance(vectors, r, centroids, own));
        if (upper[r]! < safe) continue;
      }
      if (assignNearest(vectors, r, centroids, assignment, upper, lower)) changed = true;
    }
    if (changed) {
      moveCentroids(vectors, assignment, centroids, moved);
      loosen(assignment, moved, upper, lower);
    }
  }
  return { assignment, centroids, iterations };
};

/** Full scan of one row; true where its topic changed. Of equally near centroids the first wins. */
function assignNearest(
  vectors: DenseRows,
  r: number,
  centroids: DenseRows,
  assignment: Int32Array,
  upper: Float64Array,
  lower: Float64Array,
): boolean {
  let first = Infinity;
  let second = Infinity;
  let nearest = 0;
  for (let t = 0; t < centroids.rows; t++) {
    const d = squaredDistance(vectors, r, centroids, t);
    if (d < first) {
      second = first;
      first = d;
      nearest = t;
    } else if (d < second) second = d;
  }
  upper[r] = Math.sqrt(first);
  lower[r] = Math.sqrt(second);
  if (assignment[r] === nearest) return false;
  assignment[r] = nearest;
  return true;
}

function halfDistanceToNearest(centroids: DenseRows): Float64Array {
  const half = new Float64Array(centroids.rows).fill(Infinity);
  for (let s = 0; s < centroids.rows; s++) {
    for (let t = s + 1; t < centroids.rows; t++) {
      const d = Math.sqrt(squaredDistance(centroids, s, centroids, t)) / 2;
      if (d < half[s]!) half[s] = d;
      if (d < half[t]!) half[t] = d;
    }
  }
  return half;
}

/** Sets each centroid to the mean of its rows, added in row order, and notes how far it went. */
export function moveCentroids(
  vectors: DenseRows,
  assignment: Int32Array,
  centroids: DenseRows,
  moved: Float64Array,
): void {
  const { rows, columns, data } = vectors;
  const sums = new Float64Array(centroids.data.length);
  const sizes = new Int32Array(centroids.rows);
  for (let r = 0; r < rows; r++) {
    const t = assignment[r]!;
    sizes[t] = sizes[t]! + 1;
    for (let c = 0, i = r * columns, j = t * columns; c < columns; c++, i++, j++) sums[j] = sums[j]! + data[i]!;
  }
  for (let t = 0; t < centroids.rows; t++) {
    moved[t] = 0;
    if (sizes[t] === 0) continue;
    let squares = 0;
    for (let j = t * columns; j < (t + 1) * columns; j++) {
      const mean = sums[j]! / sizes[t]!;
      const difference = mean - centroids.data[j]!;
      squares += difference * difference;
      centroids.data[j] = mean;
    }
    moved[t] = Math.sqrt(squares);
  }
}

/** After the centroids moved, a row may be that much farther from its own and that much nearer to the others. */
function loosen(assignment: Int32Array, moved: Float64Array, upper: Float64Array, lower: Float64Array): void {
  let farthest = 0;
  for (let t = 1; t < moved.length; t++) if (moved[t]! > moved[farthest]!) farthest = t;
  let next = 0;
  for (let t = 0; t < moved.length; t++) if (t !== farthest) next = Math.max(next, moved[t]!);
  for (let r = 0; r < assignment.length; r++) {
    const own = assignment[r]!;
    upper[r] = upper[r]! + moved[own]!;
    lower[r] = lower[r]! - (own === farthest ? next : moved[farthest]!);
  }
}
