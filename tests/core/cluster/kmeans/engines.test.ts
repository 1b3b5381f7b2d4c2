import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded } from '#core/cluster/kmeans/bounded';
import { inertiaOf, squaredDistance, type KMeansEngine } from '#core/cluster/kmeans/engine';
import { mlKmeans } from '#core/cluster/kmeans/mlKmeans';
import { createRandom } from '#core/random';
import type { DenseRows } from '#core/types';

const matrix = (rows: readonly (readonly number[])[]): DenseRows => ({
  rows: rows.length,
  columns: rows[0]!.length,
  data: Float64Array.from(rows.flat()),
});
const options = { maxIterations: 100 };
const engines: readonly (readonly [string, KMeansEngine])[] = [
  ['ml-kmeans', mlKmeans],
  ['bounded', bounded],
];

describe.each(engines)('%s', (_, engine) => {
  it('moves centroids to the means of their rows until no row changes', () => {
    const { assignment, centroids } = engine(matrix([[0], [1], [2], [10], [12]]), matrix([[1], [2]]), options);
    expect([...assignment]).toEqual([0, 0, 0, 1, 1]);
    expect([...centroids.data]).toEqual([1, 11]);
  });

  it('gives a row that is equally near to two centroids to the first', () => {
    expect([...engine(matrix([[1], [5]]), matrix([[2], [0]]), { maxIterations: 1 }).assignment][0]).toBe(0);
  });

  it('leaves the centroid of an empty topic where it was', () => {
    const { assignment, centroids } = engine(matrix([[0], [2]]), matrix([[1], [50]]), options);
    expect([...assignment]).toEqual([0, 0]);
    expect([...centroids.data]).toEqual([1, 50]);
  });

  it('stops after as many rounds as it is given', () => {
    const { assignment, centroids, iterations } = engine(matrix([[0], [4], [5]]), matrix([[0], [1]]), {
      maxIterations: 1,
    });
    expect(iterations).toBe(1);
    expect([...assignment]).toEqual([0, 1, 1]);
    expect([...centroids.data]).toEqual([0, 4.5]);
  });
});

/** Rows, and start centroids taken from among them. */
const problem = (value: fc.Arbitrary<number>) =>
  fc
    .record({
      columns: fc.integer({ min: 1, max: 5 }),
      rows: fc.integer({ min: 1, max: 60 }),
      topics: fc.integer({ min: 1, max: 12 }),
    })
    .chain(({ columns, rows, topics }) =>
      fc.record({
        vectors: fc
          .array(value, { minLength: rows * columns, maxLength: rows * columns })
          .map((data) => ({ rows, columns, data: Float64Array.from(data) })),
        chosen: fc.array(fc.nat(rows - 1), { minLength: 1, maxLength: Math.min(rows, topics) }),
      }),
    )
    .map(({ vectors, chosen }) => {
      const { columns, data } = vectors;
      const picked = chosen.flatMap((r) => [...data.subarray(r * columns, (r + 1) * columns)]);
      return { vectors, start: { rows: chosen.length, columns, data: Float64Array.from(picked) } };
    });

describe('both engines', () => {
  it.each([
    ['whole numbers, where ties abound', fc.integer({ min: -3, max: 3 })],
    // Multiples of 1/1024: distances are exact, so that no engine's order of adding decides between rows that are nearly as near.
    ['fractions', fc.integer({ min: -1024, max: 1024 }).map((n) => n / 1024)],
  ])('give the same partition and inertia from the same start: %s', (_, value) => {
    fc.assert(
      fc.property(problem(value), ({ vectors, start }) => {
        const a = mlKmeans(vectors, start, options);
        const b = bounded(vectors, start, options);
        expect([...b.assignment]).toEqual([...a.assignment]);
        expect([...b.centroids.data]).toEqual([...a.centroids.data]);
        expect(inertiaOf(vectors, b.assignment, b.centroids)).toBe(inertiaOf(vectors, a.assignment, a.centroids));
      }),
      { numRuns: 300 },
    );
  });

  it('agree on many rows', () => {
    const random = createRandom(1);
    const vectors = { rows: 2_000, columns: 20, data: Float64Array.from({ length: 40_000 }, () => random.normal()) };
    const start = { rows: 7, columns: 20, data: vectors.data.slice(0, 140) };
    const a = mlKmeans(vectors, start, { maxIterations: 12 });
    const b = bounded(vectors, start, { maxIterations: 12 });
    expect(b.assignment).toEqual(a.assignment);
    expect(b.centroids.data).toEqual(a.centroids.data);
  });

  it('end where every row is at its nearest centroid, and inertia never rises from round to round', () => {
    fc.assert(
      fc.property(problem(fc.integer({ min: 0, max: 20 })), ({ vectors, start }) => {
        let before = Infinity;
        for (let rounds = 1; rounds <= 8; rounds++) {
          const { assignment, centroids } = bounded(vectors, start, { maxIterations: rounds });
          const inertia = inertiaOf(vectors, assignment, centroids);
          expect(inertia).toBeLessThanOrEqual(before + 1e-9);
          before = inertia;
        }
        const { assignment, centroids } = bounded(vectors, start, options);
        for (let r = 0; r < vectors.rows; r++) {
          const own = squaredDistance(vectors, r, centroids, assignment[r]!);
          for (let t = 0; t < centroids.rows; t++) {
            expect(own).toBeLessThanOrEqual(squaredDistance(vectors, r, centroids, t));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
