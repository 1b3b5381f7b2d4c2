import { sharedFloat64, sharedInt32, type Pool } from '#core/parallel';
import type { DenseRows, SparseRows } from '#core/types';
import { symmetricEigen } from './symmetricEigen.ts';
import { BLOCK_COLUMNS, productKernel } from './svdProduct.ts';

export interface SvdOptions {
  /** Leading singular triples wanted. Fewer come back where the matrix has a smaller rank. */
  readonly components: number;
  readonly seed: number;
  /** Applications of A Aᵀ to the random start, at least 1. Default 4. */
  readonly iterations?: number;
  /** Columns carried beyond `components`, so that the wanted ones converge. Default 10, rounded up to a whole block. */
  readonly oversampling?: number;
}

export interface TruncatedSvd {
  /** rows x components: U S, which is A V. Signs are fixed: the entry of largest magnitude in each column is positive. */
  readonly scores: DenseRows;
  /** Largest first, all positive. */
  readonly singularValues: Float64Array;
}

/** Directions of the basis whose length falls below this part of the longest are rounding, not rank. */
const RANK_TOLERANCE = 1e-7;

/**
 * Truncated singular value decomposition A ≈ U S Vᵀ by randomised subspace iteration (Halko, Martinsson and Tropp 2011,
 * "Finding structure with randomness", algorithms 4.4 and 5.1).
 *
 * A block of random signs on the side of the rows is multiplied by A Aᵀ `iterations` times and made orthonormal in between by the
 * eigenvectors of its Gram matrix. With Y = A Aᵀ Q for the last basis Q, the eigenvectors W of Qᵀ Y (Rayleigh-Ritz) give
 * S² and the scores A V = Y W / S without another pass over A.
 *
 * Departs from the textbook: singular values below about 1e-4 of the largest may be dropped as rounding.
 */
export async function truncatedSvd(matrix: SparseRows, options: SvdOptions, pool: Pool): Promise<TruncatedSvd> {
  const { components, seed, iterations = 4, oversampling = 10 } = options;
  const { rows } = matrix;
  const width = Math.min(components + oversampling, rows, matrix.columns);
  if (width <= 0 || matrix.values.length === 0) {
    return { scores: { rows, columns: 0, data: new Float64Array(0) }, singularValues: new Float64Array(0) };
  }
  const shared = shareable(matrix);
  const streams = Array.from({ length: Math.ceil(width / BLOCK_COLUMNS) }, (_, stream) => stream);
  let product = await pool.run(
    productKernel,
    streams.map((stream) => ({ matrix: shared, block: { seed, stream } })),
  );
  let basis = orthonormal(product, rows);
  for (let i = 1; i <= iterations; i++) {
    product = await pool.run(
      productKernel,
      basis.map((block) => ({ matrix: shared, block })),
    );
    if (i < iterations) basis = orthonormal(product, rows);
  }
  return rayleighRitz(basis, product, rows, components);
}

/** The matrix in buffers that worker threads read without a copy. */
function shareable(matrix: SparseRows): SparseRows {
  const indptr = sharedInt32(matrix.indptr.length);
  const indices = sharedInt32(matrix.indices.length);
  const values = sharedFloat64(matrix.values.length);
  indptr.set(matrix.indptr);
  indices.set(matrix.indices);
  values.set(matrix.values);
  return { rows: matrix.rows, columns: matrix.columns, indptr, indices, values };
}

/** An orthonormal basis of the same span: Y E Λ^-½ with the eigenvectors E and eigenvalues Λ of Yᵀ Y, longest direction first. */
function orthonormal(blocks: readonly Float64Array[], rows: number): Float64Array[] {
  const width = blocks.length * BLOCK_COLUMNS;
  const { values, vectors } = symmetricEigen(gram(blocks, blocks, rows), width);
  const floor = values[0]! * RANK_TOLERANCE * RANK_TOLERANCE;
  const transform = new Float64Array(width * width);
  for (let c = 0; c < width; c++) {
    if (!(values[c]! > floor)) continue;
    const scale = 1 / Math.sqrt(values[c]!);
    for (let i = 0; i < width; i++) transform[i * width + c] = vectors[i * width + c]! * scale;
  }
  return transformed(blocks, transform, rows);
}

/** The singular values and scores that the basis Q and Y = A Aᵀ Q hold. */
function rayleighRitz(
  basis: readonly Float64Array[],
  product: readonly Float64Array[],
  rows: number,
  components: number,
): TruncatedSvd {
  const width = basis.length * BLOCK_COLUMNS;
  const { values, vectors } = symmetricEigen(gram(basis, product, rows), width);
  let rank = 0;
  const floor = values[0]! * RANK_TOLERANCE;
  while (rank < Math.min(components, width) && values[rank]! > floor) rank++;

  const transform = new Float64Array(width * width);
  for (let c = 0; c < rank; c++) {
    const scale = 1 / Math.sqrt(values[c]!);
    for (let i = 0; i < width; i++) transform[i * width + c] = vectors[i * width + c]! * scale;
  }
  const blocks = transformed(product, transform, rows);
  const data = new Float64Array(rows * rank);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < rank; c++) {
      data[r * rank + c] = blocks[(c / BLOCK_COLUMNS) | 0]![r * BLOCK_COLUMNS + (c % BLOCK_COLUMNS)]!;
    }
  }
  fixSigns(data, rows, rank);
  return { scores: { rows, columns: rank, data }, singularValues: values.slice(0, rank).map(Math.sqrt) };
}

/** Xᵀ Y over blocks of columns, made symmetric by its upper triangle. */
function gram(xs: readonly Float64Array[], ys: readonly Float64Array[], rows: number): Float64Array {
  const width = xs.length * BLOCK_COLUMNS;
  const out = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    const x = xs[(i / BLOCK_COLUMNS) | 0]!;
    for (let j = i; j < width; j++) {
      const y = ys[(j / BLOCK_COLUMNS) | 0]!;
      let sum = 0;
      let a = i % BLOCK_COLUMNS;
      let b = j % BLOCK_COLUMNS;
      for (let r = 0; r < rows; r++, a += BLOCK_COLUMNS, b += BLOCK_COLUMNS) sum += x[a]! * y[b]!;
      out[i * width + j] = sum;
      out[j * width + i] = sum;
    }
  }
  return out;
}

/** Y M over blocks of columns. */
function transformed(blocks: readonly Float64Array[], transform: Float64Array, rows: number): Float64Array[] {
  const width = blocks.length * BLOCK_COLUMNS;
  return blocks.map((_, target) => {
    const out = new Float64Array(rows * BLOCK_COLUMNS);
    blocks.forEach((block, source) => {
      for (let r = 0; r < rows; r++) {
        const at = r * BLOCK_COLUMNS;
        for (let i = 0; i < BLOCK_COLUMNS; i++) {
          const value = block[at + i]!;
          const row = (source * BLOCK_COLUMNS + i) * width + target * BLOCK_COLUMNS;
          for (let c = 0; c < BLOCK_COLUMNS; c++) out[at + c] = out[at + c]! + value * transform[row + c]!;
        }
      }
    });
    return out;
  });
}

/** Turns each column so that its entry of largest magnitude (the first of equals) is positive. */
function fixSigns(data: Float64Array, rows: number, columns: number): void {
  for (let c = 0; c < columns; c++) {
    let peak = 0;
    for (let i = c; i < rows * columns; i += columns) if (Math.abs(data[i]!) > Math.abs(peak)) peak = data[i]!;
    if (peak < 0) for (let i = c; i < rows * columns; i += columns) data[i] = 0 - data[i]!;
  }
}
