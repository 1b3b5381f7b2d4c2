import { addressOf, float64, openWorkspace } from '#core/kernels/workspace';
import { defineJobKind, type Pool } from '#core/parallel';
import { BLOCK_COLUMNS } from '../../kernels/shapes.ts';

/** Rows of one job; part of the result, as sums are rounded shard by shard. */
const SHARD_ROWS = 4096;
/** Rows that are copied in at a time: two chunks fit into a first-level cache. */
const CHUNK_ROWS = 128;

export interface GramJob {
  /** Blocks of `rows x BLOCK_COLUMNS`. */
  readonly xs: readonly Float64Array[];
  /** The other side, or null for Xᵀ X, of which only the blocks on and above the diagonal are computed. */
  readonly ys: readonly Float64Array[] | null;
  readonly from: number;
  readonly to: number;
}

/** Xᵀ Y of the rows `from` to `to`, width x width. */
export const gramJob = defineJobKind('svd-gram', ({ xs, ys, from, to }: GramJob): Float64Array => {
  const size = xs.length;
  const { kernels, arrays, release } = openWorkspace({
    // The chunks of all blocks of X, then those of Y.
    chunks: float64(2 * size * CHUNK_ROWS * BLOCK_COLUMNS),
    tiles: float64(size * size * BLOCK_COLUMNS * BLOCK_COLUMNS),
  });
  const chunkAt = (slot: number) => addressOf(arrays.chunks, slot * CHUNK_ROWS * BLOCK_COLUMNS);

  for (let r = from; r < to; r += CHUNK_ROWS) {
    const end = Math.min(to, r + CHUNK_ROWS);
    const copyIn = (block: Float64Array, slot: number) => {
      const rows = block.subarray(r * BLOCK_COLUMNS, end * BLOCK_COLUMNS);
      arrays.chunks.set(rows, slot * CHUNK_ROWS * BLOCK_COLUMNS);
    };
    xs.forEach(copyIn);
    ys?.forEach((block, j) => copyIn(block, size + j));
    for (let i = 0; i < size; i++) {
      for (let j = ys ? 0 : i; j < size; j++) {
        const tileAt = addressOf(arrays.tiles, (i * size + j) * BLOCK_COLUMNS * BLOCK_COLUMNS);
        kernels.addGram(chunkAt(i), chunkAt(ys ? size + j : j), end - r, tileAt);
      }
    }
  }
  const product = unblocked(arrays.tiles, size, ys === null);
  release();
  return product;
});

/** Xᵀ Y over all rows; `ys` null for Xᵀ X. */
export async function gram(
  xs: readonly Float64Array[],
  ys: readonly Float64Array[] | null,
  rows: number,
  pool: Pool,
): Promise<Float64Array> {
  const jobs: GramJob[] = [];
  for (let from = 0; from < rows; from += SHARD_ROWS)
    jobs.push({ xs, ys, from, to: Math.min(rows, from + SHARD_ROWS) });
  const [first, ...rest] = await pool.run(gramJob, jobs);
  for (const shard of rest) for (let i = 0; i < shard.length; i++) first![i] = first![i]! + shard[i]!;
  return first!;
}

/** Tiles of BLOCK_COLUMNS squared put together to one matrix; the part below the diagonal mirrored where asked. */
function unblocked(tiles: Float64Array, size: number, mirror: boolean): Float64Array {
  const width = size * BLOCK_COLUMNS;
  const out = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) {
      const [p, q] = mirror && j < i ? [j, i] : [i, j];
      const tile = Math.floor(p / BLOCK_COLUMNS) * size + Math.floor(q / BLOCK_COLUMNS);
      out[i * width + j] = tiles[(tile * BLOCK_COLUMNS + (p % BLOCK_COLUMNS)) * BLOCK_COLUMNS + (q % BLOCK_COLUMNS)]!;
    }
  }
  return out;
}
