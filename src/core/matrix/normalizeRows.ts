import { sharedFloat64 } from '#core/parallel';
import type { DenseRows } from '#core/types';

/**
 * Each row divided by its Euclidean norm; a row of zeros stays as it is.
 *
 * @param data where they go: the matrix's own, or a new one, which is the default
 */
export function normalizeRows(matrix: DenseRows, data = sharedFloat64(matrix.data.length)): DenseRows {
  const { rows, columns } = matrix;
  if (data !== matrix.data) data.set(matrix.data);
  for (let r = 0; r < rows; r++) {
    let squares = 0;
    for (let c = r * columns; c < (r + 1) * columns; c++) squares += data[c]! * data[c]!;
    if (squares === 0) continue;
    const norm = Math.sqrt(squares);
    for (let c = r * columns; c < (r + 1) * columns; c++) data[c] = data[c]! / norm;
  }
  return { rows, columns, data };
}
