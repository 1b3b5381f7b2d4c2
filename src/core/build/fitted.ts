import type { Recipe } from '../atlas/recipe.ts';
import type { Fit, FittedAndPlaced } from '../atlas/types.ts';
import { assignToNearest } from '../cluster/kmeans/assignToNearest.ts';
import { cluster } from '../cluster/cluster.ts';
import type { TopicsQuality } from '../cluster/measures/measureTopics.ts';
import { mutualInformation } from '../cluster/measures/mutualInformation.ts';
import { takeRows } from '../cluster/sample.ts';
import { stratifiedSample } from '../cluster/stratifiedSample.ts';
import { CorpuscopeError } from '../errors.ts';
import type { Faithfulness } from '../map/faithfulness.ts';
import { componentsFor } from '../matrix/components.ts';
import { foldIn, takeSparseRows } from '../matrix/foldIn.ts';
import { normalizeRows } from '../matrix/normalizeRows.ts';
import { truncatedSvd } from '../matrix/svd.ts';
import { CLUSTERING_WEIGHTS, tfidf, weigh } from '../matrix/tfidf.ts';
import type { Pool } from '../parallel.ts';
import { createRandom, STREAMS } from '../random.ts';
import type { Clustering, Corpus, DenseRows, TermCounts } from '../types.ts';

/** What the manifest tells of a fit to a sample. */
export type Departure = Fit;

/** A sample of the papers, spread over their years and, within a year, over the input; null where it would hold all of them. */
export function fittedPapers(
  papers: Corpus['papers'],
  size: number,
  seed: number,
  stream: number = STREAMS.fitSample,
): Int32Array | null {
  if (size >= papers.length) return null;
  const years = Float64Array.from(papers, ({ year }) => year ?? NaN);
  return stratifiedSample(years, size, createRandom(seed, stream));
}

/** Papers in the space of the singular vectors of all or of the fitted ones, rows of unit length. Weights rest on the counts of all papers. */
export async function vectorsOf(
  counts: TermCounts['counts'],
  fitted: Int32Array | null,
  { components, seed }: Pick<Recipe, 'components' | 'seed'>,
  pool: Pool,
): Promise<DenseRows> {
  const most = components === 'auto' ? componentsFor(fitted?.length ?? counts.rows) : components;
  if (!fitted) {
    const { scores } = await truncatedSvd(weigh(counts, CLUSTERING_WEIGHTS), { components: most, seed }, pool);
    return normalizeRows(scores, scores.data);
  }
  const weights = tfidf(counts, CLUSTERING_WEIGHTS);
  const sample = takeSparseRows(weights, fitted);
  const rows = foldIn(weights, sample, await truncatedSvd(sample, { components: most, seed }, pool));
  return normalizeRows(rows, rows.data);
}

interface TopicsSettings extends Pick<Recipe, 'seed' | 'restarts' | 'engine'> {
  readonly topics: number;
}

/** Clusters all papers, or the fitted ones and assigns the others to the nearest topic. */
export async function topicsOf(
  vectors: DenseRows,
  fitted: Int32Array | null,
  { restarts, ...settings }: TopicsSettings,
  pool: Pool,
): Promise<Clustering> {
  if (fitted && settings.topics > fitted.length) {
    throw new CorpuscopeError(`cannot make ${settings.topics} topics of ${fitted.length} fitted papers`, {
      fix: 'fit to more papers, or ask for fewer topics',
      usage: true,
    });
  }
  const options = { ...settings, ...(restarts === 'auto' ? {} : { restarts }) };
  if (!fitted) return cluster(vectors, options, pool);
  return assignToNearest(vectors, await cluster(takeRows(vectors, fitted), options, pool));
}

interface Fitted {
  readonly corpus: Corpus;
  readonly terms: TermCounts;
  readonly joinedVectors: DenseRows | null;
  readonly fitSample: Int32Array | null;
  readonly clustering: Clustering;
  readonly topicQuality: TopicsQuality;
  readonly faithfulness: Faithfulness;
}

/** Fits to a second sample, and compares; null where all papers were fitted to. */
export async function departureOf(
  { corpus, terms, joinedVectors, fitSample, clustering, topicQuality, faithfulness }: Fitted,
  settings: Pick<Recipe, 'components' | 'seed' | 'restarts' | 'engine'>,
  pool: Pool,
): Promise<Departure | null> {
  if (!fitSample) return null;
  const topics = clustering.centroids.rows;
  const again = fittedPapers(corpus.papers, fitSample.length, settings.seed, STREAMS.secondFitSample);
  const vectors = joinedVectors ?? (await vectorsOf(terms.counts, again, settings, pool));
  const second = await topicsOf(vectors, again, { ...settings, topics }, pool);
  const isFitted = new Uint8Array(corpus.papers.length);
  for (const paper of fitSample) isFitted[paper] = 1;
  return {
    papers: fitSample.length,
    agreement: mutualInformation(clustering.assignment, topics, second.assignment, topics),
    similarity: means(topicQuality.papers.similarity, isFitted),
    neighboursKept: means(faithfulness.paperNeighboursKept, isFitted),
  };
}

function means(values: Float64Array | Float32Array, isFitted: Uint8Array): FittedAndPlaced {
  const sums = [0, 0];
  const counts = [0, 0];
  values.forEach((value, paper) => {
    sums[isFitted[paper]!]! += value;
    counts[isFitted[paper]!]!++;
  });
  return { fitted: sums[1]! / counts[1]!, placed: sums[0]! / counts[0]! };
}
