import type { Pool } from '#core/parallel';
import type { DenseRows } from '#core/types';
import { attraction } from './attraction.ts';
import { scaleToBox, frame, turnedTo } from './orient.ts';
import { byPaper, type Neighbourhood } from '../neighbours/neighbourhood.ts';
import type { Neighbours } from '../neighbours/neighbours.ts';
import { optimise } from './optimise.ts';
import { separate } from './separate.ts';
import { principalStart } from './principalStart.ts';

export interface LayoutContext {
  readonly pool: Pool;
  /** Topic of each paper: draws topics together a little, see `attraction`. Without it the map knows nothing of topics. */
  readonly assignment?: Int32Array;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Where each paper stands on the map. */
export interface Layout {
  /** In [-1, 1], as is `y`; the wider side fills it. */
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Under so many papers, everyone is nearly everyone's neighbour: their first two principal components are the more faithful map. */
const FEW = 30;

/**
 * Positions of papers in the plane, such that papers with similar vectors are near each other: a neighbour embedding (`optimise`),
 * begun from the principal components (`principalStart`), turned and scaled to lie as these do (`turnedTo`), whatever the topics, and with papers
 * kept off each other (`separate`). No two papers share a place. Under 30 papers: the principal components.
 */
export async function layout(
  { rows, order, nearest }: Neighbourhood,
  seed: number,
  { assignment, ...context }: LayoutContext,
): Promise<Layout> {
  const topics = assignment && Int32Array.from(order, (row) => assignment[row]!);
  const start = principalStart(rows, seed);
  const free = await freePositions(rows, nearest, seed, { ...context, start, ...(topics && { assignment: topics }) });
  return onTheMap(free, start, order);
}

/** Positions before they are turned, scaled and kept off each other: x and y in turn, by row. */
export async function freePositions(
  rows: DenseRows,
  nearest: Neighbours,
  seed: number,
  { pool, assignment, onProgress, start }: LayoutContext & { readonly start: Float64Array },
): Promise<Float64Array> {
  if (rows.rows < FEW) return start;
  const graph = attraction(nearest, seed, assignment);
  return optimise(graph, start, { seed, ...(onProgress && { onEpochs: onProgress }) }, pool);
}

/**
 * Free positions, by place of the order, as a map of the papers.
 *
 * @param start principal components of the papers, which no topic changes: maps of the same papers lie as these do, and so as each other
 */
export function onTheMap(free: Float64Array, start: Float64Array, order: Int32Array): Layout {
  const positions = scaleToBox(separate(turnedTo(free, frame(start))));
  const coordinate = (axis: number) => Float32Array.from(order, (_, i) => positions[2 * i + axis]!);
  return { x: byPaper(coordinate(0), order), y: byPaper(coordinate(1), order) };
}
