import { defineJobKind } from '#core/parallel';
import { createRandom, STREAMS, type Random } from '#core/random';
import type { DenseRows } from '#core/types';
import { CELL_ROWS as CELL } from '../../kernels/shapes.ts';

interface Job {
  readonly vectors: DenseRows;
  readonly seed: number;
  /** Number of the tree; each cuts elsewhere. */
  readonly tree: number;
}

/** Rows of a sample that two means are looked for in. */
const SAMPLE = 128;
const ROUNDS = 4;

/**
 * Row numbers in an order in which every stretch of CELL holds rows that are near each other: a random tree. Each node is cut in two
 * across the line from one to the other of its 2 means (k-means on a random sample), near its middle and at a cell's border.
 */
export const bisectJob = defineJobKind('layout.bisect', ({ vectors, seed, tree }: Job) => {
  const order = Int32Array.from({ length: vectors.rows }, (_, row) => row);
  bisect(vectors, order, createRandom(seed, STREAMS.randomTree + tree));
  return order;
});

function bisect(vectors: DenseRows, order: Int32Array, random: Random): void {
  const cells = Math.ceil(order.length / CELL);
  if (cells < 2) return;
  const left = (cells >> 1) * CELL;
  const places = project(vectors, order, twoMeans(vectors, order, random));
  const border = places.slice().sort()[left]!;
  const parts = [order.filter((_, i) => places[i]! < border), order.filter((_, i) => places[i]! === border)];
  order.set(
    order.filter((_, i) => places[i]! > border),
    parts[0]!.length + parts[1]!.length,
  );
  order.set(parts[0]!);
  order.set(parts[1]!, parts[0]!.length);
  bisect(vectors, order.subarray(0, left), random);
  bisect(vectors, order.subarray(left), random);
}

/** From one mean to the other. */
function twoMeans({ columns, data }: DenseRows, order: Int32Array, random: Random): Float64Array {
  const size = Math.min(SAMPLE, order.length);
  const sample = Array.from({ length: size }, () => order[random.below(order.length)]! * columns);
  let low = data.slice(sample[0], sample[0]! + columns);
  let high = data.slice(sample[size - 1], sample[size - 1]! + columns);
  for (let round = 0; round < ROUNDS; round++) {
    const { direction, middle } = between(low, high);
    const sums = [new Float64Array(columns), new Float64Array(columns)] as const;
    const counts: [number, number] = [0, 0];
    for (const at of sample) {
      let place = 0;
      for (let c = 0; c < columns; c++) place += data[at + c]! * direction[c]!;
      const side = place > middle ? 1 : 0;
      counts[side]++;
      const sum = sums[side];
      for (let c = 0; c < columns; c++) sum[c] = sum[c]! + data[at + c]!;
    }
    if (counts[0] === 0 || counts[1] === 0) break;
    low = sums[0].map((sum) => sum / counts[0]);
    high = sums[1].map((sum) => sum / counts[1]);
  }
  return between(low, high).direction;
}

function between(low: Float64Array, high: Float64Array): { direction: Float64Array; middle: number } {
  const direction = high.map((value, c) => value - low[c]!);
  return { direction, middle: direction.reduce((sum, value, c) => sum + (value * (low[c]! + high[c]!)) / 2, 0) };
}

function project({ columns, data }: DenseRows, order: Int32Array, direction: Float64Array): Float64Array {
  const places = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const row = order[i]! * columns;
    let place = 0;
    for (let c = 0; c < columns; c++) place += data[row + c]! * direction[c]!;
    places[i] = place;
  }
  return places;
}
