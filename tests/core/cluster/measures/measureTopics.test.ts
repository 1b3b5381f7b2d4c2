import { describe, expect, it } from 'vitest';
import { cluster } from '#core/cluster/cluster';
import { measurePapers } from '#core/cluster/measures/measurePapers';
import { measureTopics } from '#core/cluster/measures/measureTopics';
import { inlinePool } from '#core/parallel';
import type { DenseRows } from '#core/types';

const matrix = (rows: readonly (readonly number[])[]): DenseRows => ({
  rows: rows.length,
  columns: rows[0]!.length,
  data: Float64Array.from(rows.flat()),
});

describe('measurePapers', () => {
  const centroids = matrix([
    [1, 0],
    [0, 1],
  ]);
  const clustering = { centroids, inertia: 0, iterations: 1, engine: 'bounded' } as const;

  it('gives cosine similarity, second topic and margin', () => {
    const fit = measurePapers(matrix([[3, 4]]), { ...clustering, assignment: Int32Array.of(1) });
    expect(fit.similarity[0]).toBeCloseTo(0.8, 12);
    expect(fit.second[0]).toBe(0);
    expect(fit.margin[0]).toBeCloseTo(0.2, 12);
  });

  it('lists a paper as between topics where its margin is under a quarter of the median', () => {
    const vectors = matrix([
      [1, 0],
      [0, 1],
      [1, 0.9],
    ]);
    const fit = measurePapers(vectors, { ...clustering, assignment: Int32Array.of(0, 1, 0) });
    expect(fit.threshold).toBe(0.25);
    expect([...fit.between]).toEqual([0, 0, 1]);
  });

  it('gives a row of zeros the similarity zero', () => {
    const fit = measurePapers(matrix([[0, 0]]), { ...clustering, assignment: Int32Array.of(0) });
    expect([fit.similarity[0], fit.margin[0], fit.second[0]]).toEqual([0, 0, 1]);
  });
});

describe('measureTopics', () => {
  it('is sure of two groups that lie apart', async () => {
    const vectors = matrix(Array.from({ length: 30 }, (_, i) => (i % 2 ? [1, i / 100] : [i / 100, 1])));
    const clustering = await cluster(vectors, { topics: 2, seed: 1 }, inlinePool);
    const quality = await measureTopics(vectors, clustering, { seed: 1 }, inlinePool);
    expect([quality.stability, quality.seedAgreement]).toEqual([1, 1]);
    expect(Math.max(...quality.edge)).toBe(0);
    expect(quality.silhouette).toBeGreaterThan(0.7);
    expect(quality.topics.map(({ cohesion }) => cohesion > 0.9)).toEqual([true, true]);
  });

  it('has neither stability nor silhouette for one topic', async () => {
    const vectors = matrix([[1, 0]]);
    const clustering = await cluster(vectors, { topics: 1, seed: 1 }, inlinePool);
    const quality = await measureTopics(vectors, clustering, { seed: 1 }, inlinePool);
    expect(quality).toMatchObject({ stability: null, silhouette: null });
    expect(quality.topics).toEqual([{ stability: null, seedAgreement: null, silhouette: null, cohesion: 1 }]);
    expect([...quality.papers.second]).toEqual([-1]);
    expect([...quality.papers.between]).toEqual([0]);
  });

  it.each([
    ['rows of zeros', Array.from({ length: 12 }, (_, i) => (i < 4 ? [0, 0] : [1, i]))],
    ['a topic a paper', Array.from({ length: 6 }, (_, i) => [i, 1])],
  ])('has finite numbers throughout for %s', async (_, rows) => {
    const vectors = matrix(rows);
    const clustering = await cluster(vectors, { topics: 6, seed: 1 }, inlinePool);
    const quality = await measureTopics(vectors, clustering, { seed: 1 }, inlinePool);
    const numbers = [
      ...quality.topics.flatMap((topic) => Object.values(topic) as number[]),
      ...quality.papers.similarity,
      ...quality.papers.margin,
      quality.stability,
      quality.silhouette,
    ];
    expect(numbers.every((value) => Number.isFinite(value))).toBe(true);
  });
});
