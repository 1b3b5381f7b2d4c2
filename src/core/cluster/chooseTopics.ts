import { defineTask, type Pool } from '#core/parallel';
import { createRandom } from '#core/random';
import type { DenseRows } from '#core/types';
import { bestOfRestarts } from './kmeans.ts';
import { sampleRows, takeRows } from './sample.ts';
import { shareRows } from '../matrix/shareRows.ts';
import { silhouette } from './silhouette.ts';
import { bootstrapOverlaps, meanOverlaps } from './stability.ts';

/** One number of topics that was looked at. */
export interface TopicsPoint {
  readonly topics: number;
  /** Mean silhouette of the papers, -1 to 1. */
  readonly silhouette: number;
  /** Mean over the topics of how well they are found again, 0 to 1. */
  readonly stability: number;
  /** Mean squared distance of the papers to their centroids. */
  readonly inertia: number;
}

export interface TopicsChoice {
  readonly chosen: number;
  /** One sentence. */
  readonly reason: string;
  /** By number of topics; empty where there was nothing to choose. */
  readonly curve: readonly TopicsPoint[];
}

export interface ChooseOptions {
  /** Largest number of topics to look at. Default: 1.25 √(papers / 2) with the papers that are looked at. */
  readonly most?: number;
}

/** How many topics there are is a matter of the papers: samples are the same whatever seed a build is given. */
const SEED = 0;

/** Rows that are looked at; of more a sample is drawn. */
const SAMPLE = 1500;
const RESTARTS = 3;
const BOOTSTRAPS = 4;
const BOOTSTRAP_RESTARTS = 1;
/** A number of topics within this part of the best score is as good; the smallest such number is chosen. */
const AS_GOOD = 0.98;

/**
 * The number of topics, by silhouette times stability.
 *
 * On text the silhouette alone rises with every further topic, as ever smaller groups of papers are ever more alike; stability
 * alone is highest for two or three. Their product asks for topics that are both apart from each other and found again
 * when a part of the papers is clustered anew. Scores are smoothed over their neighbours; of numbers that score as good as the best
 * (98%), the smallest is chosen. Above 1,500 papers a sample is looked at.
 */
export async function chooseTopics(vectors: DenseRows, options: ChooseOptions, pool: Pool): Promise<TopicsChoice> {
  const { rows } = vectors;
  const list = sampleRows(rows, SAMPLE, createRandom(SEED));
  const { most = Math.floor(1.25 * Math.sqrt(list.length / 2)) } = options;
  const sample = shareRows(list.length < rows ? takeRows(vectors, list) : vectors);
  const candidates = candidateTopics(Math.min(most, distinctRows(sample, most + 1) - 1));
  if (candidates.length === 0)
    return { chosen: 1, reason: 'There are too few different papers to tell topics apart.', curve: [] };

  // The largest first: they take longest, and threads end together.
  const jobs = candidates.map((topics) => ({ vectors: sample, topics })).reverse();
  const curve = (await pool.run(candidateTask, jobs)).reverse();
  const scores = smoothed(curve.map(({ silhouette, stability }) => silhouette * stability));
  const best = Math.max(...scores);
  const chosen = curve[scores.findIndex((score) => score >= best - (1 - AS_GOOD) * Math.abs(best))]!;
  return { chosen: chosen.topics, reason: reasonFor(chosen, curve, list.length, rows), curve };
}

/** Each value with half its weight from its two neighbours, as one sample says little about the difference of two. */
function smoothed(values: readonly number[]): number[] {
  return values.map((value, i) => (2 * value + (values[i - 1] ?? value) + (values[i + 1] ?? value)) / 4);
}

/** Every number up to 12, then every second up to 20, then every fourth. */
function candidateTopics(most: number): number[] {
  const candidates: number[] = [];
  for (let k = 2; k <= most; k += k < 12 ? 1 : k < 20 ? 2 : 4) candidates.push(k);
  return candidates;
}

function reasonFor(chosen: TopicsPoint, curve: readonly TopicsPoint[], looked: number, rows: number): string {
  const last = curve[curve.length - 1]!.topics;
  const of = looked < rows ? ` of a sample of ${String(looked)} papers` : '';
  return (
    `Of 2 to ${String(last)} topics${of}, ${String(chosen.topics)} are best apart and best found again: ` +
    `silhouette ${chosen.silhouette.toFixed(3)} times stability ${chosen.stability.toFixed(2)}.`
  );
}

/** Rows that differ from all before them, counted up to `enough`. */
function distinctRows({ rows, columns, data }: DenseRows, enough: number): number {
  const seen = new Set<string>();
  for (let r = 0; r < rows && seen.size < enough; r++) seen.add(data.subarray(r * columns, (r + 1) * columns).join());
  return seen.size;
}

export interface CandidateJob {
  readonly vectors: DenseRows;
  readonly topics: number;
}

/** One point of the curve. */
export const candidateTask = defineTask('topics-candidate', (job: CandidateJob): TopicsPoint => {
  const { vectors, topics } = job;
  const run = bestOfRestarts(vectors, topics, createRandom(SEED, topics), RESTARTS);
  const overlaps = bootstrapOverlaps(vectors, run.assignment, {
    topics,
    seed: SEED,
    samples: Array.from({ length: BOOTSTRAPS }, (_, sample) => sample),
    draws: vectors.rows,
    restarts: BOOTSTRAP_RESTARTS,
  });
  return {
    topics,
    silhouette: silhouette(vectors, run.assignment, topics).mean,
    stability: meanOverlaps([overlaps], topics).reduce((sum, value) => sum + value / topics, 0),
    inertia: run.inertia / vectors.rows,
  };
});
