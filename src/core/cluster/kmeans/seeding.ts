import { log } from '#core/log';
import type { Random } from '#core/random';
import type { DenseRows } from '#core/types';
import type { Scanner } from './scanner.ts';

/** Rows that are drawn for each next centroid: 2 + floor(ln topics), as scikit-learn does. */
export function seedingTrials(topics: number): number {
  return 2 + Math.floor(log(topics));
}

/**
 * Greedy k-means++ (Arthur and Vassilvitskii 2007): each next centroid is the best of several rows drawn with probability
 * proportional to their squared distance from the centroids so far, best being the one that leaves the smallest sum of such
 * distances. Where there are fewer distinct rows than topics, the last row is taken again.
 *
 * @returns topics x columns, copies of rows
 */
export function seedCentroids(scanner: Scanner, topics: number, random: Random): DenseRows {
  const { rows, columns, data } = scanner.vectors;
  const trials = seedingTrials(topics);
  const nearest = new Float64Array(rows).fill(Infinity);
  const distances = new Float64Array(rows * trials);
  const potentials = new Float64Array(trials);

  const pick = (chosen: readonly number[]): DenseRows => {
    const picked = new Float64Array(chosen.length * columns);
    chosen.forEach((row, t) => {
      picked.set(data.subarray(row * columns, (row + 1) * columns), t * columns);
    });
    return { rows: chosen.length, columns, data: picked };
  };

  const chosen: number[] = [];
  let potential = 0;
  while (chosen.length < topics) {
    const drawn =
      chosen.length === 0
        ? [random.below(rows)]
        : Array.from({ length: trials }, () => draw(nearest, random.next() * potential));
    const count = drawn.length;
    potentials.fill(0);
    scanner.aim(pick(drawn));
    scanner.scan(scanner.everyRow, (batch, from, stride) => {
      for (let i = 0; i < batch.length; i++) {
        const row = batch[i]!;
        const known = nearest[row]!;
        for (let t = 0; t < count; t++) {
          const d = Math.min(known, from[i * stride + t]!);
          distances[row * trials + t] = d;
          potentials[t] = potentials[t]! + d;
        }
      }
    });
    let best = 0;
    for (let t = 1; t < count; t++) if (potentials[t]! < potentials[best]!) best = t;
    chosen.push(drawn[best]!);
    potential = potentials[best]!;
    for (let r = 0; r < rows; r++) nearest[r] = distances[r * trials + best]!;
  }
  return pick(chosen);
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
