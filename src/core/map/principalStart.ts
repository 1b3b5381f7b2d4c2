import { createRandom, STREAMS } from '#core/random';
import type { DenseRows } from '#core/types';
import { symmetricEigen } from '#core/matrix/symmetricEigen';

/** Standard deviation of the start along its first axis. The force between two papers is strongest at distances around 1. */
const START_SPREAD = 5;
/** Largest shift along an axis that tells papers with the same vector apart. */
const JITTER = 0.01;

/**
 * Where the optimisation starts: the first two principal components of the rows, x and y in turn, scaled to a standard deviation
 * of 5 along the first. Starting from them keeps the large-scale arrangement of the map the same from run to run
 * (Kobak and Linderman 2021, "Initialization is critical for preserving global data structure in both t-SNE and UMAP").
 * A component's sign is such that its entry of largest magnitude is positive. Each paper is shifted a little, at random, so that
 * papers with the same vector can move apart.
 */
export function principalStart(vectors: DenseRows, seed: number): Float64Array {
  const random = createRandom(seed, STREAMS.principalStart);
  return principalComponents(vectors).map((value) => value + JITTER * (2 * random.next() - 1));
}

function principalComponents({ rows, columns, data }: DenseRows): Float64Array {
  const start = new Float64Array(rows * 2);
  if (rows === 0 || columns === 0) return start;
  const mean = new Float64Array(columns);
  for (let i = 0; i < data.length; i++) mean[i % columns] = mean[i % columns]! + data[i]! / rows;
  const { vectors } = symmetricEigen(covariance(data, rows, columns, mean), columns);
  let squares = 0;
  for (let axis = 0; axis < Math.min(2, columns); axis++) {
    let peak = 0;
    for (let r = 0; r < rows; r++) {
      let sum = 0;
      for (let c = 0; c < columns; c++) sum += (data[r * columns + c]! - mean[c]!) * vectors[c * columns + axis]!;
      start[r * 2 + axis] = sum;
      if (axis === 0) squares += sum * sum;
      if (Math.abs(sum) > Math.abs(peak)) peak = sum;
    }
    if (peak < 0) for (let r = axis; r < start.length; r += 2) start[r] = 0 - start[r]!;
  }
  const scale = squares > 0 ? START_SPREAD / Math.sqrt(squares / rows) : 1;
  return start.map((value) => value * scale);
}

/** Sums of products of centred columns, over the rows in their order: four rows at a time, so that each sum is read and written a quarter as often. */
function covariance(data: Float64Array, rows: number, columns: number, mean: Float64Array): Float64Array {
  const out = new Float64Array(columns * columns);
  const chunk = new Float64Array(4 * columns);
  for (let from = 0; from < rows; from += 4) {
    // Rows beyond the last are of zeros, which leave a sum as it is.
    chunk.fill(0);
    for (let i = 0, to = Math.min(4, rows - from) * columns; i < to; i++)
      chunk[i] = data[from * columns + i]! - mean[i % columns]!;
    for (let a = 0; a < columns; a++) {
      const a0 = chunk[a]!;
      const a1 = chunk[a + columns]!;
      const a2 = chunk[a + 2 * columns]!;
      const a3 = chunk[a + 3 * columns]!;
      for (let b = a; b < columns; b++) {
        const at = a * columns + b;
        out[at] =
          out[at]! +
          a0 * chunk[b]! +
          a1 * chunk[b + columns]! +
          a2 * chunk[b + 2 * columns]! +
          a3 * chunk[b + 3 * columns]!;
      }
    }
  }
  for (let a = 0; a < columns; a++) for (let b = 0; b < a; b++) out[a * columns + b] = out[b * columns + a]!;
  return out;
}
