import { describe, expect, it } from 'vitest';
import { CELL, inOwnOrder, makeCells, nearestCells } from '#core/neighbours/cellBlocks';
import { productsProgram } from '#core/neighbours/products';
import { createRandom } from '#core/random';
import { loadPlain, loadProgram } from '#core/simd/program';

describe('products', () => {
  const columns = 7;
  const size = columns * CELL;
  const random = createRandom(1);
  const input = Float64Array.from({ length: 2 * size }, () => random.normal());
  const run = (load: typeof loadProgram) => {
    const { memory, routines } = load(productsProgram, (2 * size + CELL * CELL) * 8);
    new Float64Array(memory).set(input);
    routines.products(0, size * 8, columns, 2 * size * 8);
    return new Float64Array(memory, 2 * size * 8, CELL * CELL).slice();
  };

  it('leaves the same bytes by WebAssembly and by its definition', () => {
    expect(run(loadProgram)).toEqual(run(loadPlain));
  });

  it('holds the inner product of row i of one cell and row j of the other', () => {
    let product = 0;
    for (let c = 0; c < columns; c++) product += input[c * CELL + 3]! * input[size + c * CELL + 61]!;
    expect(run(loadProgram)[3 * CELL + 61]).toBe(product);
  });
});

describe('nearestCells', () => {
  it('lists each cell first, then those with the nearest means', () => {
    const rows = 4 * CELL;
    const data = Float64Array.from({ length: rows }, (_, row) => [0, 1, 10, 12][Math.floor(row / CELL)]!);
    const cells = makeCells({ rows, columns: 1, data }, inOwnOrder(rows));
    expect([...nearestCells(cells, 2)]).toEqual([0, 1, 1, 0, 2, 3, 3, 2]);
  });
});
