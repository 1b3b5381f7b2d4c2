import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silhouette } from '#core/cluster/measures/silhouette';
import { createRandom } from '#core/random';

const line = (...values: number[]) => ({ rows: values.length, columns: 1, data: Float64Array.from(values) });

describe('silhouette', () => {
  it('compares the mean squared distance to the own topic with that to the nearest other one', () => {
    // 0: a = 1, b = 25, (25 - 1) / 25. 1: a = 1, b = 16. 5 is alone: 0.
    const { mean, topics } = silhouette(line(0, 1, 5), Int32Array.of(0, 0, 1), 2);
    expect(topics[0]).toBeCloseTo((24 / 25 + 15 / 16) / 2, 12);
    expect(topics[1]).toBe(0);
    expect(mean).toBeCloseTo((24 / 25 + 15 / 16) / 3, 12);
  });

  it('agrees with scikit-learn', () => {
    // silhouette_score([[1, 0], [.8, .6], [0, 1], [-.6, .8]], [0, 0, 1, 1], metric='cosine')
    const vectors = { rows: 4, columns: 2, data: Float64Array.of(1, 0, 0.8, 0.6, 0, 1, -0.6, 0.8) };
    expect(silhouette(vectors, Int32Array.of(0, 0, 1, 1), 2).mean).toBeCloseTo(0.7802197802197802, 12);
  });

  it('is negative for a paper that is nearer to another topic', () => {
    expect(silhouette(line(0, 10, 9), Int32Array.of(0, 0, 1), 2).topics[0]).toBeLessThan(0);
  });

  it('is zero where all papers are the same', () => {
    expect(silhouette(line(0.3, 0.3, 0.3, 0.3), Int32Array.of(0, 0, 1, 1), 2).mean).toBe(0);
  });

  it('is what the distances of all pairs come to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 2, max: 5 }),
        fc.nat(1000),
        (rows, topics, seed) => {
          const random = createRandom(seed);
          const vectors = { rows, columns: 3, data: Float64Array.from({ length: rows * 3 }, () => random.next()) };
          const assignment = Int32Array.from({ length: rows }, () => random.below(topics));
          expect(silhouette(vectors, assignment, topics).mean).toBeCloseTo(byPairs(vectors, assignment, topics), 9);
        },
      ),
    );
  });
});

/** The definition, pair by pair. */
function byPairs(
  { rows, columns, data }: { rows: number; columns: number; data: Float64Array },
  of: Int32Array,
  topics: number,
) {
  let total = 0;
  for (let r = 0; r < rows; r++) {
    const distances = Array.from({ length: topics }, () => [] as number[]);
    for (let s = 0; s < rows; s++) {
      if (s === r) continue;
      let squared = 0;
      for (let c = 0; c < columns; c++) squared += (data[r * columns + c]! - data[s * columns + c]!) ** 2;
      distances[of[s]!]!.push(squared);
    }
    const means = distances.map((list) => list.reduce((a, b) => a + b, 0) / list.length);
    const a = means[of[r]!]!;
    const b = Math.min(...means.filter((mean, t) => t !== of[r] && !Number.isNaN(mean)));
    if (!Number.isNaN(a) && b !== Infinity) total += (b - a) / Math.max(a, b);
  }
  return total / rows;
}
