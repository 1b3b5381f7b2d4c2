import type { Clustering, DenseRows } from '#core/types';
import { inertiaOf } from './engine.ts';
import { ordered } from '../cluster.ts';
import { withScanner } from './scanner.ts';

/** Rows that are copied in at a time. */
const CHUNK_ROWS = 16_384;

/**
 * A partition of all rows by that of some of them: each goes to the nearest centroid, of equally near ones the first. Centroids stay where
 * they are, the means of the rows that they were fitted to; topics are numbered by their size among all rows, inertia is over all of them.
 *
 * @param fitted partition of some of the rows
 */
export function assignToNearest(vectors: DenseRows, fitted: Clustering): Clustering {
  const { centroids, iterations, engine } = fitted;
  const { rows, columns, data } = vectors;
  const assignment = new Int32Array(rows);
  for (let from = 0; from < rows; from += CHUNK_ROWS) {
    const to = Math.min(rows, from + CHUNK_ROWS);
    const chunk = { rows: to - from, columns, data: data.subarray(from * columns, to * columns) };
    withScanner(chunk, centroids.rows, (scanner) => {
      scanner.aim(centroids);
      scanner.nearest(scanner.everyRow, (row, _, __, nearest) => (assignment[from + row] = nearest));
    });
  }
  return ordered({ assignment, centroids, iterations, inertia: inertiaOf(vectors, assignment, centroids) }, engine);
}
