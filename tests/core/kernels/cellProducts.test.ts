import { expect, it } from 'vitest';
import { addressOf, float32, openWorkspace } from '#core/kernels/workspace';
import { fill } from './fill.ts';

it('multiplies every row of a cell with every row of another, rounding to single precision after each step', () => {
  const columns = 7;
  const { kernels, arrays } = openWorkspace({
    a: float32(columns * 64),
    b: float32(columns * 64),
    out: float32(64 * 64),
  });
  const { a, b, out } = arrays;
  fill(a, 1);
  fill(b, 2);
  const expected = new Float32Array(64 * 64);
  for (let c = 0; c < columns; c++) {
    for (let i = 0; i < 64; i++) {
      for (let j = 0; j < 64; j++) {
        expected[i * 64 + j] = expected[i * 64 + j]! + Math.fround(a[c * 64 + i]! * b[c * 64 + j]!);
      }
    }
  }
  kernels.cellProducts(addressOf(a), addressOf(b), columns, addressOf(out));
  expect(out).toEqual(expected);
});
