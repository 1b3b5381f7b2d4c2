import { kmeans } from 'ml-kmeans';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { UMAP } from 'umap-js';
import { parseRecipe } from '#core/atlas/recipe';
import { cluster } from '#core/cluster/cluster';
import { inOwnOrder, makeCells } from '#core/neighbours/cellBlocks';
import { layout, type Layout } from '#core/map/layout';
import { mapNeighbours } from '#core/map/planeNeighbours';
import { measureLayout } from '#core/map/faithfulness';
import { neighbourhood, type Neighbourhood } from '#core/neighbours/neighbourhood';
import { trustworthiness } from '#core/map/trustworthiness';
import { inlinePool } from '#core/parallel';
import { createRandom } from '#core/random';
import { countTerms } from '#core/text/countTerms';
import { readUnits } from '#core/text/readUnits';
import type { DenseRows, Paper } from '#core/types';
import { componentsFor } from '#core/matrix/components';
import { normalizeRows } from '#core/matrix/normalizeRows';
import { truncatedSvd } from '#core/matrix/svd';
import { CLUSTERING_WEIGHTS, tfidf } from '#core/matrix/tfidf';

const NEIGHBOURS = 15;
const SEED = 1;

export interface Race {
  readonly papers: number;
  readonly ours: number;
  readonly theirs: number;
  /** Theirs over ours. */
  readonly timesAsFast: number;
}

/** Ours on one thread: text to clusters. */
async function vectorsOf(papers: readonly Paper[]): Promise<DenseRows> {
  const { text } = parseRecipe({});
  const { counts } = countTerms(await readUnits(papers, text, inlinePool), text);
  const svd = await truncatedSvd(
    tfidf(counts, CLUSTERING_WEIGHTS),
    { components: componentsFor(papers.length), seed: SEED },
    inlinePool,
  );
  return normalizeRows(svd.scores);
}

/** Text to clusters: ours against natural's TfIdf with ml-kmeans on its rows, one start each. */
export async function raceNatural(papers: readonly Paper[], topics: number): Promise<Race> {
  const ours = await seconds(async () => {
    await cluster(await vectorsOf(papers), { topics, seed: SEED, restarts: 1 }, inlinePool);
  });
  const theirs = await seconds(() => {
    const model = new TfIdf();
    for (const { title, abstract } of papers) model.addDocument(`${title}. ${abstract}`);
    const listed = papers.map((_, at) => model.listTerms(at));
    const columns = new Map<string, number>();
    for (const { term } of listed.flat()) if (!columns.has(term)) columns.set(term, columns.size);
    const rows = listed.map((terms) => {
      const row = new Array<number>(columns.size).fill(0);
      for (const { term, tfidf: weight } of terms) row[columns.get(term)!] = weight;
      return row;
    });
    kmeans(rows, topics, { seed: SEED });
  });
  return { papers: papers.length, ours, theirs, timesAsFast: theirs / ours };
}

export interface LayoutRace extends Race {
  readonly trustworthiness: { readonly ours: number; readonly theirs: number };
}

/** The layout of the same vectors: ours against umap-js with the same number of neighbours. */
export async function raceUmap(papers: readonly Paper[]): Promise<LayoutRace> {
  const vectors = await vectorsOf(papers);
  const { rows, columns, data } = vectors;
  const points = Array.from({ length: rows }, (_, row) =>
    Array.from(data.subarray(row * columns, (row + 1) * columns)),
  );
  let drawn: { nearby: Neighbourhood; map: Layout } | undefined;
  const ours = await seconds(async () => {
    const nearby = await neighbourhood(vectors, NEIGHBOURS, SEED, inlinePool);
    drawn = { nearby, map: await layout(nearby, SEED, { pool: inlinePool }) };
  });
  let positions: number[][] = [];
  const theirs = await seconds(() => {
    positions = new UMAP({ nNeighbors: NEIGHBOURS, random: createRandom(SEED).next }).fit(points);
  });
  const nearby = mapNeighbours(
    Float32Array.from(positions, ([x]) => x ?? 0),
    Float32Array.from(positions, ([, y]) => y ?? 0),
    NEIGHBOURS,
  );
  const cells = makeCells(vectors, inOwnOrder(rows));
  return {
    papers: rows,
    ours,
    theirs,
    timesAsFast: theirs / ours,
    trustworthiness: {
      ours: (await measureLayout(drawn!.nearby, drawn!.map, inlinePool)).trustworthiness,
      theirs: await trustworthiness(cells, nearby, NEIGHBOURS, inlinePool),
    },
  };
}

async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
