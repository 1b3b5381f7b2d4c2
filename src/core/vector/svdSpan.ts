import { symmetricEigen } from './symmetricEigen.ts';

/** Directions whose length falls below this part of the longest are rounding, not rank. */
const RANK_TOLERANCE = 1e-7;

export interface Span {
  /** E Λ^-½, width x width: Y times this is an orthonormal basis of the span of Y, longest direction first, then zeros. */
  readonly transform: Float64Array;
  readonly rank: number;
  /** Length of the shortest direction. */
  readonly shortest: number;
}

/** How to make the columns of Y orthonormal, from their Gram matrix Yᵀ Y = E Λ Eᵀ. */
export function orthonormalising(gram: Float64Array, width: number): Span {
  const { values, vectors } = symmetricEigen(gram, width);
  const rank = countAbove(values, RANK_TOLERANCE * RANK_TOLERANCE);
  return { transform: scaledColumns(vectors, values, width, rank), rank, shortest: Math.sqrt(values[rank - 1] ?? 0) };
}

/**
 * The Rayleigh-Ritz step. With Q = P T orthonormal and Y = A Aᵀ Q, the matrix Qᵀ Y = Tᵀ (Pᵀ Y) has the eigenvalues S² and the
 * eigenvectors W; `transform` is W / S, width x width.
 *
 * @param transform T
 * @param mixed Pᵀ Y
 */
export function rayleighRitz(
  transform: Float64Array,
  mixed: Float64Array,
  width: number,
  components: number,
): { readonly transform: Float64Array; readonly singularValues: Float64Array } {
  const { values, vectors } = symmetricEigen(symmetricProduct(transform, mixed, width), width);
  const rank = Math.min(components, countAbove(values, RANK_TOLERANCE));
  return {
    transform: scaledColumns(vectors, values, width, rank),
    singularValues: values.slice(0, rank).map(Math.sqrt),
  };
}

/** Values are sorted, largest first. */
function countAbove(values: Float64Array, tolerance: number): number {
  const floor = values[0]! * tolerance;
  const count = values.findIndex((value) => !(value > floor));
  return count < 0 ? values.length : count;
}

/** The first `count` columns, each divided by the square root of its value; zeros after them. */
function scaledColumns(vectors: Float64Array, values: Float64Array, width: number, count: number): Float64Array {
  const out = new Float64Array(width * width);
  for (let c = 0; c < count; c++) {
    const scale = 1 / Math.sqrt(values[c]!);
    for (let i = c; i < width * width; i += width) out[i] = vectors[i]! * scale;
  }
  return out;
}

/** The symmetric part of Tᵀ M, which is all of it but for rounding. */
function symmetricProduct(t: Float64Array, m: Float64Array, width: number): Float64Array {
  const product = new Float64Array(width * width);
  for (let k = 0; k < width; k++) {
    for (let i = 0; i < width; i++) {
      const factor = t[k * width + i]!;
      if (factor === 0) continue;
      for (let j = 0; j < width; j++) product[i * width + j] = product[i * width + j]! + factor * m[k * width + j]!;
    }
  }
  return product.map((value, at) => (value + product[(at % width) * width + Math.floor(at / width)]!) / 2);
}
