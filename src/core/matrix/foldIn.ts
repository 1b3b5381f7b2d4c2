import { sharedFloat64 } from '#core/parallel';
import type { DenseRows, SparseRows } from '#core/types';
import type { TruncatedSvd } from './svd.ts';

/** A matrix of the listed rows, in the order of the list; its columns are those of the whole. */
export function takeSparseRows({ columns, indptr, indices, values }: SparseRows, list: Int32Array): SparseRows {
  const starts = new Int32Array(list.length + 1);
  list.forEach((row, at) => (starts[at + 1] = starts[at]! + indptr[row + 1]! - indptr[row]!));
  const taken = { indices: new Int32Array(starts[list.length]!), values: new Float64Array(starts[list.length]!) };
  list.forEach((row, at) => {
    taken.indices.set(indices.subarray(indptr[row], indptr[row + 1]), starts[at]);
    taken.values.set(values.subarray(indptr[row], indptr[row + 1]), starts[at]);
  });
  return { rows: list.length, columns, indptr: starts, ...taken };
}

/**
 * Rows in the space that the singular vectors of some of them span: "folding in" (Deerwester et al. 1990, "Indexing by latent semantic
 * analysis").
 *
 *     x V    with    V = Aᵀ (U S) / S²
 *
 * The rows that were decomposed are folded in like all others, so that none of them is nearer to its like for having been there; they
 * come out at their scores, but for what the iteration left open.
 *
 * @param matrix all rows
 * @param fitted A: rows over the same columns
 * @param svd of A
 * @returns rows x components
 */
export function foldIn(matrix: SparseRows, fitted: SparseRows, { scores, singularValues }: TruncatedSvd): DenseRows {
  const components = scores.columns;
  const basis = new Float64Array(matrix.columns * components);
  eachEntry(fitted, (row, term, value) => {
    for (let c = 0; c < components; c++) basis[term * components + c]! += value * scores.data[row * components + c]!;
  });
  const squares = singularValues.map((value) => value * value);
  for (let at = 0; at < basis.length; at++) basis[at] = basis[at]! / squares[at % components]!;
  const data = sharedFloat64(matrix.rows * components);
  eachEntry(matrix, (row, term, value) => {
    for (let c = 0; c < components; c++) data[row * components + c]! += value * basis[term * components + c]!;
  });
  return { rows: matrix.rows, columns: components, data };
}

function eachEntry(
  { rows, indptr, indices, values }: SparseRows,
  visit: (row: number, column: number, value: number) => void,
): void {
  for (let row = 0; row < rows; row++) {
    for (let e = indptr[row]!; e < indptr[row + 1]!; e++) visit(row, indices[e]!, values[e]!);
  }
}
