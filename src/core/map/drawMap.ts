import { aside, defineTask, inlinePool, type Pool } from '#core/parallel';
import type { DenseRows, OnProgress } from '#core/types';
import { layout, type Layout } from './layout.ts';
import { measureLayout, type Faithfulness } from './faithfulness.ts';
import { nearestPapers, neighbourhood } from '../neighbours/neighbourhood.ts';
import type { Neighbours } from '../neighbours/neighbours.ts';

/** Nearest papers that each paper is drawn to. */
const NEIGHBOURS = 15;

export interface MapJob {
  readonly vectors: DenseRows;
  readonly assignment: Int32Array;
  readonly seed: number;
}

/** Where the papers stand, who is near whom by vector, and how well the one shows the other. */
export interface PaperMap extends Layout, Faithfulness {
  readonly nearest: Neighbours;
}

/** A map on its way: the papers have their neighbours, next they have their places, at last it is measured. */
export interface Drawing {
  readonly placed: Promise<unknown>;
  readonly done: Promise<PaperMap>;
}

/** Finds neighbours with all threads; then answers, and the rest goes on beside the caller. */
export async function beginMap(
  { vectors, assignment, seed }: MapJob,
  pool: Pool,
  onProgress?: OnProgress,
): Promise<Drawing> {
  const nearby = await neighbourhood(vectors, NEIGHBOURS, seed, pool);
  const placed = aside(layout(nearby, seed, { pool, assignment, ...(onProgress ? { onProgress } : {}) }));
  const measured = async () => {
    const map = await placed;
    return { ...map, ...(await measureLayout(nearby, map, pool)), nearest: nearestPapers(nearby) };
  };
  const done = aside(measured());
  return { placed, done };
}

/** The whole map as one job: a small one is drawn in less time than its parts take to be handed round. */
export const mapTask = defineTask('map', async (job: MapJob): Promise<PaperMap> => {
  return (await beginMap(job, inlinePool)).done;
});
