import { describe, expect, it } from 'vitest';
import { layout, type Layout, type LayoutContext } from '#core/map/layout';
import { measureLayout, type Faithfulness } from '#core/map/faithfulness';
import { nearestPapers, neighbourhood } from '#core/neighbours/neighbourhood';
import type { Neighbours } from '#core/neighbours/neighbours';
import { inlinePool, type Pool } from '#core/parallel';
import { createRandom } from '#core/random';
import type { DenseRows } from '#core/types';

const matrix = (rows: readonly (readonly number[])[]): DenseRows => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  data: Float64Array.from(rows.flat()),
});

async function run(
  rows: readonly (readonly number[])[],
  seed = 1,
  context: LayoutContext = { pool: inlinePool },
): Promise<Layout & Faithfulness & { nearest: Neighbours }> {
  const nearby = await neighbourhood(matrix(rows), 15, seed, context.pool);
  const map = await layout(nearby, seed, context);
  return { ...map, ...(await measureLayout(nearby, map, context.pool)), nearest: nearestPapers(nearby) };
}

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

function expectSound(map: Layout & Faithfulness, papers: number): void {
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
  it.each([0, 1, 2, 3, 5, 15, 29, 30, 31])('places %i papers apart from each other inside the box', async (papers) => {
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

  it('lies the same way whatever the topics are', async () => {
    const rows = blobs([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0.6, 0.6, 0.5]], 12); // prettier-ignore
    const maps = await Promise.all(
      [1, 2, 3, 4, 6].map((topics) =>
        run(rows, 1, { pool: inlinePool, assignment: Int32Array.from(rows, (_, row) => row % topics) }),
      ),
    );
    const [first, ...others] = maps;
    for (const { x, y } of others) {
      const along = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);
      // Without a turn or a mirror the two axes keep most of what they were.
      expect(along(x, first!.x)).toBeGreaterThan(0.8 * Math.sqrt(along(x, x) * along(first!.x, first!.x)));
      expect(along(y, first!.y)).toBeGreaterThan(0.8 * Math.sqrt(along(y, y) * along(first!.y, first!.y)));
    }
  });

  it('keeps two far clusters apart and each of them together', async () => {
    const map = await run(blobs([[1, 0, 0, 0], [0, 0, 0, 1]], 50)); // prettier-ignore
    expectSound(map, 100);
    const side = Array.from(map.x, (value) => value > 0);
    expect(new Set(side.slice(0, 50)).size).toBe(1);
    expect(new Set(side.slice(50)).size).toBe(1);
    expect(side[0]).not.toBe(side[50]);
  });

  it('does not depend on how the jobs are run: copied, in another order, above and below the exact size', async () => {
    const copying: Pool = {
      threads: 2,
      run: (task, jobs) => {
        const answers = jobs.map((job, at) => ({ job: structuredClone(job), at })).reverse();
        return Promise.all(answers.map(async ({ job }) => structuredClone(await task.run(job))).reverse());
      },
    };
    for (const papers of [300, 5000]) {
      const rows = blobs(
        Array.from({ length: 5 }, (_, c) => Array.from({ length: 5 }, (_, d) => Number(c === d))),
        papers / 5,
      );
      const assignment = Int32Array.from(rows, (_, i) => Math.floor((i * 5) / papers));
      const inPlace = await run(rows, 3, { pool: inlinePool, assignment });
      const elsewhere = await run(rows, 3, { pool: copying, assignment });
      expect(elsewhere).toEqual(inPlace);
      expectSound(inPlace, papers);
    }
  });

  it('reports neighbours by the numbers of the papers, whatever order it works in', async () => {
    const random = createRandom(9);
    const rows = Array.from({ length: 5000 }, () => [random.normal(), random.normal(), random.normal()]);
    const { nearest, paperNeighboursKept } = await run(rows);
    const far = (i: number, j: number) => rows[i]!.reduce((sum, value, c) => sum + (value - rows[j]![c]!) ** 2, 0);
    for (let i = 0; i < 5000; i += 100) {
      expect(nearest.squares[i * nearest.count]).toBeCloseTo(far(i, nearest.indices[i * nearest.count]!), 5);
      expect(paperNeighboursKept[i]).toBeGreaterThanOrEqual(0);
    }
  });

  it('keeps neighbours together on a sheet that is bent in space, in any order of the papers', async () => {
    const sheet = Array.from({ length: 400 }, (_, i) => {
      const u = (i % 20) / 10 - 1;
      const v = Math.floor(i / 20) / 10 - 1;
      const norm = Math.sqrt(1 + u * u + v * v);
      return [u / norm, v / norm, 1 / norm];
    });
    const shuffled = sheet.map((_, i) => sheet[(i * 171) % 400]!);
    for (const rows of [sheet, shuffled]) {
      const map = await run(rows);
      expect(map.trustworthiness).toBeGreaterThan(0.97);
      expect(map.neighboursKept).toBeGreaterThan(0.6);
    }
  });

  it('draws a topic together without tearing its papers from their neighbours', async () => {
    const random = createRandom(4);
    const rows = Array.from({ length: 300 }, () => Array.from({ length: 6 }, () => random.normal()));
    const assignment = Int32Array.from(rows, (row) => row.indexOf(Math.max(...row)));
    const free = await run(rows);
    const drawn = await run(rows, 1, { pool: inlinePool, assignment });
    const spread = ({ x, y }: Layout) => {
      let sum = 0;
      for (let i = 0; i < 300; i++)
        for (let j = 0; j < i; j++)
          if (assignment[i] === assignment[j]) sum += (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2;
      return sum;
    };
    expect(spread(drawn)).toBeLessThan(spread(free));
    expect(drawn.trustworthiness).toBeGreaterThan(free.trustworthiness - 0.03);
  });

  it('maps a handful of papers by their principal components', async () => {
    // Two axes hold nearly all of it: 0 and 1 lie close, 2 and 3 close, 4 alone.
    const map = await run([[1, 0.1, 0], [1, 0, 0], [0, 1, 0], [0, 1, 0.1], [-1, -1, 0]]); // prettier-ignore
    const far = (i: number, j: number) => Math.hypot(map.x[i]! - map.x[j]!, map.y[i]! - map.y[j]!);
    expect(Math.max(far(0, 1), far(2, 3))).toBeLessThan(Math.min(far(1, 2), far(0, 4), far(3, 4)));
  });

  it('says how far it is', async () => {
    const seen: number[] = [];
    await run(blobs([[1, 0]], 40), 1, { pool: inlinePool, onProgress: (done, total) => seen.push(done / total) }); // prettier-ignore
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  it('gives the same bytes twice, and another map for another seed', async () => {
    const rows = blobs([[1, 0, 0], [0, 1, 0], [0, 0, 1]], 30); // prettier-ignore
    const first = places(await run(rows));
    expect(places(await run(rows))).toEqual(first);
    expect(places(await run(rows, 2))).not.toEqual(first);
  });
});
