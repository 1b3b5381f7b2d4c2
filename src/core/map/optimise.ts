import { defineJobKind, type Pool } from '#core/parallel';
import { createRandom, STREAMS } from '#core/random';
import type { Attraction } from './attraction.ts';

export interface OptimiseOptions {
  readonly seed: number;
  /** Share of the way after which to begin, for a start that is in order already. Default 0. */
  readonly begin?: number;
  readonly onEpochs?: (done: number, total: number) => void;
}

interface Job {
  readonly graph: Attraction;
  /** x and y in turn; in single precision, because pushes read them at random and more fit the cache. */
  readonly positions: Float32Array;
  /** State of the random source, not zero. */
  readonly random: number;
  readonly from: number;
  readonly to: number;
  readonly epochs: number;
}

/** Passes over the edges: the more papers, the more pulls and pushes each pass makes, and the fewer it takes. */
function epochsFor(papers: number): number {
  return papers < 5000 ? 200 : papers < 20_000 ? 150 : 64;
}
/** Pulls a job, about: some seconds. */
const PULLS_PER_JOB = 100_000_000;

/** Random papers that push at each pull, until the papers settle and after. */
const PUSHES = { moving: 4, settling: 8 };
/** Strength of all pushes at one pull together, as a multiple of the pull; weaker while the large-scale order forms. */
const PUSH = { forming: 12, full: 48 };
/** Shares of the epochs after which the order has formed, and the papers settle. */
const FORMED = 0.3;
const SETTLING = 0.75;
/** Keeps the push between papers on one spot finite. */
const NEAR = 0.1;
/** Largest step by pushes, in units of the learning rate. */
const STEP = 2;
/** Share of its distance from the middle that a paper is drawn back each epoch: holds in what nothing else pulls. */
const GRAVITY = 0.02;

/** Some epochs of the descent. */
export const optimiseJob = defineJobKind('layout.optimise', (job: Job) => {
  const at = Float32Array.from(job.positions);
  let random = job.random | 0;
  for (let epoch = job.from; epoch < job.to; epoch++) {
    const done = epoch / job.epochs;
    const rate = 1 - done;
    const pushes = done < SETTLING ? PUSHES.moving : PUSHES.settling;
    const strength = (2 * rate * (done < FORMED ? PUSH.forming : PUSH.full)) / pushes;
    random = passOver(job.graph, at, random, epoch, rate, pushes, strength);
  }
  return { positions: at, random };
});

/** One epoch: moves every paper along its edges; one without any stays where it is. A function of its own, so that it is compiled once for all epochs. */
function passOver(
  { offsets, edges, papers }: Attraction,
  at: Float32Array,
  random: number,
  epoch: number,
  rate: number,
  pushes: number,
  strength: number,
): number {
  const toPaper = papers / 4294967296;
  const step = rate * STEP;
  const inward = 1 - rate * GRAVITY;
  for (let i = 0; i < papers; i++) {
    if (offsets[i] === offsets[i + 1]) continue;
    let x = at[2 * i]!;
    let y = at[2 * i + 1]!;
    for (let e = offsets[i]!, end = offsets[i + 1]!; e < end; e++) {
      let j = edges[e]!;
      if (j < 0) {
        j = ~j;
        if (((i + j + epoch) & 1) === 0) continue;
      }
      const pullX = at[2 * j]! - x;
      const pullY = at[2 * j + 1]! - y;
      const pull = (2 * rate) / (1 + pullX * pullX + pullY * pullY);
      // All pushes are taken at the same spot: they do not wait for each other in the processor.
      let pushX = 0;
      let pushY = 0;
      for (let p = 0; p < pushes; p++) {
        random ^= random << 13;
        random ^= random >>> 17;
        random ^= random << 5;
        j = ((random >>> 0) * toPaper) | 0;
        const dx = x - at[2 * j]!;
        const dy = y - at[2 * j + 1]!;
        const square = dx * dx + dy * dy;
        const push = strength / ((NEAR + square) * (1 + square));
        pushX += dx * push;
        pushY += dy * push;
      }
      const length = pushX * pushX + pushY * pushY;
      const cut = length > step * step ? step / Math.sqrt(length) : 1;
      x += pullX * pull + pushX * cut;
      y += pullY * pull + pushY * cut;
    }
    at[2 * i] = x * inward;
    at[2 * i + 1] = y * inward;
  }
  return random;
}

/**
 * Moves papers so that neighbours come to lie together and others apart: stochastic descent on the cross-entropy of UMAP (McInnes,
 * Healy and Melville 2018) with the kernel 1 / (1 + d²) of t-SNE and random papers in the place of all others.
 *
 * Departs from UMAP in what makes the map more faithful: edges weigh 1, or 2 where each paper is among the other's nearest, whatever
 * their distances; pushes are nearly ten times as strong against pulls, close to the balance of t-SNE (Böhm, Berens and
 * Kobak 2022, "Attraction-repulsion spectrum in neighbor embeddings"), and weaker at first, which is t-SNE's early exaggeration;
 * at last more papers push, each more gently, to take out the noise. Only one end of an edge moves at a time.
 *
 * @param start x and y in turn
 */
export async function optimise(
  graph: Attraction,
  start: Float64Array,
  { seed, begin = 0, onEpochs }: OptimiseOptions,
  pool: Pool,
): Promise<Float64Array> {
  const epochs = epochsFor(graph.papers);
  const perJob = Math.ceil(PULLS_PER_JOB / (graph.edges.length + 1));
  let positions = Float32Array.from(start);
  let random = 1 + createRandom(seed, STREAMS.optimiser).below(4294967295);
  for (let from = Math.floor(begin * epochs); from < epochs; from += perJob) {
    const job: Job = { graph, positions, random, from, to: Math.min(epochs, from + perJob), epochs };
    const [answer] = await pool.run(optimiseJob, [job], 'first');
    positions = answer!.positions;
    random = answer!.random;
    onEpochs?.(job.to, epochs);
  }
  return Float64Array.from(positions);
}
