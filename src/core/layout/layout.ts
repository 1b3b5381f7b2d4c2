import { sharedFloat64, type Pool } from '#core/parallel';
import type { DenseRows, OnProgress } from '#core/types';
import { attraction } from './attraction.ts';
import { inOwnOrder, makeCells } from './cells.ts';
import { fit, frame } from './frame.ts';
import { mapNeighbours } from './mapNeighbours.ts';
import { nearestNeighbours, nearOrder, type Neighbours } from './neighbours.ts';
import { optimise } from './optimise.ts';
import { separate } from './separate.ts';
import { principalStart } from './start.ts';
import { trustworthiness } from './trustworthiness.ts';

/** Which papers are near which: what a layout is made from. */
export interface Neighbourhood {
  /** The papers' vectors in an order of their own, near ones close to each other. */
  readonly rows: DenseRows;
  /** Paper at each place of that order. */
  readonly order: Int32Array;
  /** By place. */
  readonly nearest: Neighbours;
}

/**
 * Finds the nearest papers of each paper (`nearestNeighbours`).
 *
 * @param vectors rows of unit length (or zero), one a paper
 * @param count nearest papers that each paper is drawn to, and k of the layout's two measures
 */
export async function neighbourhood(
  vectors: DenseRows,
  count: number,
  seed: number,
  pool: Pool,
): Promise<Neighbourhood> {
  const order = await nearOrder(vectors, seed, pool);
  const rows = reordered(vectors, order);
  return { rows, order, nearest: await nearestNeighbours(rows, count, seed, pool) };
}

export interface LayoutContext {
  readonly pool: Pool;
  /** Topic of each paper: draws topics together a little, see `attraction`. Without it the map knows nothing of topics. */
  readonly assignment?: Int32Array;
  readonly onProgress?: OnProgress;
}

/** Where each paper stands on the map, and how faithful the map is. */
export interface Layout {
  /** In [-1, 1], as is `y`; the wider side fills it. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Of the map, at the k of the neighbourhood or just under half the papers where there are few: see `trustworthiness`. */
  readonly trustworthiness: number;
  /** Mean of `paperNeighboursKept`. */
  readonly neighboursKept: number;
  /** Share of a paper's k nearest by vector that are among its k nearest on the map, by paper. */
  readonly paperNeighboursKept: Float32Array;
  /** The papers nearest to each by vector, for "closest papers": exact up to 4,096 papers, nearly so above. */
  readonly nearest: Neighbours;
}

/** Under so many papers, everyone is nearly everyone's neighbour: their first two principal components are the more faithful map. */
const FEW = 30;

/**
 * Positions of papers in the plane, such that papers with similar vectors are near each other: a neighbour embedding (`optimise`),
 * begun from the principal components (`principalStart`), turned and scaled (`frame`) and with papers kept off each other (`separate`).
 * No two papers share a place. Under 30 papers: the principal components.
 */
export async function layout(
  { rows, order, nearest }: Neighbourhood,
  seed: number,
  { pool, assignment, onProgress }: LayoutContext,
): Promise<Layout> {
  const topics = assignment && Int32Array.from(order, (row) => assignment[row]!);
  const onEpochs = (done: number, total: number) => onProgress?.({ stage: 'layout', done, total });
  const start = principalStart(rows, seed);
  const free =
    rows.rows < FEW ? start : await optimise(attraction(nearest, seed, topics), start, { seed, onEpochs }, pool);
  const positions = fit(separate(frame(free)));
  const x = Float32Array.from({ length: rows.rows }, (_, i) => positions[2 * i]!);
  const y = Float32Array.from({ length: rows.rows }, (_, i) => positions[2 * i + 1]!);
  const k = Math.max(0, Math.min(nearest.count, Math.floor((rows.rows - 1) / 2)));
  const nearby = mapNeighbours(x, y, k);
  const trust = await trustworthiness(makeCells(rows, inOwnOrder(rows.rows)), nearby, k, pool);
  const kept = neighboursKept(nearest, nearby, k);
  return {
    x: restored(x, order),
    y: restored(y, order),
    trustworthiness: trust,
    neighboursKept: kept.length > 0 ? kept.reduce((a, b) => a + b, 0) / kept.length : 1,
    paperNeighboursKept: restored(kept, order),
    nearest: restoredNeighbours(nearest, order),
  };
}

/** Share of the k nearest of each paper that `nearby` has too. */
function neighboursKept({ rows, count, indices }: Neighbours, nearby: Int32Array, k: number): Float32Array {
  return Float32Array.from({ length: rows }, (_, i) => {
    if (k === 0) return 1;
    const nearest = indices.subarray(i * count, i * count + k);
    let common = 0;
    for (let c = i * k; c < (i + 1) * k; c++) if (nearest.includes(nearby[c]!)) common++;
    return common / k;
  });
}

function reordered({ rows, columns, data }: DenseRows, order: Int32Array): DenseRows {
  const out = sharedFloat64(data.length);
  order.forEach((row, place) => out.set(data.subarray(row * columns, (row + 1) * columns), place * columns));
  return { rows, columns, data: out };
}

function restored(values: Float32Array, order: Int32Array): Float32Array {
  const out = new Float32Array(values.length);
  order.forEach((row, place) => (out[row] = values[place]!));
  return out;
}

function restoredNeighbours({ rows, count, indices, squares }: Neighbours, order: Int32Array): Neighbours {
  const out = { rows, count, indices: new Int32Array(indices.length), squares: new Float64Array(squares.length) };
  order.forEach((row, place) => {
    for (let c = 0; c < count; c++) out.indices[row * count + c] = order[indices[place * count + c]!]!;
    out.squares.set(squares.subarray(place * count, (place + 1) * count), row * count);
  });
  return out;
}
