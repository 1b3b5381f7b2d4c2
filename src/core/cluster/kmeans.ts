import { defineKernel } from '#core/parallel';
import { createRandom } from '#core/random';
import type { Clustering, DenseRows } from '#core/types';
import { bounded } from './bounded.ts';
import { inertiaOf, squaredDistance, type KMeansEngine, type KMeansRun } from './engine.ts';
import { mlKmeans } from './mlKmeans.ts';
import { seedCentroids } from './seeding.ts';

export type EngineName = Clustering['engine'];

const engines: Readonly<Record<EngineName, KMeansEngine>> = { 'ml-kmeans': mlKmeans, bounded };

export interface RestartJob {
  readonly vectors: DenseRows;
  readonly topics: number;
  readonly seed: number;
  /** Number of the restart: its own stream of random numbers. */
  readonly restart: number;
  readonly engine: EngineName;
  readonly maxIterations: number;
}

export interface Restart extends KMeansRun {
  readonly inertia: number;
}

/** One k-means from its own random start. */
export const restartKernel = defineKernel('kmeans-restart', (job: RestartJob): Restart => {
  const { vectors, topics, seed, restart, engine, maxIterations } = job;
  const start = seedCentroids(vectors, topics, createRandom(seed, restart));
  return kmeans(vectors, start, engines[engine], maxIterations);
});

/**
 * Runs the engine, and while a topic is left empty moves its centroid onto the row that is farthest from its own (each empty topic
 * takes another row) and runs on from there. Ends with empty topics only where there are fewer distinct rows than topics.
 */
export function kmeans(vectors: DenseRows, start: DenseRows, engine: KMeansEngine, maxIterations: number): Restart {
  let run = engine(vectors, start, { maxIterations });
  let iterations = run.iterations;
  for (let attempt = 0; attempt < start.rows && relocateEmpty(vectors, run); attempt++) {
    run = engine(vectors, run.centroids, { maxIterations });
    iterations += run.iterations;
  }
  return { ...run, iterations, inertia: inertiaOf(vectors, run.assignment, run.centroids) };
}

/** True where a centroid was moved. */
function relocateEmpty(vectors: DenseRows, { assignment, centroids }: KMeansRun): boolean {
  const sizes = new Int32Array(centroids.rows);
  for (const t of assignment) sizes[t] = sizes[t]! + 1;
  const empty = [...sizes.keys()].filter((t) => sizes[t] === 0);
  if (empty.length === 0) return false;

  const distances = Float64Array.from(assignment, (t, r) => squaredDistance(vectors, r, centroids, t));
  const farthest = [...distances.keys()]
    .filter((r) => distances[r]! > 0)
    .sort((r, s) => distances[s]! - distances[r]! || r - s)
    .slice(0, empty.length);
  farthest.forEach((row, i) => {
    const { columns, data } = vectors;
    centroids.data.set(data.subarray(row * columns, (row + 1) * columns), empty[i]! * columns);
  });
  return farthest.length > 0;
}
