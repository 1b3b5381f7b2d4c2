import { describe, expect, it } from 'vitest';
import { bestMatches, findAgain, meanOverlaps } from '#core/cluster/measures/stability';

describe('bestMatches', () => {
  it('takes for each topic the match with the best Jaccard overlap', () => {
    // Topic 0 {0, 1, 2} meets {0, 1} (2 of 3) and {2, 3, 4} (1 of 5); topic 1 {3, 4} meets the latter in 2 of 3.
    const { match, overlaps } = bestMatches(Int32Array.of(0, 0, 0, 1, 1), Int32Array.of(1, 1, 0, 0, 0), 2);
    expect([...match]).toEqual([1, 0]);
    expect([...overlaps]).toEqual([2 / 3, 2 / 3]);
  });

  it('has no value for a topic that the sample lacks', () => {
    const { match, overlaps } = bestMatches(Int32Array.of(1, 1), Int32Array.of(0, 0), 2);
    expect([...match]).toEqual([-1, 0]);
    expect([...overlaps]).toEqual([NaN, 1]);
  });
});

describe('meanOverlaps', () => {
  it('averages over the samples that have the topic', () => {
    expect([...meanOverlaps([Float64Array.of(1, NaN, 0.5, NaN), Float64Array.of(0.6, NaN)], 2)]).toEqual([
      (1 + 0.5 + 0.6) / 3,
      0,
    ]);
  });
});

describe('findAgain', () => {
  const vectors = { rows: 40, columns: 1, data: Float64Array.from({ length: 40 }, (_, i) => (i % 2) * 100 + i / 40) };
  const options = { topics: 2, seed: 1, samples: [0, 1, 2], size: 36, restarts: 3 };
  const halves = Int32Array.from({ length: 40 }, (_, i) => i % 2);

  it('finds well separated topics in every sample again', async () => {
    const { overlaps, drawn, left } = await findAgain(vectors, halves, options);
    expect([...overlaps]).toEqual([1, 1, 1, 1, 1, 1]);
    expect(drawn.reduce((sum, times) => sum + times, 0)).toBe(3 * 36);
    expect(Math.max(...left)).toBe(0);
  });

  it('tells which papers are elsewhere in the samples', async () => {
    const wrong = halves.slice();
    wrong[7] = 0;
    const { drawn, left } = await findAgain(vectors, wrong, { ...options, size: 40 });
    expect(drawn[7]).toBe(3);
    expect([...left].map((times, paper) => (times > 0 ? [paper, times] : [])).flat()).toEqual([7, 3]);
  });

  it('gives each sample singular vectors of its own, where it has the weights of the terms', async () => {
    // Two themes of two terms each, and vectors that tell nothing: only what is made of the weights anew finds them.
    const weights = {
      rows: 40,
      columns: 4,
      indptr: Int32Array.from({ length: 41 }, (_, i) => 2 * i),
      indices: Int32Array.from({ length: 80 }, (_, i) => (Math.floor(i / 2) % 2) * 2 + (i % 2)),
      values: Float64Array.from({ length: 80 }, (_, i) => 1 + (i % 7) / 50),
    };
    const blind = { rows: 40, columns: 2, data: Float64Array.from({ length: 80 }, (_, i) => (i * 37) % 11) };
    const { overlaps } = await findAgain(blind, halves, { ...options, weights });
    expect([...overlaps]).toEqual([1, 1, 1, 1, 1, 1]);
    const unweighted = await findAgain(blind, halves, options);
    expect(Math.max(...unweighted.overlaps)).toBeLessThan(1);
  });
});
