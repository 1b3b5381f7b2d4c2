import { STREAMS } from '#core/random';
import { defineJobKind, type Pool } from '#core/parallel';
import type { Clustering, DenseRows, SparseCounts } from '#core/types';
import { shareRows, shareSparseRows } from '../../matrix/shareRows.ts';
import { CLUSTERING_WEIGHTS, tfidf } from '../../matrix/tfidf.ts';
import { edgePapers } from './edgePapers.ts';
import { measurePapers, type PaperMeasures } from './measurePapers.ts';
import { silhouette } from './silhouette.ts';
import { findAgain, meanOverlaps, type AgainOptions, type FoundAgain } from './stability.ts';

/** How sure one topic is. */
export interface TopicQuality {
  /**
   * Mean Jaccard overlap with its best match when nine papers in ten are clustered anew, 0 to 1: how much of it would be the same had some
   * papers been missing. Null where there is one topic.
   */
  readonly stability: number | null;
  /** The same when all papers, of more than 6,000 as many, are clustered from other random starts; null where there is one topic. */
  readonly seedAgreement: number | null;
  /** Mean silhouette of its papers by cosine distance, -1 to 1; null where there is one topic. */
  readonly silhouette: number | null;
  /** Mean cosine similarity of its papers to its centroid, -1 to 1. */
  readonly cohesion: number;
}

export interface TopicsQuality {
  readonly topics: readonly TopicQuality[];
  /** Means over the topics; null where there is one. */
  readonly stability: number | null;
  readonly seedAgreement: number | null;
  /** Mean over the papers; null where there is one topic. */
  readonly silhouette: number | null;
  readonly papers: PaperMeasures;
  /** 1 for each paper at the edge of its topic (see `edgePapers`). */
  readonly edge: Uint8Array;
}

/** Samples of the papers, and clusterings of all of them. */
const SAMPLES = 20;
const SAMPLED = 0.9;
const RERUNS = 4;
const RESTARTS = 3;
/**
 * In a corpus of so many papers at most a tenth of them moves the singular vectors: each sample gets its own, and one start that is improved. That takes
 * longer; two reruns then tell as much as the samples do.
 */
const FEW = 1000;
const RESTARTS_OF_FEW = 1;
const RERUNS_OF_FEW = 2;
/** Papers of a sample, at most: topics of more are found again as well in as many. */
const MOST = 6000;
const SAMPLES_PER_JOB = 2;

/**
 * Stability (after Hennig 2007), agreement over random starts, silhouette (Rousseeuw 1987) and cohesion of each topic, and how well each paper
 * fits. Of a topic's stability Hennig says: below 0.6 it should not be trusted, from 0.75 on it is there, from 0.85 on it is clear.
 * Above 6,000 papers each sample has at most 6,000; up to 1,000 it has singular vectors of its own, where the counts are given.
 *
 * @param counts of the terms that the vectors were made of; none where they came from elsewhere
 */
export async function measureTopics(
  vectors: DenseRows,
  clustering: Clustering,
  { seed, counts }: { readonly seed: number; readonly counts?: SparseCounts },
  pool: Pool,
): Promise<TopicsQuality> {
  const { assignment, centroids } = clustering;
  const topics = centroids.rows;
  const papers = measurePapers(vectors, clustering);
  const cohesion = meanByTopic(papers.similarity, assignment, topics);
  if (topics === 1) {
    const only = { stability: null, seedAgreement: null, silhouette: null };
    const edge = new Uint8Array(vectors.rows);
    return { ...only, topics: [{ ...only, cohesion: cohesion[0]! }], papers, edge };
  }
  const shared = shareRows(vectors);
  const weights = counts && vectors.rows <= FEW ? shareSparseRows(tfidf(counts, CLUSTERING_WEIGHTS)) : undefined;
  const jobsOf = (samples: number, size: number, stream: number, how: Pick<AgainOptions, 'restarts' | 'weights'>) =>
    Array.from({ length: samples / SAMPLES_PER_JOB }, (_, job): AgainJob => {
      const numbers = Array.from({ length: SAMPLES_PER_JOB }, (_, i) => stream + job * SAMPLES_PER_JOB + i);
      return { vectors: shared, assignment, options: { topics, seed, samples: numbers, size, ...how } };
    });
  const size = Math.min(MOST, Math.max(1, Math.round(SAMPLED * vectors.rows)));
  const inSamples = weights
    ? jobsOf(SAMPLES, size, 0, { restarts: RESTARTS_OF_FEW, weights })
    : jobsOf(SAMPLES, size, 0, { restarts: RESTARTS });
  const answers = await pool.run(againJob, [
    ...inSamples,
    ...jobsOf(weights ? RERUNS_OF_FEW : RERUNS, Math.min(MOST, vectors.rows), STREAMS.stabilityRerun, {
      restarts: 'all',
    }),
  ]);
  const sampled = answers.slice(0, inSamples.length);
  const overlaps = (found: readonly FoundAgain[]) =>
    meanOverlaps(
      found.map((one) => one.overlaps),
      topics,
    );
  const stability = overlaps(sampled);
  const seedAgreement = overlaps(answers.slice(inSamples.length));
  const silhouettes = silhouette(vectors, assignment, topics);
  return {
    topics: Array.from({ length: topics }, (_, t) => ({
      stability: stability[t]!,
      seedAgreement: seedAgreement[t]!,
      silhouette: silhouettes.topics[t]!,
      cohesion: cohesion[t]!,
    })),
    stability: mean(stability),
    seedAgreement: mean(seedAgreement),
    silhouette: silhouettes.mean,
    papers,
    edge: edgePapers(papers, assignment, cohesion, sampled),
  };
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

export interface AgainJob {
  readonly vectors: DenseRows;
  readonly assignment: Int32Array;
  readonly options: AgainOptions;
}

export const againJob = defineJobKind(
  'topics-again',
  ({ vectors, assignment, options }: AgainJob): Promise<FoundAgain> => {
    return findAgain(vectors, assignment, options);
  },
);

function meanByTopic(values: Float64Array, assignment: Int32Array, topics: number): Float64Array {
  const sums = new Float64Array(topics);
  const sizes = new Float64Array(topics);
  values.forEach((value, r) => {
    const t = assignment[r]!;
    sums[t] = sums[t]! + value;
    sizes[t] = sizes[t]! + 1;
  });
  return sums.map((sum, t) => (sizes[t] === 0 ? 0 : sum / sizes[t]!));
}
