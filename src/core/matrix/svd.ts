import { STREAMS } from '#core/random';
import { isShared, sharedFloat64, type Pool } from '#core/parallel';
import type { DenseRows } from '#core/types';
import { BLOCK_COLUMNS } from '../../kernels/shapes.ts';
import { combinations, combine } from './svdCombine.ts';
import { gram } from './svdGram.ts';
import { productJob, type Basis } from './svdProduct.ts';
import { orthonormalising, rayleighRitz } from './svdSpan.ts';
import { shareMatrix, type SparseMatrix } from './weighedCounts.ts';

export interface SvdOptions {
  /** Leading singular triples wanted. Fewer come back where the matrix has a smaller rank. */
  readonly components: number;
  readonly seed: number;
  /** Multiplications by A Aᵀ, at least 2. Default: 24 up to 200,000 entries, 8 up to a million, 5 above. */
  readonly iterations?: number;
}

export interface TruncatedSvd {
  /** rows x components: U S, which is A V. Signs are fixed: the entry of largest magnitude in each column (the first of equals) is positive. */
  readonly scores: DenseRows;
  /** Largest first, all positive. */
  readonly singularValues: Float64Array;
}

/** Columns carried beyond the wanted ones, so that these converge; rounded up to whole blocks. */
const OVERSAMPLING = 10;

/** On a small matrix many iterations cost little, and different seeds then end at the same vectors to many digits. */
function defaultIterations(entries: number): number {
  if (entries <= 200_000) return 24;
  return entries <= 1_000_000 ? 8 : 5;
}

/**
 * Truncated singular value decomposition A ≈ U S Vᵀ by randomised subspace iteration (Halko, Martinsson and Tropp 2011,
 * "Finding structure with randomness", algorithms 4.4 and 5.1).
 *
 * A block of random signs on the side of the rows is multiplied by A Aᵀ - shift I again and again, and made orthonormal in between
 * by the eigenvectors of its Gram matrix. The shift, half the smallest eigenvalue that the block has found, presses the unwanted end
 * of the spectrum down at no cost (Feng, Yu and Xie 2022, "dashSVD"). The last product Y = A Aᵀ Q is not shifted: the
 * eigenvectors W of Qᵀ Y (Rayleigh-Ritz) give S² and the scores A V = Y W / S without another pass over A.
 *
 * Departs from the textbook: singular values below about 1e-4 of the largest may be dropped as rounding.
 */
export async function truncatedSvd(matrix: SparseMatrix, options: SvdOptions, pool: Pool): Promise<TruncatedSvd> {
  const { components, seed } = options;
  const { iterations = defaultIterations(matrix.values.length) } = options;
  const { rows } = matrix;
  const wanted = Math.min(components + OVERSAMPLING, rows, matrix.columns);
  const blocks = Math.ceil(wanted / BLOCK_COLUMNS);
  const width = blocks * BLOCK_COLUMNS;
  if (wanted <= 0 || !matrix.values.some((value) => value !== 0)) return nothing(rows);

  const sharedMatrix = shareMatrix(matrix);
  // Two sets of blocks in turn: a product is made from the one before.
  let [next, last] = [blocksOf(rows, blocks), blocksOf(rows, blocks)];
  const multiply = async (bases: readonly Basis[], shift: number) => {
    const jobs = bases.map((basis, at) => ({ matrix: sharedMatrix, basis, shift, out: next.blocks[at]! }));
    [next, last] = [last, next];
    return pool.run(productJob, jobs);
  };
  const streams = Array.from({ length: blocks }, (_, block) => STREAMS.svdBlock + block);
  let product = await multiply(
    streams.map((stream) => ({ seed, stream })),
    0,
  );
  let shift = 0;
  for (let i = 2; i < iterations; i++) {
    const span = orthonormalising(await gram(product, null, rows, pool), width);
    if (i > 2) shift = span.rank < width ? 0 : (span.shortest + shift) / 2;
    product = await multiply(combinations(product, span.transform), shift);
  }
  const { transform } = orthonormalising(await gram(product, null, rows, pool), width);
  const image = await multiply(combinations(product, transform), 0);
  const ritz = rayleighRitz(transform, await gram(product, image, rows, pool), width, components);
  const columns = ritz.singularValues.length;
  // The set that the image was made from has had its day.
  const data = (next.memory ?? sharedFloat64(rows * columns)).subarray(0, rows * columns);
  await combine(image, ritz.transform, data, columns, pool);
  fixSigns(data, rows, columns);
  return { scores: { rows, columns, data }, singularValues: ritz.singularValues };
}

/** Blocks of columns: side by side in one piece of memory, which is null where threads get copies, and with a part all of its piece. */
function blocksOf(rows: number, blocks: number): { memory: Float64Array | null; blocks: Float64Array[] } {
  const size = rows * BLOCK_COLUMNS;
  const memory = sharedFloat64(blocks * size);
  if (!isShared(memory)) return { memory: null, blocks: Array.from({ length: blocks }, () => sharedFloat64(size)) };
  return { memory, blocks: Array.from({ length: blocks }, (_, at) => memory.subarray(at * size, (at + 1) * size)) };
}

function nothing(rows: number): TruncatedSvd {
  return { scores: { rows, columns: 0, data: new Float64Array(0) }, singularValues: new Float64Array(0) };
}

/** Turns each column so that its entry of largest magnitude is positive; of entries that differ by rounding only, the first. */
function fixSigns(data: Float64Array, rows: number, columns: number): void {
  for (let c = 0; c < columns; c++) {
    let peak = 0;
    for (let i = c; i < rows * columns; i += columns) {
      if (Math.abs(data[i]!) > Math.abs(peak) * (1 + 1e-9)) peak = data[i]!;
    }
    if (peak < 0) for (let i = c; i < rows * columns; i += columns) data[i] = 0 - data[i]!;
  }
}
