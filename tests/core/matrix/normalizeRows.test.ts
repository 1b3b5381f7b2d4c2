import { expect, it } from 'vitest';
import { normalizeRows } from '#core/matrix/normalizeRows';

it('gives each row the length 1 and leaves a row of zeros alone', () => {
  const { data } = normalizeRows({ rows: 2, columns: 2, data: Float64Array.of(3, 4, 0, 0) });
  expect([...data]).toEqual([3 / 5, 4 / 5, 0, 0]);
});

it('leaves its input as it was, unless its memory is given for the answer', () => {
  const matrix = { rows: 1, columns: 2, data: Float64Array.of(3, 4) };
  normalizeRows(matrix);
  expect([...matrix.data]).toEqual([3, 4]);
  expect(normalizeRows(matrix, matrix.data).data).toBe(matrix.data);
  expect([...matrix.data]).toEqual([3 / 5, 4 / 5]);
});
