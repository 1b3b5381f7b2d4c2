import { addressOf, float64, int32, openWorkspace } from '#core/kernels/workspace';
import { defineJobKind } from '#core/parallel';
import { createRandom } from '#core/random';
import { BLOCK_COLUMNS } from '../../kernels/shapes.ts';
import { addCombination, combineScratch, type Combination } from './svdCombine.ts';
import { copyValues, type SparseMatrix } from './weighedCounts.ts';

/** Rows that are copied in at a time: small enough to stay in a second-level cache. */
const CHUNK_ROWS = 512;

/** Where a product starts from: random signs, or a combination of the columns of the last product. */
export type Basis = { readonly seed: number; readonly stream: number } | Combination;

export interface ProductJob {
  readonly matrix: SparseMatrix;
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
export const productJob = defineJobKind('svd-product', ({ matrix, basis, shift, out }: ProductJob): Float64Array => {
  const { rows, columns, indptr } = matrix;
  let entries = 0;
  for (let r = 0; r < rows; r += CHUNK_ROWS) {
    entries = Math.max(entries, indptr[Math.min(rows, r + CHUNK_ROWS)]! - indptr[r]!);
  }
  const workspace = openWorkspace({
    block: float64(rows * BLOCK_COLUMNS),
    image: float64(columns * BLOCK_COLUMNS),
    ...combineScratch,
    counts: int32(CHUNK_ROWS),
    columns: int32(entries),
    values: float64(entries),
  });
  const { kernels, arrays } = workspace;
  const { block } = arrays;
  if ('seed' in basis) fillWithSigns(block, basis.seed, basis.stream);
  else addCombination(workspace, basis, 0, rows, block);

  /** Calls `visit` with the address of each chunk of the block, and the number of its rows, its part of the matrix being copied in. */
  const inChunks = (visit: (at: number, count: number) => void) => {
    for (let r = 0; r < rows; r += CHUNK_ROWS) {
      const end = Math.min(rows, r + CHUNK_ROWS);
      for (let i = r; i < end; i++) arrays.counts[i - r] = indptr[i + 1]! - indptr[i]!;
      arrays.columns.set(matrix.indices.subarray(indptr[r], indptr[end]));
      copyValues(matrix, r, end, arrays.values);
      visit(addressOf(block, r * BLOCK_COLUMNS), end - r);
    }
  };
  const [countsAt, columnsAt] = [addressOf(arrays.counts), addressOf(arrays.columns)];
  const [valuesAt, imageAt] = [addressOf(arrays.values), addressOf(arrays.image)];
  inChunks((at, count) => kernels.transposedSparseTimesBlock(at, count, countsAt, columnsAt, valuesAt, imageAt));
  inChunks((at, count) => kernels.sparseTimesBlock(at, count, countsAt, columnsAt, valuesAt, imageAt, -shift));
  out.set(block);
  workspace.release();
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
