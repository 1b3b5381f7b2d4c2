import { defineKernel } from '#core/parallel';
import { createRandom } from '#core/random';
import type { SparseRows } from '#core/types';

/** Columns of the block that one job carries through the matrix: 16 doubles are two cache lines a row. */
export const BLOCK_COLUMNS = 16;

/** One block of the iterated basis, `rows x BLOCK_COLUMNS`, or the seed and number of the random block to start from. */
export interface ProductJob {
  readonly matrix: SparseRows;
  readonly block: Float64Array | { readonly seed: number; readonly stream: number };
}

/** Y = A (Aᵀ X) for one block X of columns, row-major. Blocks do not depend on one another, so any number of threads agrees. */
export const productKernel = defineKernel('svd-product', ({ matrix, block }: ProductJob): Float64Array => {
  const x = block instanceof Float64Array ? block : randomSigns(matrix.rows, block.seed, block.stream);
  return multiply(matrix, multiplyTransposed(matrix, x));
});

/** Independent random signs: as good a start as normal deviates for a range finder, and cheaper (Achlioptas 2003). */
function randomSigns(rows: number, seed: number, stream: number): Float64Array {
  const random = createRandom(seed, stream);
  return Float64Array.from({ length: rows * BLOCK_COLUMNS }, () => (random.next() < 0.5 ? -1 : 1));
}

/** Aᵀ X */
function multiplyTransposed(matrix: SparseRows, x: Float64Array): Float64Array {
  const { rows, columns, indptr, indices, values } = matrix;
  const product = new Float64Array(columns * BLOCK_COLUMNS);
  for (let r = 0; r < rows; r++) {
    const from = r * BLOCK_COLUMNS;
    for (let e = indptr[r]!; e < indptr[r + 1]!; e++) {
      const value = values[e]!;
      const to = indices[e]! * BLOCK_COLUMNS;
      for (let c = 0; c < BLOCK_COLUMNS; c++) product[to + c] = product[to + c]! + value * x[from + c]!;
    }
  }
  return product;
}

/** A Z */
function multiply(matrix: SparseRows, z: Float64Array): Float64Array {
  const { rows, indptr, indices, values } = matrix;
  const product = new Float64Array(rows * BLOCK_COLUMNS);
  for (let r = 0; r < rows; r++) {
    const to = r * BLOCK_COLUMNS;
    for (let e = indptr[r]!; e < indptr[r + 1]!; e++) {
      const value = values[e]!;
      const from = indices[e]! * BLOCK_COLUMNS;
      for (let c = 0; c < BLOCK_COLUMNS; c++) product[to + c] = product[to + c]! + value * z[from + c]!;
    }
  }
  return product;
}
