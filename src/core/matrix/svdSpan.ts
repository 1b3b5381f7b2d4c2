import { symmetricEigen } from './symmetricEigen.ts';

/** Directions whose length falls below this part of the longest are rounding, not rank. */
const RANK_TOLERANCE = 1e-7;
/** What must be left of the squared length of a column beside the columns before it. Above it, rounding turns none by more than 1e-10. */
const LEAST_REST = 1e-6;

export interface Span {
  /** width x width: Y times this is an orthonormal basis of the span of Y, and zeros where its rank is smaller. */
  readonly transform: Float64Array;
  readonly rank: number;
  /** Length of the shortest direction, from above: up to a few per cent more where Y has its full rank. */
  readonly shortest: number;
}

/**
 * How to make the columns of Y orthonormal, from their Gram matrix Yᵀ Y: by R⁻¹ of its Cholesky factorisation Rᵀ R where the
 * columns are clearly independent, which costs next to nothing; otherwise by E Λ^-½ of its eigenvectors, longest first.
 */
export function orthonormalising(gram: Float64Array, width: number): Span {
  const inverse = inverseCholesky(gram, width);
  if (inverse) return { transform: inverse, rank: width, shortest: 1 / longestImage(inverse, width) };
  const { values, vectors } = symmetricEigen(gram, width);
  const rank = countAbove(values, RANK_TOLERANCE * RANK_TOLERANCE);
  return { transform: scaledColumns(vectors, values, width, rank), rank, shortest: Math.sqrt(values[rank - 1] ?? 0) };
}

/** R⁻¹ (upper triangular) of G = Rᵀ R, or null where a column nearly depends on those before it. */
function inverseCholesky(gram: Float64Array, width: number): Float64Array | null {
  // Column j of R⁻¹ is e_j without its part along the columns before it, which are orthonormal in the scalar product of G.
  const inverse = new Float64Array(width * width);
  const along = new Float64Array(width);
  for (let j = 0; j < width; j++) {
    const whole = gram[j * width + j]!;
    let rest = whole;
    for (let i = 0; i < j; i++) {
      let sum = 0;
      for (let k = 0; k <= i; k++) sum += inverse[k * width + i]! * gram[k * width + j]!;
      along[i] = sum;
      rest -= sum * sum;
    }
    if (!(rest > LEAST_REST * whole)) return null;
    const scale = 1 / Math.sqrt(rest);
    for (let k = 0; k < j; k++) {
      let sum = 0;
      for (let i = k; i < j; i++) sum += inverse[k * width + i]! * along[i]!;
      inverse[k * width + j] = -sum * scale;
    }
    inverse[j * width + j] = scale;
  }
  return inverse;
}

const POWER_ROUNDS = 2;

/** The largest singular value of an upper triangular matrix, from below: two rounds of the power method from the last column. */
function longestImage(upper: Float64Array, width: number): number {
  const image = new Float64Array(width);
  const back = new Float64Array(width);
  const last = width - 1;
  for (let i = 0; i < width; i++) image[i] = upper[i * width + last]!;
  for (let round = 0; round < POWER_ROUNDS; round++) {
    back.fill(0);
    for (let i = 0; i < width; i++) {
      for (let j = i; j < width; j++) back[j] = back[j]! + upper[i * width + j]! * image[i]!;
    }
    const scale = 1 / norm(back);
    for (let i = 0; i < width; i++) {
      let sum = 0;
      for (let j = i; j < width; j++) sum += upper[i * width + j]! * back[j]!;
      image[i] = sum * scale;
    }
  }
  return norm(image);
}

function norm(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  return Math.sqrt(sum);
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
