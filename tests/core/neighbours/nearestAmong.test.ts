import { expect, it } from 'vitest';
import { nearestAmong } from '#core/neighbours/nearestAmong';
import { inlinePool } from '#core/parallel';
import type { DenseRows } from '#core/types';

const column = (values: readonly number[]): DenseRows => ({
  rows: values.length,
  columns: 1,
  data: Float64Array.from(values),
});

it('lists the nearest of the other rows, an equal one at distance 0 first', async () => {
  const { count, indices, squares } = await nearestAmong(column([3, 9]), column([0, 3, 4, 8]), 2, inlinePool);
  expect(count).toBe(2);
  expect([...indices]).toEqual([1, 2, 3, 2]);
  expect([...squares]).toEqual([0, 1, 1, 25]);
});

it('lists all of them where there are fewer than asked for, and nothing of nobody', async () => {
  expect([...(await nearestAmong(column([3]), column([5]), 15, inlinePool)).indices]).toEqual([0]);
  expect((await nearestAmong(column([]), column([5]), 15, inlinePool)).indices).toHaveLength(0);
});

it('finds rows as near as the nearest there are among many thousands in near order', async () => {
  const others = Array.from({ length: 6000 }, (_, row) => row / 3000 - 1);
  const rows = Array.from({ length: 130 }, (_, row) => row / 200 - 0.3);
  const { indices, squares } = await nearestAmong(column(rows), column(others), 2, inlinePool);
  // Single precision tells distances of 1e-3 apart.
  indices.forEach((other, at) => expect(Math.abs(others[other]! - rows[at >> 1]!)).toBeLessThan(2e-3));
  expect(Math.max(...squares)).toBeLessThan(1e-5);
});
