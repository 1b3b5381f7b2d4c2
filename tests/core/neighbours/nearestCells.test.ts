import { describe, expect, it } from 'vitest';
import { inOwnOrder, makeCells, meansOf } from '#core/neighbours/cellBlocks';
import { nearestCells } from '#core/neighbours/nearestCells';
import { inlinePool } from '#core/parallel';
import { createRandom } from '#core/random';

const CELL = 64;
const cellsAt = (...places: number[]) => {
  const rows = places.length * CELL;
  const data = Float64Array.from({ length: rows }, (_, row) => places[Math.floor(row / CELL)]!);
  return makeCells({ rows, columns: 1, data }, inOwnOrder(rows));
};

describe('nearestCells', () => {
  it('lists each cell first, then those with the nearest means', async () => {
    expect([...(await nearestCells(cellsAt(0, 1, 10, 12), 2, inlinePool))]).toEqual([0, 1, 1, 0, 2, 3, 3, 2]);
  });

  it('lists of equally near ones the first, by number', async () => {
    const cells = cellsAt(4, 0, 4, 4, 4);
    expect([...(await nearestCells(cells, 3, inlinePool))].slice(0, 9)).toEqual([0, 2, 3, 1, 0, 2, 2, 0, 3]);
  });

  it('looks among others, where no cell is itself', async () => {
    const near = await nearestCells(cellsAt(0, 12), 2, inlinePool, cellsAt(11, 1, 0));
    expect([...near]).toEqual([1, 2, 0, 1]);
  });

  it('finds what a plain search finds among more cells than fit into one of means', async () => {
    const random = createRandom(3);
    const [count, columns, each] = [700, 3, 4];
    const data = Float64Array.from({ length: count * CELL * columns }, (_, at) => random.normal() + (at % 977) / 400);
    const cells = makeCells({ rows: count * CELL, columns, data }, inOwnOrder(count * CELL));
    const means = meansOf(cells);
    const squareOf = (a: number, b: number) =>
      [0, 1, 2].reduce((sum, c) => sum + (means.data[a * 3 + c]! - means.data[b * 3 + c]!) ** 2, 0);
    const found = await nearestCells(cells, each, inlinePool);
    let same = 0;
    for (let a = 0; a < count; a++) {
      const plain = Array.from({ length: count }, (_, b) => b).sort((b, c) => squareOf(a, b) - squareOf(a, c) || b - c);
      const own = found.subarray(a * each, (a + 1) * each);
      expect(own[0]).toBe(a);
      if (plain.slice(0, each).every((b) => own.includes(b))) same++;
    }
    // Single precision takes another one of two that are all but equally near.
    expect(same).toBeGreaterThan(0.98 * count);
  });
});
