import { createRandom } from '#core/random';
import type { DenseRows } from '#core/types';
import { bootstrapRows, takeRows } from './sample.ts';
import { bestOfRestarts } from './kmeans.ts';
import { countTopics } from './countTopics.ts';

export interface StabilityOptions {
  readonly topics: number;
  readonly seed: number;
  /** Numbers of the bootstrap samples, each its own stream of random numbers. */
  readonly samples: readonly number[];
  /** Draws of one sample. */
  readonly draws: number;
  /** k-means starts in one sample. */
  readonly restarts: number;
}

/**
 * How well each topic is found again (Hennig 2007, "Cluster-wise assessment of cluster stability"): for each bootstrap sample the
 * different rows drawn are clustered anew, and the topic's rows among them are compared with their best match by the Jaccard
 * overlap, |A ∩ B| / |A ∪ B|. Returns the overlaps, samples x topics; NaN where a sample has no row of the topic.
 */
export function bootstrapOverlaps(vectors: DenseRows, assignment: Int32Array, options: StabilityOptions): Float64Array {
  const { topics, seed, samples, draws, restarts } = options;
  const overlaps = new Float64Array(samples.length * topics);
  samples.forEach((sample, s) => {
    const random = createRandom(seed, sample);
    const list = bootstrapRows(vectors.rows, draws, random);
    const again = bestOfRestarts(takeRows(vectors, list), Math.min(topics, list.length), random, restarts);
    const before = Int32Array.from(list, (r) => assignment[r]!);
    overlaps.set(bestOverlaps(before, again.assignment, topics), s * topics);
  });
  return overlaps;
}

/** For each topic of `before` the Jaccard overlap with its best match in `after`; NaN for a topic without rows. */
export function bestOverlaps(before: Int32Array, after: Int32Array, topics: number): Float64Array {
  const both = new Int32Array(topics * topics);
  before.forEach((t, r) => {
    const at = t * topics + after[r]!;
    both[at] = both[at]! + 1;
  });
  const sizesBefore = countTopics(before, topics);
  const sizesAfter = countTopics(after, topics);
  return Float64Array.from({ length: topics }, (_, t) => {
    if (sizesBefore[t] === 0) return NaN;
    let best = 0;
    for (let u = 0; u < topics; u++) {
      const shared = both[t * topics + u]!;
      best = Math.max(best, shared / (sizesBefore[t]! + sizesAfter[u]! - shared));
    }
    return best;
  });
}

/** The mean overlap of each topic over all samples that have rows of it; 0 where none has. */
export function meanOverlaps(shards: readonly Float64Array[], topics: number): Float64Array {
  return Float64Array.from({ length: topics }, (_, t) => {
    let sum = 0;
    let count = 0;
    for (const shard of shards) {
      for (let i = t; i < shard.length; i += topics) {
        if (Number.isNaN(shard[i]!)) continue;
        sum += shard[i]!;
        count++;
      }
    }
    return count === 0 ? 0 : sum / count;
  });
}
