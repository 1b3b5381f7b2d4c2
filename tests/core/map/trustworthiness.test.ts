import { describe, expect, it } from 'vitest';
import { inOwnOrder, makeCells } from '#core/neighbours/cellBlocks';
import { mapNeighbours } from '#core/map/planeNeighbours';
import { trustworthiness } from '#core/map/trustworthiness';
import { inlinePool } from '#core/parallel';

// prettier-ignore
const vectors = [[0, 0], [1, 0.1], [2.3, -0.2], [0.4, 3], [5, 1.7], [4.1, 4.4], [-2, 0.9], [-1.2, -3.6], [3.3, -2.7]];
// prettier-ignore
const map = [[0, 0], [2, 1.25], [1.25, 0.5], [3.125, 3], [0.75, 2.25], [4.5, 0.25], [-1.625, 0.5], [-0.375, -2.125], [2.875, -1.375]];

const measure = (rows: readonly number[][], places: readonly number[][], k: number) => {
  const data = Float64Array.from(rows.flat());
  const cells = makeCells({ rows: rows.length, columns: rows[0]!.length, data }, inOwnOrder(rows.length));
  const x = Float32Array.from(places, ([value]) => value!);
  const y = Float32Array.from(places, ([, value]) => value!);
  return trustworthiness(cells, mapNeighbours(x, y, k), k, inlinePool);
};

describe('trustworthiness', () => {
  // sklearn.manifold.trustworthiness(vectors, map, n_neighbors=k), scikit-learn 1.2.1
  it.each([
    [1, 0.7142857142857143],
    [2, 0.7272727272727273],
    [3, 0.7222222222222222],
    [4, 0.7444444444444445],
  ])('is what scikit-learn says for k = %i', async (k, expected) => {
    expect(await measure(vectors, map, k)).toBeCloseTo(expected, 12);
  });

  it('is 1 for a map that repeats the vectors', async () => {
    expect(await measure(vectors, vectors, 4)).toBe(1);
  });

  it('adds up how far beyond the k-th the neighbours on the map are', async () => {
    const line = [[0], [1], [3], [7], [15]];
    const moved = [
      [0, 0],
      [10, 0],
      [10.5, 0],
      [0.1, 0],
      [20, 0],
    ];
    // On the map 0 and 7 lie together, each the third nearest of the other; 1 and 15 are next to 3, their second nearest; 3 to 1, its
    // nearest: 2 + 2 + 1 + 1 too far, and 1 - 2 / (5 * 1 * (2 * 5 - 3 * 1 - 1)) * 6.
    expect(await measure(line, moved, 1)).toBeCloseTo(0.6, 12);
  });
});
