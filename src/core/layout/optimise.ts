import { defineKernel, type Pool } from '#core/parallel';
import { createRandom } from '#core/random';
import type { Attraction } from './attraction.ts';

export interface OptimiseOptions {
  readonly seed: number;
  readonly onEpochs?: (done: number, total: number) => void;
}

interface Job {
  readonly graph: Attraction;
  /** x and y in turn. */
  readonly positions: Float64Array;
  /** State of the random source, not zero. */
  readonly random: number;
  readonly from: number;
  readonly to: number;
  readonly epochs: number;
}

/** Random papers that push a paper away, for each edge that pulls it. */
const REPULSIONS = 2;
/** How much harder one of them pushes than an edge pulls. */
const REPULSION = 15;
/** Largest step along an axis, in units of the learning rate. */
const STEP = 4;
/** Keeps the push between papers on one spot finite. */
const NEAR = 0.001;
/** Passes over all edges: many papers are steadier, each being held by more of them. */
const EPOCHS = { few: 500, many: 200, manyPapers: 5000 };
/** Epochs a job: the thread is free for other stages in between. */
const EPOCHS_PER_JOB = 10;

/** Some epochs of the descent. */
export const optimiseKernel = defineKernel('layout.optimise', (job: Job) => {
  const { offsets, edges, papers } = job.graph;
  const at = Float64Array.from(job.positions);
  const toPaper = papers / 4294967296;
  let random = job.random;
  for (let epoch = job.from; epoch < job.to; epoch++) {
    const rate = 1 - epoch / job.epochs;
    const step = rate * STEP;
    for (let i = 0; i < papers; i++) {
      let x = at[2 * i]!;
      let y = at[2 * i + 1]!;
      for (let e = offsets[i]!, end = offsets[i + 1]!; e < end; e++) {
        let j = edges[e]!;
        if (j < 0) {
          j = ~j;
          if (((i + j + epoch) & 1) === 0) continue;
        }
        let dx = at[2 * j]! - x;
        let dy = at[2 * j + 1]! - y;
        const pull = (2 * rate) / (1 + dx * dx + dy * dy);
        dx *= pull;
        dy *= pull;
        x += dx > step ? step : dx < -step ? -step : dx;
        y += dy > step ? step : dy < -step ? -step : dy;
        for (let r = 0; r < REPULSIONS; r++) {
          random ^= random << 13;
          random ^= random >>> 17;
          random ^= random << 5;
          j = ((random >>> 0) * toPaper) | 0;
          if (j === i) continue;
          dx = x - at[2 * j]!;
          dy = y - at[2 * j + 1]!;
          const square = dx * dx + dy * dy;
          const push = (2 * REPULSION * rate) / ((NEAR + square) * (1 + square));
          dx *= push;
          dy *= push;
          x += dx > step ? step : dx < -step ? -step : dx;
          y += dy > step ? step : dy < -step ? -step : dy;
        }
      }
      at[2 * i] = x;
      at[2 * i + 1] = y;
    }
  }
  return { positions: at, random };
});

/**
 * Moves papers so that neighbours come to lie together and others apart: stochastic descent on the cross-entropy of UMAP (McInnes,
 * Healy and Melville 2018) with the kernel 1 / (1 + d²) of t-SNE.
 *
 * Departs from UMAP: edges weigh 1, or 2 where each paper is among the other's nearest, whatever their distances; a random paper
 * pushes 15 times as hard, which brings the balance of pull and push near that of t-SNE (Böhm, Berens and Kobak 2022,
 * "Attraction-repulsion spectrum in neighbor embeddings") and gives the more faithful map.
 */
export async function optimise(
  graph: Attraction,
  start: Float64Array,
  { seed, onEpochs }: OptimiseOptions,
  pool: Pool,
): Promise<Float64Array> {
  const epochs = graph.papers < EPOCHS.manyPapers ? EPOCHS.few : EPOCHS.many;
  let positions = start;
  let random = 1 + createRandom(seed).below(4294967295);
  for (let from = 0; from < epochs; from += EPOCHS_PER_JOB) {
    const job: Job = { graph, positions, random, from, to: Math.min(epochs, from + EPOCHS_PER_JOB), epochs };
    const [answer] = await pool.run(optimiseKernel, [job]);
    positions = answer!.positions;
    random = answer!.random;
    onEpochs?.(job.to, epochs);
  }
  return positions;
}
