import { shared } from '#core/parallel';
import type { DenseRows, SparseRows } from '#core/types';

/** The same rows in a buffer that threads read without a copy. */
export function shareRows({ rows, columns, data }: DenseRows): DenseRows {
  return { rows, columns, data: shared(data) };
}

export function shareSparseRows({ rows, columns, indptr, indices, values }: SparseRows): SparseRows {
  return { rows, columns, indptr: shared(indptr), indices: shared(indices), values: shared(values) };
}
