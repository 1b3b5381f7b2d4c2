import { expect, it } from 'vitest';
import { entries, sparseCase } from './sparseCase.ts';

it('multiplies a block by a sparse matrix, and adds the old rows times a factor', () => {
  const { kernels, arrays, at } = sparseCase();
  const expected = arrays.block.map((value) => -0.3 * value);
  for (const { row, column, value } of entries) {
    for (let c = 0; c < 16; c++) {
      expected[row * 16 + c] = expected[row * 16 + c]! + value * arrays.image[column * 16 + c]!;
    }
  }
  kernels.sparseTimesBlock(...at, -0.3);
  expect(arrays.block).toEqual(expected);
});
