import type { DenseRows } from '#core/types';

/** What an engine hands back: a partition, and centroids that are the means of its parts. */
export interface KMeansRun {
  /** Row number of the nearest centroid; of equally near ones the first. */
  readonly assignment: Int32Array;
  /** topics x columns. A topic without rows keeps its last centroid. */
  readonly centroids: DenseRows;
  /** Rounds of assigning all rows and moving all centroids. */
  readonly iterations: number;
}

export interface KMeansOptions {
  /** Rounds after which to stop where the partition has not settled before. */
  readonly maxIterations: number;
}

/**
 * Lloyd's k-means from given centroids until no row changes its topic. Engines differ in speed only: from the same start they
 * give the same partition.
 */
export type KMeansEngine = (vectors: DenseRows, start: DenseRows, options: KMeansOptions) => KMeansRun;

/** Squared Euclidean distance of row `r` of `a` and row `s` of `b`, summed from the first column to the last. */
export function squaredDistance(a: DenseRows, r: number, b: DenseRows, s: number): number {
  const columns = a.columns;
  let sum = 0;
  for (let c = 0, i = r * columns, j = s * columns; c < columns; c++, i++, j++) {
    const difference = a.data[i]! - b.data[j]!;
    sum += difference * difference;
  }
  return sum;
}

/** Sum of squared distances of each row to the centroid that it is assigned to. */
export function inertiaOf(vectors: DenseRows, assignment: Int32Array, centroids: DenseRows): number {
  let sum = 0;
  for (let r = 0; r < vectors.rows; r++) sum += squaredDistance(vectors, r, centroids, assignment[r]!);
  return sum;
}
