import { expect, it } from 'vitest';
import { addressOf, float64, openWorkspace } from '#core/kernels/workspace';
import { fill } from './fill.ts';

it('adds a block times a square matrix to another block', () => {
  const rows = 3;
  const { kernels, arrays } = openWorkspace({ x: float64(rows * 16), y: float64(rows * 16), m: float64(16 * 16) });
  const { x, y, m } = arrays;
  fill(x, 1);
  fill(y, 2);
  fill(m, 3);
  const expected = x.slice();
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < 16; k++) {
      for (let c = 0; c < 16; c++) {
        expected[row * 16 + c] = expected[row * 16 + c]! + y[row * 16 + k]! * m[k * 16 + c]!;
      }
    }
  }
  kernels.addBlockProduct(addressOf(x), addressOf(y), rows, addressOf(m));
  expect(x).toEqual(expected);
});
