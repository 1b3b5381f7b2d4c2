import { createRandom, STREAMS } from '#core/random';
import type { DenseRows, SparseRows } from '#core/types';
import { inlinePool } from '#core/parallel';
import { takeSparseRows } from '../../matrix/foldIn.ts';
import { normalizeRows } from '../../matrix/normalizeRows.ts';
import { truncatedSvd } from '../../matrix/svd.ts';
import { cluster } from '../cluster.ts';
import { countTopics } from '../countTopics.ts';
import { bestOfRestarts } from '../kmeans/kmeans.ts';
import { sampleRows, takeRows } from '../sample.ts';

/** Seeds of clusterings are drawn from so many. */
const SEEDS = 1_000_000;

export interface AgainOptions {
  readonly topics: number;
  readonly seed: number;
  /** Numbers of the samples, each its own stream of random numbers. */
  readonly samples: readonly number[];
  /** Rows of one sample; where it has all of them, they are clustered from other random starts. */
  readonly size: number;
  /** k-means starts in one sample; `all` clusters as a build does, by the bounded engine: the partition is the same, and soon there. */
  readonly restarts: number | 'all';
  /**
   * Weights of the papers' terms, from which the vectors were made. With them each sample has singular vectors of its own, as it would have in a build;
   * without, it keeps the vectors as they are.
   */
  readonly weights?: SparseRows;
}

/** Multiplications for the singular vectors of a sample: its topics do not change by more. */
const ITERATIONS = 10;

/** What became of topics and papers in samples that were clustered anew. */
export interface FoundAgain {
  /** Samples x topics: Jaccard overlap, |A ∩ B| / |A ∪ B|, of the topic's rows in the sample with their best match; NaN where it has none there. */
  readonly overlaps: Float64Array;
  /** For each row the samples that it was in, and those in which it was not in its topic's best match. */
  readonly drawn: Uint8Array;
  readonly left: Uint8Array;
}

/**
 * How well each topic is found again (after Hennig 2007, "Cluster-wise assessment of cluster stability", who draws with replacement): samples
 * of the rows are clustered anew and their topics compared with the best matches.
 */
export async function findAgain(
  vectors: DenseRows,
  assignment: Int32Array,
  options: AgainOptions,
): Promise<FoundAgain> {
  const { topics, seed, samples, size, restarts, weights } = options;
  const overlaps = new Float64Array(samples.length * topics);
  const drawn = new Uint8Array(vectors.rows);
  const left = new Uint8Array(vectors.rows);
  for (const [s, sample] of samples.entries()) {
    const random = createRandom(seed, STREAMS.stabilitySample + sample);
    const list = sampleRows(vectors.rows, size, random);
    const rows = weights
      ? await reduced(weights, list, vectors.columns, seed)
      : list.length < vectors.rows
        ? takeRows(vectors, list)
        : vectors;
    const count = Math.min(topics, list.length);
    const again =
      restarts === 'all'
        ? await cluster(rows, { topics: count, seed: random.below(SEEDS), engine: 'bounded' }, inlinePool)
        : bestOfRestarts(rows, count, random, restarts, weights !== undefined);
    const before = Int32Array.from(list, (r) => assignment[r]!);
    const matches = bestMatches(before, again.assignment, topics);
    overlaps.set(matches.overlaps, s * topics);
    list.forEach((r, i) => {
      drawn[r]!++;
      if (again.assignment[i] !== matches.match[before[i]!]) left[r]!++;
    });
  }
  return { overlaps, drawn, left };
}

/** The listed rows in singular vectors of their own. */
async function reduced(weights: SparseRows, list: Int32Array, components: number, seed: number): Promise<DenseRows> {
  const sample = takeSparseRows(weights, list);
  return normalizeRows((await truncatedSvd(sample, { components, seed, iterations: ITERATIONS }, inlinePool)).scores);
}

/** For each topic of `before` its best match in `after` by the Jaccard overlap (of equals the first), and the overlap; NaN for a topic without rows. */
export function bestMatches(
  before: Int32Array,
  after: Int32Array,
  topics: number,
): { match: Int32Array; overlaps: Float64Array } {
  const both = new Int32Array(topics * topics);
  before.forEach((t, r) => {
    const at = t * topics + after[r]!;
    both[at] = both[at]! + 1;
  });
  const sizesBefore = countTopics(before, topics);
  const sizesAfter = countTopics(after, topics);
  const match = new Int32Array(topics).fill(-1);
  const overlaps = new Float64Array(topics).fill(NaN);
  for (let t = 0; t < topics; t++) {
    if (sizesBefore[t] === 0) continue;
    for (let u = 0; u < topics; u++) {
      const shared = both[t * topics + u]!;
      const overlap = shared / (sizesBefore[t]! + sizesAfter[u]! - shared);
      if (match[t]! >= 0 && overlap <= overlaps[t]!) continue;
      match[t] = u;
      overlaps[t] = overlap;
    }
  }
  return { match, overlaps };
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
