import { describe, expect, it } from 'vitest';
import { cluster } from '#core/cluster/cluster';
import { inlinePool } from '#core/parallel';
import type { DenseRows } from '#core/types';

const matrix = (rows: readonly (readonly number[])[]): DenseRows => ({
  rows: rows.length,
  columns: rows[0]!.length,
  data: Float64Array.from(rows.flat()),
});
const run = (rows: readonly (readonly number[])[], topics: number) =>
  cluster(matrix(rows), { topics, seed: 1 }, inlinePool);

describe('cluster', () => {
  it('finds two groups on a line, the larger one first, with their means and inertia', async () => {
    const result = await run([[10], [0], [1], [11], [2]], 2);
    expect([...result.assignment]).toEqual([1, 0, 0, 1, 0]);
    expect([...result.centroids.data]).toEqual([1, 10.5]);
    expect(result.inertia).toBe(2.5);
  });

  it('puts the topic of the earlier paper first where two are equally large', async () => {
    expect([...(await run([[9], [0], [9], [0]], 2)).assignment]).toEqual([0, 1, 0, 1]);
  });

  it('puts one paper into one topic', async () => {
    const result = await run([[3, 4]], 1);
    expect([...result.assignment]).toEqual([0]);
    expect(result.inertia).toBe(0);
  });

  it('finds every topic where some have one paper only', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => [i * i, i % 7]);
    const result = await run(rows, 300);
    expect(new Set(result.assignment).size).toBe(300);
    expect(result.inertia).toBe(0);
  });

  it('says how many topics there can be where there are fewer papers', async () => {
    await expect(run([[0], [1], [2], [3], [4]], 10)).rejects.toThrow(
      'cannot make 10 topics of 5 papers; ask for at most 5 topics, or for --topics auto',
    );
  });

  it('says how many topics there can be where papers are the same', async () => {
    await expect(run([[1], [1], [2], [1]], 3)).rejects.toThrow('cannot make 3 topics of 2 different papers');
  });

  it('takes rows without columns as one topic', async () => {
    const vectors = { rows: 3, columns: 0, data: new Float64Array(0) };
    const result = await cluster(vectors, { topics: 1, seed: 1 }, inlinePool);
    expect([...result.assignment]).toEqual([0, 0, 0]);
    expect(result.inertia).toBe(0);
  });
});
