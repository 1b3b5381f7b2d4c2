import { expect, it } from 'vitest';
import { addressOf, float64, int32, openWorkspace } from '#core/kernels/workspace';
import { fill } from './fill.ts';

it('measures how far listed rows are from their own centroids, even and odd columns summed apart', () => {
  const columns = 6;
  const list = [2, 0];
  const { kernels, arrays } = openWorkspace({
    rows: float64(3 * columns),
    list: int32(2),
    assignment: int32(3),
    centroids: float64(4 * columns),
    out: float64(2),
  });
  const { rows, assignment, centroids, out } = arrays;
  fill(rows, 1);
  fill(centroids, 2);
  arrays.list.set(list);
  assignment.set([3, 0, 1]);
  const [rowsAt, listAt, assignmentAt, centroidsAt, outAt] = Object.values(arrays).map((array) => addressOf(array));
  kernels.ownDistances(rowsAt!, columns, listAt!, list.length, assignmentAt!, centroidsAt!, outAt!);

  const expected = list.map((row) => {
    const sums = [0, 0];
    for (let c = 0; c < columns; c++) {
      const gap = rows[row * columns + c]! - centroids[assignment[row]! * columns + c]!;
      sums[c % 2] = sums[c % 2]! + gap * gap;
    }
    return sums[0]! + sums[1]!;
  });
  expect([...out]).toEqual(expected);
});
