import type { DenseRows } from '#core/types';
import { squaredDistance, type KMeansEngine, type KMeansOptions, type KMeansRun } from './engine.ts';
import { createMeans } from './means.ts';
import { withScanner, type Scanner } from './scanner.ts';

/** Relative slack of the bounds, far above their rounding: a row that is this close to a bound is looked at again. */
const SLACK = 1e-9;

/**
 * Lloyd's k-means over typed arrays with one upper and one lower bound a row (Hamerly 2010, "Making k-means even faster"):
 * a row whose distance to its own centroid is surely below its distance to any other is not looked at. The rest is compared with
 * all centroids at once, with SIMD. Those distances have the roundings of the plain sum, so that ties fall as they do in ml-kmeans;
 * centroids on the way may differ from its by rounding, the last ones are exact.
 */
export const bounded: KMeansEngine = (vectors, start, options) =>
  withScanner(vectors, start.rows, (scanner) => boundedOver(scanner, start, options));

/** The engine over rows that are already loaded. */
export function boundedOver(scanner: Scanner, start: DenseRows, { maxIterations }: KMeansOptions): KMeansRun {
  const { assignment } = scanner;
  const centroids: DenseRows = { rows: start.rows, columns: start.columns, data: Float64Array.from(start.data) };
  assignment.fill(-1);
  const iterations = settle(scanner, centroids, maxIterations);
  return { assignment: assignment.slice(), centroids, iterations };
}

/** Moves the centroids until no row changes; returns the number of rounds. */
function settle(scanner: Scanner, centroids: DenseRows, maxIterations: number): number {
  const { vectors, assignment } = scanner;
  const { rows } = vectors;
  const topics = centroids.rows;
  const means = createMeans(scanner, topics);
  const upper = new Float64Array(rows).fill(Infinity);
  const lower = new Float64Array(rows);
  const list = new Int32Array(rows);
  let safe: Float64Array = new Float64Array(0);
  let count = 0;
  let changed = 0;

  const tighten = (row: number, distance: number) => {
    upper[row] = Math.sqrt(distance);
    if (upper[row]! >= Math.max(safe[assignment[row]!]!, lower[row]!) * (1 - SLACK)) list[count++] = row;
  };
  const assign = (row: number, least: number, second: number, nearest: number) => {
    upper[row] = Math.sqrt(least);
    lower[row] = Math.sqrt(second);
    if (assignment[row] === nearest) return;
    means.move(row, assignment[row]!, nearest);
    assignment[row] = nearest;
    changed++;
  };

  let iterations = 0;
  let exact = false;
  for (;;) {
    iterations++;
    changed = 0;
    scanner.aim(centroids);
    if (iterations === 1) {
      for (let r = 0; r < rows; r++) list[count++] = r;
    } else {
      safe = halfDistanceToNearest(centroids);
      let loose = 0;
      for (let r = 0; r < rows; r++) {
        if (upper[r]! >= Math.max(safe[assignment[r]!]!, lower[r]!) * (1 - SLACK)) list[loose++] = r;
      }
      count = 0;
      scanner.own(list.subarray(0, loose), tighten);
    }
    scanner.nearest(list.subarray(0, count), assign);
    if ((changed === 0 && exact) || iterations >= maxIterations) break;
    exact = changed === 0;
    if (exact) means.recount();
    loosen(assignment, means.update(centroids), upper, lower);
  }
  means.recount();
  means.update(centroids);
  return iterations;
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
