import { expect, it } from 'vitest';
import { addressOf, float64, int32, openWorkspace } from '#core/kernels/workspace';

function leastTwo(distances: readonly number[], stride: number, count: number) {
  const rows = distances.length / stride;
  const { kernels, arrays } = openWorkspace({
    distances: float64(distances.length),
    least: float64(rows),
    second: float64(rows),
    nearest: int32(rows),
  });
  arrays.distances.set(distances);
  const [distancesAt, leastAt, secondAt, nearestAt] = Object.values(arrays).map((array) => addressOf(array));
  kernels.leastTwo(distancesAt!, rows, stride, count, leastAt!, secondAt!, nearestAt!);
  return [...arrays.least].map((least, row) => [least, arrays.second[row], arrays.nearest[row]]);
}

it('finds the two smallest of each row and says where the smallest stands', () => {
  expect(leastTwo([3, 1, 2, 5, 4, 9], 3, 3)).toEqual([
    [1, 2, 1],
    [4, 5, 1],
  ]);
});

it('takes the first of equals', () => {
  expect(leastTwo([2, 1, 1, 1], 4, 4)).toEqual([[1, 1, 1]]);
});

it('passes over what stands beyond the count', () => {
  expect(leastTwo([5, 0, 7, 0], 2, 1)).toEqual([
    [5, Infinity, 0],
    [7, Infinity, 0],
  ]);
});
