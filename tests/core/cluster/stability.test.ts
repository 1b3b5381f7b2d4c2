import { describe, expect, it } from 'vitest';
import { bestOverlaps, bootstrapOverlaps, meanOverlaps } from '#core/cluster/stability';

describe('bestOverlaps', () => {
  it('takes for each topic the best Jaccard overlap', () => {
    // Topic 0 {0, 1, 2} meets {0, 1} (2 of 3) and {2, 3, 4} (1 of 5); topic 1 {3, 4} meets the latter in 2 of 3.
    const overlaps = bestOverlaps(Int32Array.of(0, 0, 0, 1, 1), Int32Array.of(1, 1, 0, 0, 0), 2);
    expect([...overlaps]).toEqual([2 / 3, 2 / 3]);
  });

  it('has no value for a topic that the sample lacks', () => {
    expect([...bestOverlaps(Int32Array.of(1, 1), Int32Array.of(0, 0), 2)]).toEqual([NaN, 1]);
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

describe('bootstrapOverlaps', () => {
  it('finds well separated topics in every sample again', () => {
    const vectors = { rows: 40, columns: 1, data: Float64Array.from({ length: 40 }, (_, i) => (i % 2) * 100 + i / 40) };
    const assignment = Int32Array.from({ length: 40 }, (_, i) => i % 2);
    const options = { topics: 2, seed: 1, samples: [0, 1, 2], draws: 40, restarts: 3 };
    expect([...bootstrapOverlaps(vectors, assignment, options)]).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
