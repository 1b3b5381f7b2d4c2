import { defineTask, type Pool } from '#core/parallel';
import { loadProgram, type LoadedProgram } from '#core/simd/program';
import { BLOCK_BYTES, BLOCK_COLUMNS, svdRoutines } from './svdRoutines.ts';

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
/** Bytes that `addCombination` needs to itself. */
export const COMBINE_BYTES = CHUNK_ROWS * BLOCK_BYTES + TILE * 8;

/** Adds the rows `from` to `to` of a combination to the block at address `x`. */
export function addCombination(
  { memory, routines }: LoadedProgram<'accumulate'>,
  { blocks, transform }: Combination,
  from: number,
  to: number,
  x: number,
  scratch: number,
): void {
  const doubles = new Float64Array(memory);
  const part = scratch + CHUNK_ROWS * BLOCK_BYTES;
  blocks.forEach((source, b) => {
    doubles.set(transform.subarray(b * TILE, (b + 1) * TILE), part / 8);
    for (let r = from; r < to; r += CHUNK_ROWS) {
      const end = Math.min(to, r + CHUNK_ROWS);
      doubles.set(source.subarray(r * BLOCK_COLUMNS, end * BLOCK_COLUMNS), scratch / 8);
      routines.accumulate(scratch, x + (r - from) * BLOCK_BYTES, x + (end - from) * BLOCK_BYTES, part);
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
}

/** The leading columns of the rows `from` to `to` of a combination, row-major. */
export const combineTask = defineTask('svd-combine', (job: CombineJob): Float64Array => {
  const { columns, from, to } = job;
  const rows = to - from;
  const x = COMBINE_BYTES;
  const program = loadProgram(svdRoutines, x + rows * BLOCK_BYTES);
  const block = new Float64Array(program.memory, x, rows * BLOCK_COLUMNS);
  const out = new Float64Array(rows * columns);
  for (let first = 0; first < columns; first += BLOCK_COLUMNS) {
    block.fill(0);
    addCombination(program, job.combinations[first / BLOCK_COLUMNS]!, from, to, x, 0);
    const count = Math.min(BLOCK_COLUMNS, columns - first);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < count; c++) out[r * columns + first + c] = block[r * BLOCK_COLUMNS + c]!;
    }
  }
  program.release();
  return out;
});

/** The leading columns of Y T, row-major. */
export async function combine(
  blocks: readonly Float64Array[],
  transform: Float64Array,
  rows: number,
  columns: number,
  pool: Pool,
): Promise<Float64Array> {
  const jobs: CombineJob[] = [];
  for (let from = 0; from < rows; from += SHARD_ROWS) {
    const to = Math.min(rows, from + SHARD_ROWS);
    jobs.push({ combinations: combinations(blocks, transform), columns, from, to });
  }
  const shards = await pool.run(combineTask, jobs);
  const out = new Float64Array(rows * columns);
  shards.forEach((shard, s) => {
    out.set(shard, s * SHARD_ROWS * columns);
  });
  return out;
}
