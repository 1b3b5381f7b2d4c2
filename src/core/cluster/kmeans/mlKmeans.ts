import { kmeans } from 'ml-kmeans';
import type { DenseRows } from '#core/types';
import type { KMeansEngine } from './engine.ts';

/** The engine of the ml-kmeans package: plain arrays and full scans, quick enough for reduced vectors of some hundred papers. */
export const mlKmeans: KMeansEngine = (vectors, start, { maxIterations }) => {
  // Tolerance 0: it stops when no centroid moved, one round after no row did.
  const result = kmeans(toArrays(vectors), start.rows, {
    initialization: toArrays(start),
    maxIterations,
    tolerance: 0,
  });
  return {
    assignment: Int32Array.from(result.clusters),
    centroids: { rows: start.rows, columns: start.columns, data: Float64Array.from(result.centroids.flat()) },
    iterations: result.iterations,
  };
};

function toArrays({ rows, columns, data }: DenseRows): number[][] {
  return Array.from({ length: rows }, (_, r) => Array.from(data.subarray(r * columns, (r + 1) * columns)));
}
