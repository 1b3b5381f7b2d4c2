import { addressOf, float64, openWorkspace, type Workspace } from '#core/kernels/workspace';
import { defineJobKind, partOf, type Pool } from '#core/parallel';
import { BLOCK_COLUMNS } from '../../kernels/shapes.ts';

/** A block of new columns made of old ones: the old blocks, side by side, times the transform. */
export interface Combination {
  /** Each `rows x BLOCK_COLUMNS`. */
  readonly blocks: readonly Float64Array[];
  /** (blocks * BLOCK_COLUMNS) x BLOCK_COLUMNS */
  readonly transform: Float64Array;
}

/** Rows that are copied in at a time: small enough to stay in a second-level cache. */
const CHUNK_ROWS = 512;
const TILE = BLOCK_COLUMNS * BLOCK_COLUMNS;

/** What `addCombination` needs of a workspace. */
export const combineScratch = { chunk: float64(CHUNK_ROWS * BLOCK_COLUMNS), tile: float64(TILE) };

/** Adds the rows `from` to `to` of a combination to a block of the same workspace. */
export function addCombination(
  { kernels, arrays: { chunk, tile } }: Workspace<typeof combineScratch>,
  { blocks, transform }: Combination,
  from: number,
  to: number,
  out: Float64Array,
): void {
  blocks.forEach((source, b) => {
    tile.set(transform.subarray(b * TILE, (b + 1) * TILE));
    for (let r = from; r < to; r += CHUNK_ROWS) {
      const end = Math.min(to, r + CHUNK_ROWS);
      chunk.set(source.subarray(r * BLOCK_COLUMNS, end * BLOCK_COLUMNS));
      const outAt = addressOf(out, (r - from) * BLOCK_COLUMNS);
      kernels.addBlockProduct(outAt, addressOf(chunk), end - r, addressOf(tile));
    }
  });
}

/** The columns of Y T, block after block, for blocks Y and a square transform T. */
export function combinations(blocks: readonly Float64Array[], transform: Float64Array): Combination[] {
  const width = blocks.length * BLOCK_COLUMNS;
  return blocks.map((_, target) => {
    const columns = new Float64Array(width * BLOCK_COLUMNS);
    for (let i = 0; i < width; i++) {
      const start = i * width + target * BLOCK_COLUMNS;
      columns.set(transform.subarray(start, start + BLOCK_COLUMNS), i * BLOCK_COLUMNS);
    }
    return { blocks, transform: columns };
  });
}

const SHARD_ROWS = 4096;

export interface CombineJob {
  readonly combinations: readonly Combination[];
  /** The leading columns that are wanted. */
  readonly columns: number;
  readonly from: number;
  readonly to: number;
  /** Where they go: the answer. Threads write it where its memory is shared. */
  readonly out: Float64Array;
}

/** The leading columns of the rows `from` to `to` of a combination, row-major. */
export const combineJob = defineJobKind('svd-combine', (job: CombineJob): Float64Array => {
  const { columns, from, to, out } = job;
  const rows = to - from;
  const workspace = openWorkspace({ ...combineScratch, block: float64(rows * BLOCK_COLUMNS) });
  const { block } = workspace.arrays;
  for (let first = 0; first < columns; first += BLOCK_COLUMNS) {
    block.fill(0);
    addCombination(workspace, job.combinations[first / BLOCK_COLUMNS]!, from, to, block);
    const count = Math.min(BLOCK_COLUMNS, columns - first);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < count; c++) out[r * columns + first + c] = block[r * BLOCK_COLUMNS + c]!;
    }
  }
  workspace.release();
  return out;
});

/** The leading columns of Y T, row-major. @param all where they go: rows x columns */
export async function combine(
  blocks: readonly Float64Array[],
  transform: Float64Array,
  all: Float64Array,
  columns: number,
  pool: Pool,
): Promise<void> {
  const rows = blocks[0]!.length / BLOCK_COLUMNS;
  const jobs: CombineJob[] = [];
  for (let from = 0; from < rows; from += SHARD_ROWS) {
    const to = Math.min(rows, from + SHARD_ROWS);
    const out = partOf(all, from * columns, to * columns);
    jobs.push({ combinations: combinations(blocks, transform), columns, from, to, out });
  }
  const shards = await pool.run(combineJob, jobs);
  // Where memory is not shared, the answers are copies.
  shards.forEach((shard, s) => all.set(shard, s * SHARD_ROWS * columns));
}
