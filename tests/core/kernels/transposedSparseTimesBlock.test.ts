import { expect, it } from 'vitest';
import { entries, sparseCase } from './sparseCase.ts';

it('adds the transposed sparse matrix times a block to what is there', () => {
  const { kernels, arrays, at } = sparseCase();
  const expected = arrays.image.slice();
  for (const { row, column, value } of entries) {
    for (let c = 0; c < 16; c++) {
      expected[column * 16 + c] = expected[column * 16 + c]! + value * arrays.block[row * 16 + c]!;
    }
  }
  kernels.transposedSparseTimesBlock(...at);
  expect(arrays.image).toEqual(expected);
});
