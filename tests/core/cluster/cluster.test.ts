import { describe, expect, it } from 'vitest';
import { bounded } from '#core/cluster/kmeans/bounded';
import { cluster } from '#core/cluster/cluster';
import { kmeans, loadEngine } from '#core/cluster/kmeans/kmeans';
import { withScanner } from '#core/cluster/kmeans/scanner';
import { inlinePool } from '#core/parallel';
import { createRandom } from '#core/random';
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

  it('settles on a larger corpus, where only the best starts go all the way', async () => {
    const random = createRandom(1);
    const rows = 2_600;
    const data = Float64Array.from({ length: rows * 20 }, () => random.normal());
    const vectors = { rows, columns: 20, data };
    const result = await cluster(vectors, { topics: 12, seed: 1 }, inlinePool);
    expect(result.iterations).toBeGreaterThan(15);
    const again = bounded(vectors, result.centroids, { maxIterations: 2 });
    expect(again.assignment).toEqual(result.assignment);
  });

  it('finds the groups of more rows than starts are tried on, a small one among them', async () => {
    const rows = Array.from({ length: 13_000 }, (_, i) => [i % 1000 === 0 ? 900 : (i % 2) * 100 + (i % 7) / 7]);
    const { assignment, inertia } = await run(rows, 3);
    const sizes = [0, 1, 2].map((topic) => assignment.reduce((count, own) => count + Number(own === topic), 0));
    expect(sizes).toEqual([6500, 6487, 13]);
    expect(inertia / rows.length).toBeLessThan(0.1);
  });

  it('takes the engine that it is told, and says which it took', async () => {
    const rows = [[0], [1], [5], [6]];
    for (const engine of ['ml-kmeans', 'bounded'] as const) {
      const result = await cluster(matrix(rows), { topics: 2, seed: 1, engine }, inlinePool);
      expect(result.engine).toBe(engine);
      expect([...result.assignment]).toEqual([0, 0, 1, 1]);
    }
    expect((await run(rows, 2)).engine).toBe('ml-kmeans');
    const many = Array.from({ length: 3000 }, (_, i) => [i]);
    expect((await run(many, 6)).engine).toBe('bounded');
  });

  it('fills topics that a start left empty', async () => {
    const start = matrix([[0], [50], [60]]);
    for (const name of ['ml-kmeans', 'bounded'] as const) {
      const engine = await loadEngine(name);
      const run = withScanner(matrix([[0], [0], [1], [9]]), 3, (scanner) => kmeans(scanner, start, engine, 100));
      expect(run).toMatchObject({ inertia: 0 });
    }
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
      'cannot make 10 topics of 5 papers; ask for at most 5 topics, or for “auto”',
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
