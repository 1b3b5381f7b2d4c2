import { expect, it } from 'vitest';
import { addressOf, float64, openWorkspace } from '#core/kernels/workspace';
import { fill } from './fill.ts';

it('adds the inner products of the columns of two blocks to what is there', () => {
  const rows = 5;
  const { kernels, arrays } = openWorkspace({ x: float64(rows * 16), y: float64(rows * 16), g: float64(16 * 16) });
  const { x, y, g } = arrays;
  fill(x, 1);
  fill(y, 2);
  fill(g, 3);
  const expected = g.slice();
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < 16; i++) {
      for (let j = 0; j < 16; j++) {
        expected[i * 16 + j] = expected[i * 16 + j]! + x[row * 16 + i]! * y[row * 16 + j]!;
      }
    }
  }
  kernels.addGram(addressOf(x), addressOf(y), rows, addressOf(g));
  expect(g).toEqual(expected);
});
