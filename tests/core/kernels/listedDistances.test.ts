import { expect, it } from 'vitest';
import { addressOf, float32, int32, openWorkspace } from '#core/kernels/workspace';
import { fill } from './fill.ts';

it('measures how far listed rows are from one row, in four lanes of single precision', () => {
  const columns = 8;
  const list = [3, 1, 2];
  const { kernels, arrays } = openWorkspace({ rows: float32(4 * columns), list: int32(3), out: float32(3) });
  const { rows, out } = arrays;
  fill(rows, 1);
  arrays.list.set(list);
  kernels.listedDistances(addressOf(rows), columns, 2, addressOf(arrays.list), list.length, addressOf(out));

  const expected = list.map((other) => {
    const lanes = new Float32Array(4);
    for (let c = 0; c < columns; c++) {
      const gap = Math.fround(rows[2 * columns + c]! - rows[other * columns + c]!);
      lanes[c % 4] = lanes[c % 4]! + Math.fround(gap * gap);
    }
    return Math.fround(Math.fround(lanes[0]! + lanes[1]!) + Math.fround(lanes[2]! + lanes[3]!));
  });
  expect([...out]).toEqual(expected);
  expect(out[2]).toBe(0);
});
