import { describe, expect, it } from 'vitest';
import { compareWith, inOwnOrder, makeCells, placeOf, productOf } from '#core/neighbours/cellBlocks';
import { createRandom } from '#core/random';

const CELL = 64;

describe('compareWith', () => {
  it('gives the inner product of every pair, with the very roundings of `productOf`', () => {
    const random = createRandom(1);
    const [rows, columns] = [100, 7];
    const data = Float64Array.from({ length: rows * columns }, () => random.normal());
    const cells = makeCells({ rows, columns, data }, inOwnOrder(rows));
    const { own, products } = compareWith(cells);
    own.set(cells.data.subarray(0, columns * CELL));
    const found = products(1);
    for (const [a, b] of [[0, 64], [3, 99], [63, 70]] as const) {
      expect(found[a * CELL + (b - CELL)]).toBe(productOf(cells, a, b));
      expect(cells.data[placeOf(b, columns)]).toBe(Math.fround(data[b * columns]!));
    }
  }); // prettier-ignore

  it('puts rows that are equal at distance 0', () => {
    const data = Float64Array.of(0.1, 0.7, -0.3, 0.1, 0.7, -0.3);
    const cells = makeCells({ rows: 2, columns: 3, data }, inOwnOrder(2));
    expect(cells.lengths[0]! + cells.lengths[1]! - 2 * productOf(cells, 0, 1)).toBe(0);
  });
});
