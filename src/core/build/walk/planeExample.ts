import { bestOfRestarts } from '../../cluster/kmeans/kmeans.ts';
import { silhouette } from '../../cluster/measures/silhouette.ts';
import { findAgain, meanOverlaps } from '../../cluster/measures/stability.ts';
import { createRandom } from '../../random.ts';
import type { DenseRows } from '../../types.ts';

/** k-means at work where one can see it: points in the plane, divided in each number of groups. */
export interface PlaneExample {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly divisions: readonly PlaneDivision[];
}

export interface PlaneDivision {
  readonly groups: number;
  /** Group of each point, from 0. */
  readonly group: readonly number[];
  readonly centroids: readonly (readonly [x: number, y: number])[];
  /** Sum of the squared distances of points to their centroids. */
  readonly inertia: number;
  readonly silhouette: number;
  /** Mean Jaccard overlap of the groups when nine points in ten are divided anew. */
  readonly stability: number;
}

/** Middles of the clumps that the points are strewn about, how far, and how many a clump. */
const CLUMPS = [
  [0.2, 0.25],
  [0.28, 0.75],
  [0.7, 0.68],
  [0.78, 0.22],
] as const;
const SPREAD = 0.075;
const EACH = 16;
const GROUPS = { least: 2, most: 8 };
const SEED = 5;
const SAMPLES = 10;
const RESTARTS = 10;

/** The same points and groups at each call. */
export async function planeExample(): Promise<PlaneExample> {
  const random = createRandom(SEED);
  const points = CLUMPS.flatMap(([x, y]) =>
    Array.from({ length: EACH }, () => [x + SPREAD * random.normal(), y + SPREAD * random.normal()] as const),
  );
  const vectors: DenseRows = { rows: points.length, columns: 2, data: Float64Array.from(points.flat()) };
  const divisions: PlaneDivision[] = [];
  for (let groups = GROUPS.least; groups <= GROUPS.most; groups++) divisions.push(await divide(vectors, groups));
  return { x: points.map(([x]) => x), y: points.map(([, y]) => y), divisions };
}

async function divide(vectors: DenseRows, groups: number): Promise<PlaneDivision> {
  const { assignment, centroids, inertia } = bestOfRestarts(vectors, groups, createRandom(SEED, groups), RESTARTS);
  const { overlaps } = await findAgain(vectors, assignment, {
    topics: groups,
    seed: SEED,
    samples: Array.from({ length: SAMPLES }, (_, sample) => sample),
    size: Math.round(0.9 * vectors.rows),
    restarts: RESTARTS,
  });
  const means = meanOverlaps([overlaps], groups);
  return {
    groups,
    group: [...assignment],
    centroids: Array.from({ length: groups }, (_, g) => [centroids.data[2 * g]!, centroids.data[2 * g + 1]!] as const),
    inertia,
    silhouette: silhouette(vectors, assignment, groups).mean,
    stability: means.reduce((a, b) => a + b, 0) / groups,
  };
}
