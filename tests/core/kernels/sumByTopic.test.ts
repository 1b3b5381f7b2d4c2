import { expect, it } from 'vitest';
import { addressOf, float64, int32, openWorkspace } from '#core/kernels/workspace';

it('adds each row to what the sum of its topic holds', () => {
  const { kernels, arrays } = openWorkspace({ rows: float64(6), assignment: int32(3), sums: float64(6) });
  arrays.rows.set([1, 2, 3, 4, 5, 6]);
  arrays.assignment.set([2, 0, 2]);
  arrays.sums.set([100, 0, 7, 7, 0, 0]);
  const [rowsAt, assignmentAt, sumsAt] = Object.values(arrays).map((array) => addressOf(array));
  kernels.sumByTopic(rowsAt!, 2, 3, assignmentAt!, sumsAt!);
  expect([...arrays.sums]).toEqual([103, 4, 7, 7, 6, 8]);
});
