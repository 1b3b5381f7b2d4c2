import { sharedFloat64, type Pool } from '#core/parallel';
import type { DenseRows } from '#core/types';
import { nearestNeighbours, nearOrder } from './nearestNeighbours.ts';
import type { Neighbours } from './neighbours.ts';

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

/** The papers nearest to each by vector, by paper: exact up to 4,096 papers, nearly so above. */
export function nearestPapers({ nearest, order }: Neighbourhood): Neighbours {
  const { rows, count, indices, squares } = nearest;
  const out = { rows, count, indices: new Int32Array(indices.length), squares: new Float64Array(squares.length) };
  order.forEach((row, place) => {
    for (let c = 0; c < count; c++) out.indices[row * count + c] = order[indices[place * count + c]!]!;
    out.squares.set(squares.subarray(place * count, (place + 1) * count), row * count);
  });
  return out;
}

function reordered({ rows, columns, data }: DenseRows, order: Int32Array): DenseRows {
  const out = sharedFloat64(data.length);
  order.forEach((row, place) => out.set(data.subarray(row * columns, (row + 1) * columns), place * columns));
  return { rows, columns, data: out };
}

/** Values by place as values by paper. */
export function byPaper(values: Float32Array, order: Int32Array): Float32Array {
  const out = new Float32Array(values.length);
  order.forEach((row, place) => (out[row] = values[place]!));
  return out;
}

/** Values by paper as values by place. */
export function byPlace(values: Float32Array, order: Int32Array): Float32Array {
  return Float32Array.from(order, (row) => values[row]!);
}
