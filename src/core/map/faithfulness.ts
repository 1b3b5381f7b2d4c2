import type { Pool } from '#core/parallel';
import { inOwnOrder, makeCells } from '../neighbours/cellBlocks.ts';
import type { Layout } from './layout.ts';
import { mapNeighbours } from './planeNeighbours.ts';
import { byPaper, byPlace, type Neighbourhood } from '../neighbours/neighbourhood.ts';
import type { Neighbours } from '../neighbours/neighbours.ts';
import { trustworthiness } from './trustworthiness.ts';

/** How faithful a map is, at the k of the neighbourhood or just under half the papers where there are few. */
export interface Faithfulness {
  /** See `trustworthiness`. */
  readonly trustworthiness: number;
  /** Mean of `paperNeighboursKept`. */
  readonly neighboursKept: number;
  /** Share of a paper's k nearest by vector that are among its k nearest on the map, by paper. */
  readonly paperNeighboursKept: Float32Array;
}

/** Compares who is near whom on the map with who is by vector. */
export async function measureLayout(
  { rows, order, nearest }: Neighbourhood,
  { x, y }: Layout,
  pool: Pool,
): Promise<Faithfulness> {
  const k = Math.max(0, Math.min(nearest.count, Math.floor((rows.rows - 1) / 2)));
  const nearby = mapNeighbours(byPlace(x, order), byPlace(y, order), k);
  const trust = await trustworthiness(makeCells(rows, inOwnOrder(rows.rows)), nearby, k, pool);
  const kept = neighboursKept(nearest, nearby, k);
  return {
    trustworthiness: trust,
    neighboursKept: kept.length > 0 ? kept.reduce((a, b) => a + b, 0) / kept.length : 1,
    paperNeighboursKept: byPaper(kept, order),
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
