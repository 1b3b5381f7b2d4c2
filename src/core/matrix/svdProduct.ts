import { defineTask } from '#core/parallel';
import { createRandom } from '#core/random';
import { loadProgram } from '#core/simd/program';
import type { SparseRows } from '#core/types';
import { addCombination, COMBINE_BYTES, type Combination } from './svdCombine.ts';
import { BLOCK_BYTES, BLOCK_COLUMNS, svdRoutines } from './svdRoutines.ts';

/** Rows that are copied in at a time: small enough to stay in a second-level cache. */
const CHUNK_ROWS = 512;

/** Where a product starts from: random signs, or a combination of the columns of the last product. */
export type Basis = { readonly seed: number; readonly stream: number } | Combination;

export interface ProductJob {
  readonly matrix: SparseRows;
  readonly basis: Basis;
  /** 0 or a number below half the smallest wanted eigenvalue of A Aᵀ. */
  readonly shift: number;
  /** Where the product goes: the answer. Threads write it where its memory is shared. */
  readonly out: Float64Array;
}

/**
 * Y = A Aᵀ X - shift X for one block X of basis columns, `rows x BLOCK_COLUMNS`. Blocks do not depend on one another, so that any
 * number of threads agrees. The matrix streams through in chunks of rows; only X and Aᵀ X are held.
 */
export const productTask = defineTask('svd-product', ({ matrix, basis, shift, out }: ProductJob): Float64Array => {
  const { rows, columns, indptr } = matrix;
  let entries = 0;
  for (let r = 0; r < rows; r += CHUNK_ROWS) {
    entries = Math.max(entries, indptr[Math.min(rows, r + CHUNK_ROWS)]! - indptr[r]!);
  }
  const shiftAt = 0;
  const x = BLOCK_BYTES;
  const z = x + rows * BLOCK_BYTES;
  const scratch = z + columns * BLOCK_BYTES;
  const counts = scratch + COMBINE_BYTES;
  const entryColumns = counts + CHUNK_ROWS * 4;
  const entryValues = entryColumns + (entries + (entries & 1)) * 4;

  const loaded = loadProgram(svdRoutines, entryValues + entries * 8);
  const { memory, routines } = loaded;
  const doubles = new Float64Array(memory);
  const ints = new Int32Array(memory);
  const block = doubles.subarray(x / 8, x / 8 + rows * BLOCK_COLUMNS);
  doubles[shiftAt] = -shift;
  if ('seed' in basis) fillWithSigns(block, basis.seed, basis.stream);
  else addCombination(loaded, basis, 0, rows, x, scratch);

  for (const pass of ['scatter', 'gather'] as const) {
    for (let r = 0; r < rows; r += CHUNK_ROWS) {
      const end = Math.min(rows, r + CHUNK_ROWS);
      for (let i = r; i < end; i++) ints[counts / 4 + i - r] = indptr[i + 1]! - indptr[i]!;
      ints.set(matrix.indices.subarray(indptr[r], indptr[end]), entryColumns / 4);
      doubles.set(matrix.values.subarray(indptr[r], indptr[end]), entryValues / 8);
      routines[pass](x + r * BLOCK_BYTES, x + end * BLOCK_BYTES, counts, entryColumns, entryValues, z, shiftAt);
    }
  }
  out.set(block);
  loaded.release();
  return out;
});

/** Independent random signs: as good a start as normal deviates for a range finder, and cheaper (Achlioptas 2003). */
function fillWithSigns(block: Float64Array, seed: number, stream: number): void {
  const random = createRandom(seed, stream);
  for (let i = 0; i < block.length; i += BLOCK_COLUMNS) {
    // One number has the signs of a row.
    const bits = random.below(1 << BLOCK_COLUMNS);
    for (let c = 0; c < BLOCK_COLUMNS; c++) block[i + c] = (bits >> c) & 1 ? 1 : -1;
  }
}
