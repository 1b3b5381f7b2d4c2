import { defineKernel, sharedFloat64, type Pool } from '#core/parallel';
import type { DenseRows } from '#core/types';

interface Job {
  readonly vectors: DenseRows;
  /** Papers to judge. */
  readonly papers: Int32Array;
  /** Their nearest on the map, `count` each. */
  readonly nearby: Int32Array;
  readonly count: number;
}

/** Papers that are judged; more would not change the third digit. */
const SAMPLE = 1000;
const PAPERS_PER_JOB = 50;

/** Sum over the papers and their neighbours on the map of max(0, rank - count). */
export const trustworthinessKernel = defineKernel(
  'layout.trustworthiness',
  ({ vectors: { rows, columns, data }, papers, nearby, count }: Job) => {
    const squares = new Float64Array(rows);
    let penalty = 0;
    papers.forEach((paper, at) => {
      for (let r = 0; r < rows; r++) {
        let sum = 0;
        for (let a = paper * columns, b = r * columns, end = b + columns; b < end; a++, b++) {
          const gap = data[a]! - data[b]!;
          sum += gap * gap;
        }
        squares[r] = sum;
      }
      squares[paper] = Infinity;
      for (let c = at * count; c < (at + 1) * count; c++) {
        const square = squares[nearby[c]!]!;
        let rank = 1;
        for (let r = 0; r < rows; r++) if (squares[r]! < square) rank++;
        if (rank > count) penalty += rank - count;
      }
    });
    return penalty;
  },
);

/**
 * Trustworthiness of a map (Venna and Kaski 2001, "Neighborhood preservation in nonlinear projection methods"): 1 where the
 * neighbours that a paper has on the map are its nearest by vector, less the farther away they really are.
 *
 *     T = 1 - 2 / (n k (2 n - 3 k - 1)) Σ_i Σ_{j among the k nearest of i on the map} max(0, rank of j among the nearest of i by vector - k)
 *
 * Over 1,000 papers the sums run over an evenly spaced sample of papers, each against all papers.
 *
 * @param nearby papers x count: each paper's nearest on the map; `count` must be under half the papers
 * @returns 1 where `count` is 0
 */
export async function trustworthiness(
  vectors: DenseRows,
  nearby: Int32Array,
  count: number,
  pool: Pool,
): Promise<number> {
  const n = vectors.rows;
  if (count === 0) return 1;
  const judged = Math.min(n, SAMPLE);
  const papers = Int32Array.from({ length: judged }, (_, s) => Math.floor((s * n) / judged));
  const shared = { ...vectors, data: sharedFloat64(vectors.data.length) };
  shared.data.set(vectors.data);
  const jobs: Job[] = [];
  for (let from = 0; from < judged; from += PAPERS_PER_JOB) {
    const some = papers.subarray(from, from + PAPERS_PER_JOB).slice();
    const theirs = new Int32Array(some.length * count);
    some.forEach((paper, at) => theirs.set(nearby.subarray(paper * count, (paper + 1) * count), at * count));
    jobs.push({ vectors: shared, papers: some, nearby: theirs, count });
  }
  const penalties = await pool.run(trustworthinessKernel, jobs);
  const penalty = penalties.reduce((a, b) => a + b, 0);
  return 1 - (2 * penalty) / (judged * count * (2 * n - 3 * count - 1));
}
