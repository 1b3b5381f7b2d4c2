import { defineJobKind } from '#core/parallel';
import { createRandom, STREAMS, type Random } from '#core/random';
import type { Clustering, DenseRows } from '#core/types';
import { boundedOver } from './bounded.ts';
import { breathe, BREATH_DEPTH } from './breathingKMeans.ts';
import { countTopics } from '../countTopics.ts';
import { inertiaOf, squaredDistance, type KMeansOptions, type KMeansRun } from './engine.ts';
import { withScanner, type Scanner } from './scanner.ts';
import { seedCentroids, seedingTrials } from './seeding.ts';

export type EngineName = Clustering['engine'];
/** An engine over rows that are already loaded. */
type Engine = (scanner: Scanner, start: DenseRows, options: KMeansOptions) => KMeansRun;

/** ml-kmeans is read in only where it is asked for: most builds do without it. */
export async function loadEngine(name: EngineName): Promise<Engine> {
  if (name === 'bounded') return boundedOver;
  const { mlKmeans } = await import('./mlKmeans.ts');
  return ({ vectors }, start, options) => mlKmeans(vectors, start, options);
}

interface Job {
  readonly vectors: DenseRows;
  readonly topics: number;
  readonly seed: number;
  readonly engine: EngineName;
  readonly maxIterations: number;
}

export interface TrialJob extends Job {
  /** Numbers of the restarts, each its own stream of random numbers. */
  readonly restarts: readonly number[];
}

export interface SettleJob extends Job {
  /** Where trials stopped. */
  readonly runs: readonly Restart[];
  /** Improve each run by breathing. */
  readonly breathing: boolean;
}

export interface Restart extends KMeansRun {
  readonly inertia: number;
}

/** k-means runs from random starts. */
export const trialJob = defineJobKind('kmeans-trial', async (job: TrialJob): Promise<Restart[]> => {
  const { vectors, topics, seed, restarts, maxIterations } = job;
  const engine = await loadEngine(job.engine);
  return withScanner(vectors, Math.max(topics, seedingTrials(topics)), (scanner) =>
    restarts.map((restart) =>
      kmeans(
        scanner,
        seedCentroids(scanner, topics, createRandom(seed, STREAMS.kmeansStart + restart)),
        engine,
        maxIterations,
      ),
    ),
  );
});

/** Goes on with some runs to their ends: the one of the smallest inertia, of equals the first. */
export const settleJob = defineJobKind('kmeans-settle', async (job: SettleJob): Promise<Restart> => {
  const { vectors, topics, runs, maxIterations, breathing } = job;
  const engine = await loadEngine(job.engine);
  return withScanner(vectors, topics + BREATH_DEPTH, (scanner) => {
    const settle = (start: DenseRows) => kmeans(scanner, start, engine, maxIterations);
    const settled = runs.map((run) => {
      const end = settle(run.centroids);
      const better = breathing ? breathe(scanner, end, settle) : end;
      return { ...better, iterations: run.iterations + better.iterations };
    });
    return best(settled);
  });
});

/** The best of `restarts` runs of the bounded engine that draw their starts from one source, on rows of this thread's own; then improved by breathing, where asked for. */
export function bestOfRestarts(
  vectors: DenseRows,
  topics: number,
  random: Random,
  restarts: number,
  breathing = false,
): Restart {
  return withScanner(vectors, Math.max(topics + BREATH_DEPTH, seedingTrials(topics)), (scanner) => {
    const settle = (start: DenseRows) => kmeans(scanner, start, boundedOver, 100);
    const settled = best(Array.from({ length: restarts }, () => settle(seedCentroids(scanner, topics, random))));
    return breathing ? breathe(scanner, settled, settle) : settled;
  });
}

export function best(runs: readonly Restart[]): Restart {
  return runs.reduce((a, b) => (b.inertia < a.inertia ? b : a));
}

/**
 * Runs the engine, and while a topic is left empty moves its centroid onto the row that is farthest from its own (each empty topic
 * takes another row) and runs on from there. Ends with empty topics only where there are fewer distinct rows than topics.
 */
export function kmeans(scanner: Scanner, start: DenseRows, engine: Engine, maxIterations: number): Restart {
  const { vectors } = scanner;
  const run = (from: DenseRows) => engine(scanner, from, { maxIterations });
  let result = run(start);
  let iterations = result.iterations;
  for (let attempt = 0; attempt < start.rows && relocateEmpty(vectors, result); attempt++) {
    result = run(result.centroids);
    iterations += result.iterations;
  }
  return { ...result, iterations, inertia: inertiaOf(vectors, result.assignment, result.centroids) };
}

/** True where a centroid was moved. */
function relocateEmpty(vectors: DenseRows, { assignment, centroids }: KMeansRun): boolean {
  const sizes = countTopics(assignment, centroids.rows);
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
