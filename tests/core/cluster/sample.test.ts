import { expect, it } from 'vitest';
import { sampleRows, takeRows } from '#core/cluster/sample';
import { createRandom } from '#core/random';

it('draws as many different rows as asked, ascending', () => {
  const drawn = [...sampleRows(50, 20, createRandom(1))];
  expect(new Set(drawn).size).toBe(20);
  expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
});

it('draws every row where that many are asked for', () => {
  expect([...sampleRows(4, 9, createRandom(1))]).toEqual([0, 1, 2, 3]);
});

it('takes rows in the order of the list', () => {
  const { rows, data } = takeRows(
    { rows: 3, columns: 2, data: Float64Array.of(0, 1, 2, 3, 4, 5) },
    Int32Array.of(2, 0),
  );
  expect(rows).toBe(2);
  expect([...data]).toEqual([4, 5, 0, 1]);
});
