import { CorpuscopeError } from '#core/errors';
import type { Pool } from '#core/parallel';
import type { Clustering, DenseRows } from '#core/types';
import { createRandom, STREAMS } from '#core/random';
import { AUTO_RESTARTS } from './kmeans/autoRestarts.ts';
import { best, settleJob, trialJob, type EngineName, type Restart } from './kmeans/kmeans.ts';
import { sampleRows, takeRows } from './sample.ts';
import { shareRows } from '../matrix/shareRows.ts';

export interface ClusterOptions {
  /** Number of topics, at least 1 and at most the number of distinct rows. */
  readonly topics: number;
  readonly seed: number;
  /** Random starts; the run with the smallest inertia wins, of equals the first. Default: {@link AUTO_RESTARTS}. */
  readonly restarts?: number;
  /** Default `auto`: ml-kmeans where rows x columns x topics is at most 200,000 (some hundred papers), bounded above. */
  readonly engine?: 'auto' | EngineName;
}

/** A row costs at least as much as one of so many columns. */
const LEAST_COLUMNS = 16;
/** The seeds' 405 papers, 117,000, take 2.3 processor seconds with either engine; at ten times the size ml-kmeans would be felt. */
const ML_KMEANS_LIMIT = 200_000;
/** Starts are tried on so many rows for so many rounds, after which nearly all of the way is gone; the best few settle on all rows. */
const TRIAL_ROWS = 12_000;
const TRIAL_ROUNDS = 15;
/** Rows a topic that a trial needs at least. */
const LEAST_ROWS = 40;
const FINALISTS = 3;
const FINAL_ROUNDS = 300;
/** Up to so many numbers these also breathe: cheap there, and what makes different seeds end at the same partition. */
const BREATHING_LIMIT = 50_000;
const BREATHING_SIZE = 2_000_000;
/** Rows x columns x topics of the runs that share a job, and with it one copy of the vectors. */
const JOB_SIZE = 500_000;

/**
 * k-means with restarts: the partition of the rows into `topics` parts with the smallest sum of squared distances to the parts'
 * means that `restarts` greedy k-means++ starts find: every start takes 15 rounds, on a sample where there are more than 12,000 rows (as
 * Bradley and Fayyad 1998, "Refining initial points for k-means clustering"), and the best three settle on all rows. On a small corpus (up to
 * 50,000 numbers, and no hundreds of topics) these are then improved by breathing. Topics are numbered by size.
 *
 * @throws CorpuscopeError where there are fewer distinct rows than topics
 */
export async function cluster(vectors: DenseRows, options: ClusterOptions, pool: Pool): Promise<Clustering> {
  const { topics, seed, restarts = AUTO_RESTARTS } = options;
  if (topics > vectors.rows) throw tooManyTopics(topics, vectors.rows, 'papers');
  const size = vectors.rows * Math.max(LEAST_COLUMNS, vectors.columns) * topics;
  const wanted = options.engine ?? 'auto';
  const engine = wanted !== 'auto' ? wanted : size <= ML_KMEANS_LIMIT ? 'ml-kmeans' : 'bounded';

  const common = { vectors: shareRows(vectors), topics, seed, engine };
  const perJob = Math.max(1, Math.floor(JOB_SIZE / size));
  const numbers = Array.from({ length: restarts }, (_, restart) => restart);
  const tryOn = shareRows(sampled(vectors, Math.max(TRIAL_ROWS, LEAST_ROWS * topics), seed));
  const trials = inParts(numbers, perJob).map((part) => ({
    ...common,
    vectors: tryOn,
    restarts: part,
    maxIterations: TRIAL_ROUNDS,
  }));
  const tried = (await pool.run(trialJob, trials)).flat();

  const breathing = vectors.data.length <= BREATHING_LIMIT && size <= BREATHING_SIZE;
  const finalists = tried.sort((a, b) => a.inertia - b.inertia).slice(0, FINALISTS);
  const finals = inParts(finalists, perJob).map((runs) => ({
    ...common,
    runs,
    maxIterations: FINAL_ROUNDS,
    breathing,
  }));
  return ordered(best(await pool.run(settleJob, finals)), engine);
}

function sampled(vectors: DenseRows, size: number, seed: number): DenseRows {
  if (vectors.rows <= size) return vectors;
  return takeRows(vectors, sampleRows(vectors.rows, size, createRandom(seed, STREAMS.trialRows)));
}

function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** Topics renumbered by size, largest first; of equal ones that of the earlier paper first. */
export function ordered(run: Restart, engine: EngineName): Clustering {
  const { rows: topics, columns, data } = run.centroids;
  const sizes = new Int32Array(topics);
  const first = new Int32Array(topics).fill(run.assignment.length);
  run.assignment.forEach((t, r) => {
    sizes[t] = sizes[t]! + 1;
    first[t] = Math.min(first[t]!, r);
  });
  const distinct = sizes.reduce((n, size) => n + (size > 0 ? 1 : 0), 0);
  if (distinct < topics) throw tooManyTopics(topics, distinct, 'different papers');

  const order = [...sizes.keys()].sort((s, t) => sizes[t]! - sizes[s]! || first[s]! - first[t]!);
  const number = new Int32Array(topics);
  const centroids = new Float64Array(data.length);
  order.forEach((from, to) => {
    number[from] = to;
    centroids.set(data.subarray(from * columns, (from + 1) * columns), to * columns);
  });
  return {
    assignment: run.assignment.map((t) => number[t]!),
    centroids: { rows: topics, columns, data: centroids },
    inertia: run.inertia,
    iterations: run.iterations,
    engine,
  };
}

function tooManyTopics(topics: number, available: number, what: string): CorpuscopeError {
  return new CorpuscopeError(`cannot make ${String(topics)} topics of ${String(available)} ${what}`, {
    fix: `ask for at most ${String(available)} topics, or for “auto”`,
    usage: true,
  });
}
