import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestNeighbours, nearOrder } from '#core/neighbours/nearestNeighbours';
import { inlinePool } from '#core/parallel';
import { createRandom } from '#core/random';
import type { DenseRows } from '#core/types';

const matrix = (rows: readonly (readonly number[])[]): DenseRows => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  data: Float64Array.from(rows.flat()),
});

const distance = (vectors: DenseRows, a: number, b: number) => {
  let sum = 0;
  for (let c = 0; c < vectors.columns; c++) {
    sum += (vectors.data[a * vectors.columns + c]! - vectors.data[b * vectors.columns + c]!) ** 2;
  }
  return sum;
};

describe('nearestNeighbours', () => {
  it('lists the nearest rows, nearest first, without the row itself', async () => {
    const { count, indices, squares } = await nearestNeighbours(matrix([[0], [1], [3], [7]]), 2, 1, inlinePool);
    expect(count).toBe(2);
    expect([...indices]).toEqual([1, 2, 0, 2, 1, 0, 2, 1]);
    expect([...squares]).toEqual([1, 9, 1, 4, 4, 9, 16, 36]);
  });

  it('puts equally near rows in order of their number', async () => {
    const { indices } = await nearestNeighbours(matrix([[0], [1], [-1], [1]]), 3, 1, inlinePool);
    expect([...indices.subarray(0, 3)]).toEqual([1, 2, 3]);
  });

  it.each([0, 1, 2, 5])('lists all others where %i rows are fewer than asked for', async (rows) => {
    const found = await nearestNeighbours(matrix(Array.from({ length: rows }, (_, i) => [i])), 15, 1, inlinePool);
    expect(found.count).toBe(Math.max(0, rows - 1));
    expect(found.indices).toHaveLength(rows * found.count);
  });

  it('finds what comparing all pairs finds, up to 4,096 rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 1, max: 7 }), fc.nat(), async (rows, columns, seed) => {
        const random = createRandom(seed);
        const vectors = { rows, columns, data: Float64Array.from({ length: rows * columns }, () => random.normal()) };
        const { count, squares } = await nearestNeighbours(vectors, 5, 1, inlinePool);
        for (let i = 0; i < rows; i++) {
          const all = Array.from({ length: rows }, (_, j) => distance(vectors, i, j)).filter((_, j) => j !== i);
          all.sort((a, b) => a - b);
          all.slice(0, count).forEach((square, c) => expect(squares[i * count + c]).toBeCloseTo(square, 4));
        }
      }),
      { numRuns: 30 },
    ); // prettier-ignore
  });

  it('finds nearly all of them above, each at its true distance (but for single precision) and none twice', async () => {
    const random = createRandom(5);
    const rows = 5000;
    const columns = 8;
    const scattered = { rows, columns, data: Float64Array.from({ length: rows * columns }, () => random.normal()) };
    const order = await nearOrder(scattered, 1, inlinePool);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: rows }, (_, i) => i));
    const data = new Float64Array(rows * columns);
    order.forEach((row, place) =>
      data.set(scattered.data.subarray(row * columns, (row + 1) * columns), place * columns),
    );
    const vectors = { rows, columns, data };
    const { indices, squares } = await nearestNeighbours(vectors, 10, 1, inlinePool);
    let found = 0;
    for (let i = 0; i < rows; i += 50) {
      const all = Array.from({ length: rows }, (_, j) => j).filter((j) => j !== i);
      all.sort((a, b) => distance(vectors, i, a) - distance(vectors, i, b));
      const mine = indices.subarray(i * 10, (i + 1) * 10);
      expect(new Set(mine).size).toBe(10);
      mine.forEach((j, c) => expect(squares[i * 10 + c]).toBeCloseTo(distance(vectors, i, j), 4));
      found += all.slice(0, 10).filter((j) => mine.includes(j)).length;
    }
    expect(found / 1000).toBeGreaterThan(0.9);
  });
});
