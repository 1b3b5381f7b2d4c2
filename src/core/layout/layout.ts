import type { Pool } from '#core/parallel';
import type { DenseRows, OnProgress } from '#core/types';
import { attraction } from './attraction.ts';
import { frame } from './frame.ts';
import { mapNeighbours } from './mapNeighbours.ts';
import { nearestNeighbours, type Neighbours } from './neighbours.ts';
import { optimise } from './optimise.ts';
import { principalStart } from './start.ts';
import { trustworthiness } from './trustworthiness.ts';

export interface LayoutOptions {
  readonly seed: number;
  /** Nearest papers that each paper is drawn to, and k of the two measures. Default 15. */
  readonly neighbours?: number;
}

export interface LayoutContext {
  readonly pool: Pool;
  /** Topic of each paper. */
  readonly assignment?: Int32Array;
  readonly onProgress?: OnProgress;
}

/** Where each paper stands on the map, and how faithful the map is. */
export interface Layout {
  /** In [-1, 1], as is `y`; the wider side fills it. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** See `trustworthiness`; k is `neighbours`, or just under half the papers where there are few. */
  readonly trustworthiness: number;
  /** Mean of `paperNeighboursKept`. */
  readonly neighboursKept: number;
  /** Share of a paper's k nearest by vector that are among its k nearest on the map, by paper. */
  readonly paperNeighboursKept: Float32Array;
  /** The papers nearest to each by vector, for "closest papers". */
  readonly nearest: Neighbours;
}

const EPOCHS = { few: 500, many: 200, manyPapers: 5000 };

/**
 * Positions of papers in the plane, such that papers with similar vectors are near each other: a neighbour embedding.
 *
 * @param vectors rows of unit length (or zero), one a paper
 */
export async function layout(vectors: DenseRows, options: LayoutOptions, context: LayoutContext): Promise<Layout> {
  const { seed, neighbours = 15 } = options;
  const { pool, onProgress } = context;
  const { rows } = vectors;
  const nearest = await nearestNeighbours(vectors, neighbours, pool);
  const epochs = rows < EPOCHS.manyPapers ? EPOCHS.few : EPOCHS.many;
  const positions = await optimise(
    attraction(nearest),
    principalStart(vectors, seed),
    { seed, epochs, onEpochs: (done) => onProgress?.({ stage: 'layout', done, total: epochs }) },
    pool,
  );
  const { x, y } = frame(positions);
  const k = Math.max(0, Math.min(neighbours, Math.floor((rows - 1) / 2)));
  const nearby = mapNeighbours(x, y, k);
  const paperNeighboursKept = kept(nearest, nearby, k);
  return {
    x,
    y,
    trustworthiness: await trustworthiness(vectors, nearby, k, pool),
    neighboursKept: rows > 0 ? paperNeighboursKept.reduce((a, b) => a + b, 0) / rows : 1,
    paperNeighboursKept,
    nearest,
  };
}

function kept({ rows, count, indices }: Neighbours, nearby: Int32Array, k: number): Float32Array {
  return Float32Array.from({ length: rows }, (_, i) => {
    if (k === 0) return 1;
    const true_ = indices.subarray(i * count, i * count + k);
    let common = 0;
    for (let c = i * k; c < (i + 1) * k; c++) if (true_.includes(nearby[c]!)) common++;
    return common / k;
  });
}
