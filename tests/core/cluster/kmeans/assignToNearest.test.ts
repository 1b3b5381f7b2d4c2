import { expect, it } from 'vitest';
import { assignToNearest } from '#core/cluster/kmeans/assignToNearest';

it('gives each row the nearest centroid and numbers topics by their size among all rows', () => {
  const fitted = {
    assignment: Int32Array.of(0, 0, 1),
    centroids: { rows: 2, columns: 1, data: Float64Array.of(0, 10) },
    inertia: 0,
    iterations: 4,
    engine: 'bounded',
  } as const;
  const all = assignToNearest({ rows: 6, columns: 1, data: Float64Array.of(1, 9, 11, 10, 5, 12) }, fitted);
  // The row in the middle is as near to both, and goes to the first.
  expect([...all.assignment]).toEqual([1, 0, 0, 0, 1, 0]);
  expect([...all.centroids.data]).toEqual([10, 0]);
  expect(all.inertia).toBe(1 + 1 + 1 + 0 + 25 + 4);
});
