import { linearSumAssignment } from 'linear-sum-assignment';
import { Matrix } from 'ml-matrix';

/**
 * The assignment of rows to columns with the smallest total cost, each row and each column at most once, as many as there can be
 * (Kuhn 1955; shortest augmenting paths with potentials, Jonker and Volgenant 1987), in O(n³).
 *
 * @param cost row-major, rows x columns
 * @returns the column of each row; -1 for rows left over where there are more rows than columns
 */
export function linearAssignment(cost: Float64Array, rows: number, columns: number): Int32Array {
  if (rows === 0 || columns === 0) return new Int32Array(rows).fill(-1);
  const matrix = Matrix.from1DArray(rows, columns, cost);
  // The package's own spelling.
  return Int32Array.from(linearSumAssignment(matrix, { maximaze: false }).rowAssignments);
}
