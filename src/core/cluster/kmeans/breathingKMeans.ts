import type { DenseRows } from '#core/types';
import type { KMeansRun } from './engine.ts';
import { takeRows } from '../sample.ts';
import type { Scanner } from './scanner.ts';

/** Centroids that are added at once, at first. */
export const BREATH_DEPTH = 5;

/**
 * Breathing k-means (Fritzke 2020, "Breathing K-Means"): from a settled partition, adds a centroid in each of the few topics with the
 * largest error, lets k-means settle, takes as many centroids off again, those that are missed least, and lets it settle once
 * more. What is no better is dropped and tried with one centroid less. Leads runs from different starts to nearly the same partition.
 *
 * @param scanner with room for BREATH_DEPTH more centroids than the run has
 * @param settle k-means from given centroids
 */
export function breathe<Run extends KMeansRun & { readonly inertia: number }>(
  scanner: Scanner,
  run: Run,
  settle: (start: DenseRows) => Run,
): Run {
  const topics = run.centroids.rows;
  let best = run;
  let depth = topics < 2 ? 0 : Math.min(BREATH_DEPTH, topics, run.assignment.length - topics);
  while (depth > 0) {
    const more = settle(withFarRows(scanner, best.centroids, depth));
    const next = settle(withoutLeastMissed(scanner, more.centroids, topics));
    if (next.inertia < best.inertia * (1 - 1e-9)) best = next;
    else depth--;
  }
  return best;
}

/** Adds the farthest row of each of the `count` topics with the largest sum of squared distances. */
function withFarRows(scanner: Scanner, centroids: DenseRows, count: number): DenseRows {
  const { topics, nearest } = nearestTwo(scanner, centroids);
  const errors = new Float64Array(centroids.rows);
  const farthest = new Int32Array(centroids.rows).fill(-1);
  topics.forEach((t, r) => {
    errors[t] = errors[t]! + nearest[r]!;
    if (farthest[t]! < 0 || nearest[r]! > nearest[farthest[t]!]!) farthest[t] = r;
  });
  const worst = [...errors.keys()].sort((s, t) => errors[t]! - errors[s]! || s - t).slice(0, count);
  const rows = takeRows(
    scanner.vectors,
    Int32Array.from(worst, (t) => farthest[t]!).filter((r) => r >= 0),
  );
  const data = new Float64Array(centroids.data.length + rows.data.length);
  data.set(centroids.data);
  data.set(rows.data, centroids.data.length);
  return { rows: centroids.rows + rows.rows, columns: centroids.columns, data };
}

/** Takes centroids off one by one, each time the one without which the sum of squared distances grows least. */
function withoutLeastMissed(scanner: Scanner, centroids: DenseRows, topics: number): DenseRows {
  let left = centroids;
  while (left.rows > topics) {
    const { topics: own, nearest, second } = nearestTwo(scanner, left);
    const missed = new Float64Array(left.rows);
    own.forEach((t, r) => {
      missed[t] = missed[t]! + second[r]! - nearest[r]!;
    });
    const least = missed.indexOf(Math.min(...missed));
    left = takeRows(
      left,
      Int32Array.from(missed.keys()).filter((t) => t !== least),
    );
  }
  return left;
}

/** For each row its nearest centroid (of equals the first), and the squared distances to it and to the second nearest. */
function nearestTwo(scanner: Scanner, centroids: DenseRows) {
  const { rows } = scanner.vectors;
  const topics = new Int32Array(rows);
  const nearest = new Float64Array(rows);
  const second = new Float64Array(rows);
  scanner.aim(centroids);
  scanner.nearest(scanner.everyRow, (row, least, next, topic) => {
    nearest[row] = least;
    second[row] = next;
    topics[row] = topic;
  });
  return { topics, nearest, second };
}
