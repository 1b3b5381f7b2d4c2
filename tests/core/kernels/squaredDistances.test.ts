import { expect, it } from 'vitest';
import { addressOf, float64, int32, openWorkspace } from '#core/kernels/workspace';
import { fill } from './fill.ts';

/** A sum of squares, from the first column to the last. */
function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  a.forEach((value, c) => (sum += (value - b[c]!) * (value - b[c]!)));
  return sum;
}

/** Distances of the listed rows to centroids that are given as tiles, by the kernel. */
function distances(rows: Float64Array, columns: number, list: readonly number[], tiles: Float64Array): Float64Array {
  const tileCount = tiles.length / columns / 8;
  const { kernels, arrays } = openWorkspace({
    rows: float64(rows.length),
    list: int32(list.length),
    tiles: float64(tiles.length),
    out: float64(list.length * tileCount * 8),
  });
  arrays.rows.set(rows);
  arrays.list.set(list);
  arrays.tiles.set(tiles);
  const [rowsAt, listAt, tilesAt, outAt] = Object.values(arrays).map((array) => addressOf(array));
  kernels.squaredDistances(rowsAt!, columns, listAt!, list.length, tilesAt!, tileCount, outAt!);
  return arrays.out;
}

it('measures how far listed rows are from eight centroids', () => {
  // Two columns: the centroids are (0, 0), (1, 0), … (7, 0).
  const tiles = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0);
  const rows = Float64Array.of(0, 0, 3, 4);
  expect([...distances(rows, 2, [1, 0], tiles)]).toEqual([25, 20, 17, 16, 17, 20, 25, 32, 0, 1, 4, 9, 16, 25, 36, 49]);
});

it('leaves the very numbers of the plain sum, tile after tile', () => {
  const columns = 7;
  const rows = new Float64Array(5 * columns);
  const tiles = new Float64Array(2 * columns * 8);
  fill(rows, 1);
  fill(tiles, 2);
  const list = [4, 0, 2];
  const centroid = (t: number) =>
    Float64Array.from({ length: columns }, (_, c) => tiles[(Math.floor(t / 8) * columns + c) * 8 + (t % 8)]!);
  const expected = list.flatMap((row) =>
    Array.from({ length: 16 }, (_, t) =>
      squaredDistance(rows.subarray(row * columns, (row + 1) * columns), centroid(t)),
    ),
  );
  expect([...distances(rows, columns, list, tiles)]).toEqual(expected);
});
