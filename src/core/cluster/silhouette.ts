import { createRandom } from '#core/random';
import type { DenseRows } from '#core/types';
import { countTopics } from './countTopics.ts';
import { sampleRows, takeRows } from './sample.ts';
import { withScanner } from './scanner.ts';

export interface Silhouette {
  /** Mean over the rows, -1 to 1. */
  readonly mean: number;
  /** Mean over the rows of each topic. */
  readonly topics: Float64Array;
}

/** Rows that distances are taken to at a time. */
const BATCH = 64;

/**
 * Silhouette (Rousseeuw 1987) with Euclidean distances: (b - a) / max(a, b) for a row whose mean distance is a to the other rows
 * of its topic and b to those of the nearest other topic; 0 for a row that is alone in its topic. Where there are more than
 * `limit` rows, at most limit / topics (but at least 2) of each topic are drawn and stand for it, and the mean weighs topics by size.
 *
 * @param topics at least 2
 * @param limit default 3000
 */
export function silhouette(
  vectors: DenseRows,
  assignment: Int32Array,
  topics: number,
  seed: number,
  limit = 3000,
): Silhouette {
  const sizes = countTopics(assignment, topics);
  const list =
    vectors.rows <= limit ? null : stratified(assignment, sizes, Math.max(2, Math.floor(limit / topics)), seed);
  const rows = list ? takeRows(vectors, list) : vectors;
  const topicOf = list ? Int32Array.from(list, (r) => assignment[r]!) : assignment;
  const perRow = rowSilhouettes(rows, topicOf, topics);

  const drawn = countTopics(topicOf, topics);
  const means = new Float64Array(topics);
  perRow.forEach((value, r) => {
    const t = topicOf[r]!;
    means[t] = means[t]! + value;
  });
  for (let t = 0; t < topics; t++) if (drawn[t]! > 0) means[t] = means[t]! / drawn[t]!;
  let mean = 0;
  for (let t = 0; t < topics; t++) mean += (means[t]! * sizes[t]!) / vectors.rows;
  return { mean, topics: means };
}

function rowSilhouettes(vectors: DenseRows, assignment: Int32Array, topics: number): Float64Array {
  const { rows } = vectors;
  const sizes = countTopics(assignment, topics);
  const sums = distanceSums(vectors, assignment, topics);
  return Float64Array.from({ length: rows }, (_, r) => {
    const own = assignment[r]!;
    if (sizes[own]! < 2) return 0;
    const a = sums[r * topics + own]! / (sizes[own]! - 1);
    let b = Infinity;
    for (let t = 0; t < topics; t++) {
      if (t !== own && sizes[t]! > 0) b = Math.min(b, sums[r * topics + t]! / sizes[t]!);
    }
    const larger = Math.max(a, b);
    return b === Infinity || larger === 0 ? 0 : (b - a) / larger;
  });
}

/** rows x topics: sum of the distances of each row to the rows of each topic. Each batch is compared with itself and the rows behind it. */
function distanceSums(vectors: DenseRows, assignment: Int32Array, topics: number): Float64Array {
  const { rows } = vectors;
  const sums = new Float64Array(rows * topics);
  return withScanner(vectors, BATCH, ({ everyRow, aim, scan }) => {
    for (let from = 0; from < rows; from += BATCH) {
      const batch = everyRow.subarray(from, from + BATCH);
      aim(takeRows(vectors, batch));
      scan(everyRow.subarray(from), (others, distances, at, stride) => {
        for (let o = 0; o < others.length; o++) {
          const row = others[o]!;
          const topic = assignment[row]!;
          const isBehind = row >= from + BATCH;
          for (let i = 0; i < batch.length; i++) {
            const distance = Math.sqrt(distances[at + o * stride + i]!);
            sums[row * topics + assignment[from + i]!]! += distance;
            if (isBehind) sums[(from + i) * topics + topic]! += distance;
          }
        }
      });
    }
    return sums;
  });
}

/** Up to `quota` rows of each topic, ascending. */
function stratified(assignment: Int32Array, sizes: Int32Array, quota: number, seed: number): Int32Array {
  const members = Array.from(sizes, () => [] as number[]);
  assignment.forEach((t, r) => members[t]!.push(r));
  const chosen = members.flatMap((rows, t) => {
    return Array.from(sampleRows(rows.length, quota, createRandom(seed, t)), (i) => rows[i]!);
  });
  return Int32Array.from(chosen).sort();
}
