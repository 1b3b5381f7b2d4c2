import { sharedFloat64, sharedInt32, type Pool } from '#core/parallel';
import type { DenseRows } from '#core/types';
import { inOwnOrder, makeCells } from './cellBlocks.ts';
import { compareInCells } from './nearestNeighbours.ts';
import type { Neighbours } from './neighbours.ts';

/** Cells of 64 that each cell is compared with: exact up to 2,048 other rows. */
const CELLS_EACH = 32;

/**
 * For each row the `count` nearest of other rows by Euclidean distance, nearest first. Rows are compared with those of the 32 cells of 64 whose
 * means are nearest to that of their own cell.
 *
 * @param rows, others each in an order that has near rows close to each other, see `nearOrder`
 * @returns indices are those of `others`
 */
export async function nearestAmong(rows: DenseRows, others: DenseRows, count: number, pool: Pool): Promise<Neighbours> {
  const kept = Math.min(count, others.rows);
  const known: Neighbours = {
    rows: rows.rows,
    count: kept,
    indices: sharedInt32(rows.rows * kept).fill(-1),
    squares: sharedFloat64(rows.rows * kept).fill(Infinity),
  };
  if (kept === 0 || rows.rows === 0) return known;
  const among = makeCells(others, inOwnOrder(others.rows));
  const each = Math.min(among.count, Math.max(CELLS_EACH, Math.ceil(kept / 32)));
  await compareInCells(makeCells(rows, inOwnOrder(rows.rows)), each, known, pool, among);
  return known;
}
