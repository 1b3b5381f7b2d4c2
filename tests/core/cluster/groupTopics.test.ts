import { describe, expect, it } from 'vitest';
import { groupTopics } from '#core/cluster/groupTopics';
import type { DenseRows } from '#core/types';

const matrix = (rows: readonly (readonly number[])[]): DenseRows => ({
  rows: rows.length,
  columns: rows[0]!.length,
  data: Float64Array.from(rows.flat()),
});

describe('groupTopics', () => {
  it('puts topics together whose centroids point the same way, the group with most papers first', () => {
    const centroids = matrix([
      [1, 0, 0],
      [0, 2, 0.1],
      [3, 0, 0.2],
      [0, 1, 0],
      [0, 0, 1],
      [0, 0.1, 5],
    ]);
    expect(groupTopics(centroids, [10, 30, 5, 20, 8, 8])).toEqual([
      [1, 3],
      [4, 5],
      [0, 2],
    ]);
  });

  it('keeps a group from holding more than half of the papers', () => {
    // Two pairs that are near each other, and one far from both.
    const near = [1, 0.3, 0];
    const nearer = [1, -0.3, 0];
    const far = [0, 0, 1];
    const centroids = matrix([near, near, nearer, nearer, far, far]);
    expect(groupTopics(centroids, [5, 5, 5, 5, 10, 10])).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ]);
    expect(groupTopics(centroids, [5, 5, 5, 5, 5, 5])).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  it('makes a third as many groups as there are topics, to two more, and no more than twice their square root', () => {
    const apart = (topics: number) =>
      matrix(Array.from({ length: topics }, (_, t) => Array.from({ length: topics }, (__, c) => (c === t ? 1 : 0))));
    const groups = (topics: number) => groupTopics(apart(topics), new Int32Array(topics).fill(1)).length;
    expect(groups(12)).toBeGreaterThanOrEqual(4);
    expect(groups(12)).toBeLessThanOrEqual(6);
    expect(groups(64)).toBeGreaterThanOrEqual(16);
    expect(groups(64)).toBeLessThanOrEqual(18);
  });

  it('leaves fewer than five topics as they are', () => {
    expect(groupTopics(matrix([[1], [2], [3], [4]]), [1, 1, 1, 1])).toEqual([]);
  });

  it('takes centroids that are all the same', () => {
    const groups = groupTopics(matrix(Array.from({ length: 6 }, () => [1, 1])), [6, 5, 4, 3, 2, 1]);
    expect(groups.flat().sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
