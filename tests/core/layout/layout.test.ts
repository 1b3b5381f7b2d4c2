import { describe, expect, it } from 'vitest';
import { layout, type Layout } from '#core/layout/layout';
import { inlinePool } from '#core/parallel';
import { createRandom } from '#core/random';
import type { DenseRows } from '#core/types';

const matrix = (rows: readonly (readonly number[])[]): DenseRows => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  data: Float64Array.from(rows.flat()),
});

const run = (rows: readonly (readonly number[])[], seed = 1) => layout(matrix(rows), { seed }, { pool: inlinePool });

/** Unit rows around `centres` directions, so many each. */
function blobs(centres: readonly (readonly number[])[], each: number): number[][] {
  const random = createRandom(7);
  return centres.flatMap((centre) =>
    Array.from({ length: each }, () => {
      const row = centre.map((value) => value + 0.1 * random.normal());
      const norm = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
      return row.map((value) => value / norm);
    }),
  );
}

const places = ({ x, y }: Layout) => Array.from(x, (value, i) => `${value} ${y[i]}`);

function expectSound(map: Layout, papers: number): void {
  expect(map.x).toHaveLength(papers);
  expect(map.y).toHaveLength(papers);
  for (const value of [...map.x, ...map.y]) expect(Math.abs(value)).toBeLessThanOrEqual(1);
  expect(new Set(places(map)).size).toBe(papers);
  for (const share of [map.trustworthiness, map.neighboursKept, ...map.paperNeighboursKept]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
}

describe('layout', () => {
  it.each([0, 1, 2, 3, 5, 15, 16, 17])('places %i papers apart from each other inside the box', async (papers) => {
    expectSound(await run(blobs([[1, 0, 0]], papers)), papers);
  });

  it('places papers without a single term', async () => {
    expectSound(await run(Array.from({ length: 20 }, () => [])), 20);
  });

  it('spreads papers that are all the same', async () => {
    expectSound(await run(Array.from({ length: 40 }, () => [0.6, 0.8])), 40);
  });

  it('spreads papers whose vectors are zero', async () => {
    expectSound(await run([...blobs([[1, 0, 0]], 30), ...Array.from({ length: 30 }, () => [0, 0, 0])]), 60);
  });

  it('keeps two far clusters apart and each of them together', async () => {
    const map = await run(blobs([[1, 0, 0, 0], [0, 0, 0, 1]], 50)); // prettier-ignore
    expectSound(map, 100);
    const side = Array.from(map.x, (value) => value > 0);
    expect(new Set(side.slice(0, 50)).size).toBe(1);
    expect(new Set(side.slice(50)).size).toBe(1);
    expect(side[0]).not.toBe(side[50]);
  });

  it('gives the same bytes twice, and another map for another seed', async () => {
    const rows = blobs([[1, 0, 0], [0, 1, 0], [0, 0, 1]], 30); // prettier-ignore
    const first = places(await run(rows));
    expect(places(await run(rows))).toEqual(first);
    expect(places(await run(rows, 2))).not.toEqual(first);
  });
});
