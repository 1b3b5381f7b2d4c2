import { log } from '#core/log';
import { shared } from '#core/parallel';
import type { SparseRows } from '#core/types';

/**
 * Counts whose weights are made where they are needed: row r and column t weigh `damped(count) idf[t] scales[r]`. Holding the weights would take twice
 * what the counts take: 600 MB for a million abstracts.
 */
export interface WeighedCounts extends SparseRows<Float32Array | Float64Array> {
  readonly weighing: Weighing;
}

export interface Weighing {
  /** Whether a count n that `damped` does not have comes to 1 + ln n, or to n. */
  readonly sublinear: boolean;
  /** What the small whole counts come to. */
  readonly damped: Float64Array;
  /** Of each column. */
  readonly idf: Float64Array;
  /** Of each row. */
  readonly scales: Float64Array;
}

/** A matrix whose values stand there, or are weighed as they are read. */
export type SparseMatrix = SparseRows | WeighedCounts;

/** Writes the values of the rows `from` to `to`, one after the other, to the front of `out`. */
export function copyValues(matrix: SparseMatrix, from: number, to: number, out: Float64Array): void {
  const { indptr, indices, values } = matrix;
  const first = indptr[from]!;
  if (!('weighing' in matrix)) {
    out.set(values.subarray(first, indptr[to]));
    return;
  }
  const { sublinear, damped, idf, scales } = matrix.weighing;
  for (let r = from; r < to; r++) {
    const scale = scales[r]!;
    for (let e = indptr[r]!; e < indptr[r + 1]!; e++) {
      const count = values[e]!;
      // The idf of a column without papers may be infinite.
      out[e - first] = count === 0 ? 0 : dampedCount(count, damped, sublinear) * idf[indices[e]!]! * scale;
    }
  }
}

/** The same in memory that threads read without a copy. */
export function shareMatrix(matrix: SparseMatrix): SparseMatrix {
  const { indptr, indices } = matrix;
  const common = { rows: matrix.rows, columns: matrix.columns, indptr: shared(indptr), indices: shared(indices) };
  if (!('weighing' in matrix)) return { ...common, values: shared(matrix.values) };
  return { ...common, values: shared(matrix.values), weighing: matrix.weighing };
}

/** 1 + ln n, or n itself, for the whole numbers n that counts mostly are; 0 for none. */
export function dampedCounts(values: Float32Array | Float64Array, sublinear: boolean): Float64Array {
  let most = 0;
  for (let e = 0; e < values.length; e++) most = Math.max(most, values[e]!);
  return Float64Array.from({ length: Math.min(most, 255) + 1 }, (_, n) => (sublinear && n > 0 ? 1 + log(n) : n));
}

export function dampedCount(count: number, damped: Float64Array, sublinear: boolean): number {
  return damped[count] ?? (sublinear ? 1 + log(count) : count);
}
