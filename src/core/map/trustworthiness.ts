import { defineJobKind, type Pool } from '#core/parallel';
import { CELL_ROWS as CELL } from '../../kernels/shapes.ts';
import { compareWith, placeOf, productOf, type Cells } from '../neighbours/cellBlocks.ts';

interface Job {
  readonly cells: Cells;
  /** Papers to judge, CELL at most. */
  readonly papers: Int32Array;
  /** Their nearest on the map, `count` each. */
  readonly nearby: Int32Array;
  readonly count: number;
}

/** Papers that are judged at most. */
const SAMPLE = 16 * CELL;

/** Sum over the papers and their neighbours on the map of max(0, rank - count). */
export const trustworthinessJob = defineJobKind('layout.trustworthiness', (job: Job) => {
  const { cells, papers, nearby, count } = job;
  const { rows, columns, data, lengths } = cells;
  const comparer = compareWith(cells);
  papers.forEach((paper, p) => {
    for (let c = 0; c < columns; c++) comparer.own[c * CELL + p] = data[placeOf(paper, columns) + c * CELL]!;
  });

  const borders = Float64Array.from(nearby, (paper, at) => {
    const judged = papers[Math.floor(at / count)]!;
    return lengths[judged]! + lengths[paper]! - 2 * productOf(cells, judged, paper);
  });
  for (let at = 0; at < borders.length; at += count) borders.subarray(at, at + count).sort();

  // Papers nearer than a border and not nearer than the one before it.
  const nearer = new Float64Array(borders.length);
  for (let cell = 0; cell < cells.count; cell++) {
    const products = comparer.products(cell);
    const end = Math.min(rows, (cell + 1) * CELL);
    papers.forEach((paper, p) => {
      const first = p * count;
      const farthest = borders[first + count - 1]!;
      const length = lengths[paper]!;
      for (let place = cell * CELL, at = p * CELL; place < end; place++, at++) {
        const square = length + lengths[place]! - 2 * products[at]!;
        if (square >= farthest || place === paper) continue;
        let border = first;
        while (borders[border]! <= square) border++;
        nearer[border] = nearer[border]! + 1;
      }
    });
  }

  comparer.release();

  let penalty = 0;
  for (let at = 0; at < nearer.length; at++) {
    if (at % count > 0) nearer[at] = nearer[at]! + nearer[at - 1]!;
    penalty += Math.max(0, nearer[at]! + 1 - count);
  }
  return penalty;
});

/**
 * Trustworthiness of a map (Venna and Kaski 2001, "Neighborhood preservation in nonlinear projection methods"): 1 where the papers
 * next to each paper on the map are its nearest by vector, less the farther away they really are.
 *
 *     T = 1 - 2 / (n k (2 n - 3 k - 1)) Σ_i Σ_{j among the k nearest of i on the map} max(0, rank of j among the nearest of i by vector - k)
 *
 * Papers equally far from i share the best rank. Over 1,024 papers the sum over i runs over an evenly spaced sample of so many, each
 * against all papers, and n in front of it is their number.
 *
 * @param cells the vectors in their own order
 * @param nearby papers x count: each paper's nearest on the map; k is `count`, under half the papers
 * @returns 1 where `count` is 0
 */
export async function trustworthiness(cells: Cells, nearby: Int32Array, count: number, pool: Pool): Promise<number> {
  const n = cells.rows;
  if (count === 0) return 1;
  const judged = Math.min(n, SAMPLE);
  const sample = Int32Array.from({ length: judged }, (_, s) => Math.floor((s * n) / judged));
  const jobs: Job[] = [];
  for (let from = 0; from < judged; from += CELL) {
    const papers = sample.slice(from, from + CELL);
    const theirs = new Int32Array(papers.length * count);
    papers.forEach((paper, p) => theirs.set(nearby.subarray(paper * count, (paper + 1) * count), p * count));
    jobs.push({ cells, papers, nearby: theirs, count });
  }
  const penalties = await pool.run(trustworthinessJob, jobs);
  const penalty = penalties.reduce((a, b) => a + b, 0);
  return 1 - (2 * penalty) / (judged * count * (2 * n - 3 * count - 1));
}
