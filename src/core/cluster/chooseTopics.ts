import { CLUSTERING_WEIGHTS, tfidf } from '#core/matrix/tfidf';
import { shareRows } from '#core/matrix/shareRows';
import { defineJobKind, type Pool, sharedInt32 } from '#core/parallel';
import { createRandom } from '#core/random';
import type { DenseRows, SparseCounts, SparseRows } from '#core/types';
import { bestOfRestarts } from './kmeans/kmeans.ts';
import { sampleRows, takeRows } from './sample.ts';
import { separation } from './measures/separation.ts';
import { silhouette } from './measures/silhouette.ts';
import { findAgain, meanOverlaps } from './measures/stability.ts';

/** One number of topics that was looked at. */
export interface TopicsPoint {
  readonly topics: number;
  /** How far the topics are apart in the papers' own words (see `separation`), -1 to 1. */
  readonly separation: number;
  readonly margin: number;
  /** Mean silhouette of the papers in the reduced space, -1 to 1. */
  readonly silhouette: number;
  /** Mean over the topics of how well they are found again in nine papers of ten, 0 to 1. */
  readonly stability: number;
}

export interface TopicsChoice {
  readonly chosen: number;
  /** A smaller number of topics that are further apart; null where the separation has no peak there. */
  readonly coarse: number | null;
  /** A larger number, beyond which papers come no nearer to their topics; null where the margin has no peak among those looked at. */
  readonly fine: number | null;
  /** One sentence. */
  readonly reason: string;
  /** By number of topics; empty where there was nothing to choose. */
  readonly curve: readonly TopicsPoint[];
}

export interface ChooseOptions {
  /** Largest number of topics to look at. Default: a tenth of the papers that are looked at, in small corpora 1.25 √(papers / 2). */
  readonly most?: number;
  /** Rows to look among, ascending. Default: all. */
  readonly among?: Int32Array;
}

/** How many topics there are is a matter of the papers: samples are the same whatever seed a build is given. */
const SEED = 0;

/** Rows that are looked at; of more a sample is drawn. */
const SAMPLE = 1500;
/** Clusterings of the sample for each number of topics, each the best of some starts: one alone says little. */
const CLUSTERINGS = 2;
const RESTARTS = 2;
/** Samples that are clustered anew, of nine papers in ten, with one start each. */
const SAMPLES = 3;
const SAMPLED = 0.9;
/** From so many papers on at least four topics are looked for: two or three always stand far apart, and tell little. */
const MANY_PAPERS = 200;
const LEAST_OF_MANY = 4;
/** Papers of a topic on average at most, where the search has so many topics: a larger one tells as little. */
const PAPERS_A_TOPIC = 5000;
/** A coarser or finer number is told of where it is at least so many times smaller or larger. */
const APART = 1.4;

/**
 * The number of topics that sets the papers' own words apart best, by two measures of `separation` weighed 3 to 2:
 *
 *     score = separation³ · margin²
 *
 * The separation, relative to how near papers are to their topics, is highest for few topics and falls slowly, then fast; the margin rises as
 * long as smaller topics bring papers nearer to their own. Scores are smoothed over their neighbours, as one clustering says little about the
 * difference of two; of the best place and its neighbours the best is taken. The search goes on to larger numbers until the score has fallen
 * for a whole stretch of them, or to its limit, of which the reason tells; numbers whose topics would hold more than 5,000 papers on average are looked at, but
 * not chosen. Above 1,500 papers a sample is looked at.
 *
 * Other measures were tried against labelled corpora: silhouette, stability, their product and its excess over shuffled terms all rise until there are as many
 * topics as components; the likelihood of papers left out rises on.
 *
 * @param vectors rows in the reduced space, by which papers are clustered
 * @param counts occurrences of the terms in the same papers
 */
export async function chooseTopics(
  vectors: DenseRows,
  counts: SparseCounts,
  options: ChooseOptions,
  pool: Pool,
): Promise<TopicsChoice> {
  const { among } = options;
  const rows = among?.length ?? vectors.rows;
  const drawn = sampleRows(rows, SAMPLE, createRandom(SEED));
  const list = among ? drawn.map((at) => among[at]!) : drawn;
  const looked = list.length;
  const { most = Math.floor(Math.max(looked / 10, 1.25 * Math.sqrt(looked / 2))) } = options;
  const sample = shareRows(looked < vectors.rows ? takeRows(vectors, list) : vectors);
  const limit = Math.min(most, distinctRows(sample, most + 1) - 1);
  const candidates = candidateTopics(looked < MANY_PAPERS ? 2 : LEAST_OF_MANY, limit);
  if (candidates.length === 0) {
    const reason = 'There are too few different papers to tell topics apart.';
    return { chosen: 1, coarse: null, fine: null, reason, curve: [] };
  }
  const words = tfidf(takeCounts(counts, list), CLUSTERING_WEIGHTS);
  const least = Math.min(Math.ceil(vectors.rows / PAPERS_A_TOPIC), candidates.at(-1)!);
  const curve: TopicsPoint[] = [];
  let best = -1;
  for (const stretch of stretches(candidates)) {
    // The largest first: they take longest, and threads end together.
    const jobs = stretch.map((topics) => ({ vectors: sample, words, topics })).reverse();
    const first = curve.length;
    curve.push(...(await pool.run(candidateJob, jobs)).reverse());
    const few = curve.filter(({ topics }) => topics < least).length;
    if (few === curve.length) continue;
    const raw = curve.slice(few).map(scoreOf);
    const scores = smoothed(raw);
    best = few + sharpened(raw, scores.indexOf(Math.max(...scores)));
    if (first > few && best < first) break;
  }
  const { topics: chosen, separation } = curve[best]!;
  const isLimit = best === candidates.length - 1 && candidates.length > 1;
  const peakOf = (values: number[], may: (topics: number) => boolean) => {
    const peaks = values.flatMap((value, i) => (isPeak(values, i) && may(curve[i]!.topics) ? { value, i } : []));
    const highest = peaks.reduce<{ value: number; i: number } | null>(
      (a, b) => (a && a.value >= b.value ? a : b),
      null,
    );
    return highest && curve[highest.i]!.topics;
  };
  return {
    chosen,
    coarse: peakOf(smoothed(curve.map((point) => point.separation)), (topics) => APART * topics <= chosen),
    fine: peakOf(smoothed(curve.map((point) => point.margin)), (topics) => topics >= APART * chosen),
    reason: reasonFor(curve, { chosen, separation, isLimit, least, sampled: looked < vectors.rows ? looked : null }),
    curve,
  };
}

/** `separation³ · margin²`; 0 where papers are nearer to another topic than to their own. */
function scoreOf({ separation, margin }: TopicsPoint): number {
  return separation > 0 && margin > 0 ? separation * separation * separation * margin * margin : 0;
}

/** Each value with half its weight from its two neighbours. */
function smoothed(values: readonly number[]): number[] {
  return values.map((value, i) => (2 * value + (values[i - 1] ?? value) + (values[i + 1] ?? value)) / 4);
}

/** The best of a place and its neighbours: where groups lie clearly apart, the score falls off on one side only. */
function sharpened(values: readonly number[], i: number): number {
  return [i - 1, i, i + 1].reduce((best, at) => ((values[at] ?? -Infinity) > values[best]! ? at : best), i);
}

const isPeak = (values: readonly number[], i: number) =>
  values[i]! >= (values[i - 1] ?? -Infinity) && values[i]! >= (values[i + 1] ?? Infinity);

/** Every number up to 12, then every second up to 24, every fourth up to 48, every eighth up to 96, … */
function candidateTopics(least: number, most: number): number[] {
  const candidates: number[] = [];
  for (let k = least, step = 1; k <= most; k += step) {
    candidates.push(k);
    if (k >= FIRST_STRETCH * step) step *= 2;
  }
  return candidates;
}

const FIRST_STRETCH = 12;

/** The candidates up to 12, then up to 24, to 48, to 96, …: each stretch is looked at as a whole. */
function stretches(candidates: readonly number[]): number[][] {
  const parts: number[][] = [[]];
  let end = FIRST_STRETCH;
  for (const k of candidates) {
    if (k > end) {
      parts.push([]);
      end *= 2;
    }
    parts.at(-1)!.push(k);
  }
  return parts.filter((part) => part.length > 0);
}

function reasonFor(
  curve: readonly TopicsPoint[],
  found: { chosen: number; separation: number; isLimit: boolean; least: number; sampled: number | null },
): string {
  const { chosen, separation, isLimit, least, sampled } = found;
  const range = `Of ${String(Math.max(least, curve[0]!.topics))} to ${String(curve.at(-1)!.topics)} topics`;
  const why = `${String(chosen)} set the papers' own words apart best for their number (separation ${separation.toFixed(2)})`;
  return [
    `${range}${sampled === null ? '' : ` of a sample of ${String(sampled)} papers`}, ${why}`,
    ...(isLimit ? ['the limit of the search was met'] : []),
    ...(least > curve[0]!.topics ? [`fewer would hold more than ${String(PAPERS_A_TOPIC)} papers each`] : []),
  ]
    .join('; ')
    .concat('.');
}

/** Rows that differ from all before them, counted up to `enough`. */
function distinctRows({ rows, columns, data }: DenseRows, enough: number): number {
  const seen = new Set<string>();
  for (let r = 0; r < rows && seen.size < enough; r++) seen.add(data.subarray(r * columns, (r + 1) * columns).join());
  return seen.size;
}

/** The listed rows, with those columns only that two of them have. */
function takeCounts({ columns, indptr, indices, values }: SparseCounts, list: Int32Array): SparseCounts {
  const papers = new Int32Array(columns);
  for (const r of list) for (let e = indptr[r]!; e < indptr[r + 1]!; e++) papers[indices[e]!]!++;
  let width = 0;
  const renumbered = papers.map((count) => (count >= 2 ? width++ : -1));
  const taken = { indptr: sharedInt32(list.length + 1), indices: [] as number[], values: [] as number[] };
  list.forEach((r, i) => {
    for (let e = indptr[r]!; e < indptr[r + 1]!; e++) {
      const column = renumbered[indices[e]!]!;
      if (column < 0) continue;
      taken.indices.push(column);
      taken.values.push(values[e]!);
    }
    taken.indptr[i + 1] = taken.indices.length;
  });
  const shared = sharedInt32(taken.indices.length);
  shared.set(taken.indices);
  return {
    rows: list.length,
    columns: width,
    indptr: taken.indptr,
    indices: shared,
    values: Float32Array.from(taken.values),
  };
}

export interface CandidateJob {
  readonly vectors: DenseRows;
  readonly words: SparseRows;
  readonly topics: number;
}

/** One point of the curve. */
export const candidateJob = defineJobKind(
  'topics-candidate',
  async ({ vectors, words, topics }: CandidateJob): Promise<TopicsPoint> => {
    const runs = Array.from({ length: CLUSTERINGS }, (_, i) =>
      bestOfRestarts(vectors, topics, createRandom(SEED + i, topics), RESTARTS),
    );
    const run = runs.reduce((best, other) => (other.inertia < best.inertia ? other : best));
    const apart = runs.map(({ assignment }) => separation(words, assignment, topics));
    const { overlaps } = await findAgain(vectors, run.assignment, {
      topics,
      seed: SEED,
      samples: Array.from({ length: SAMPLES }, (_, sample) => sample),
      size: Math.max(1, Math.round(SAMPLED * vectors.rows)),
      restarts: 1,
    });
    return {
      topics,
      separation: apart.reduce((sum, one) => sum + one.separation, 0) / CLUSTERINGS,
      margin: apart.reduce((sum, one) => sum + one.margin, 0) / CLUSTERINGS,
      silhouette: silhouette(vectors, run.assignment, topics).mean,
      stability: meanOverlaps([overlaps], topics).reduce((sum, value) => sum + value / topics, 0),
    };
  },
);
