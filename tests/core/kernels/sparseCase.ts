import { addressOf, float64, int32, openWorkspace } from '#core/kernels/workspace';
import { fill } from './fill.ts';

/** The entries of three rows, of 0, 2 and 1, over four columns. */
export const entries = [
  { row: 1, column: 3, value: 0.1 },
  { row: 1, column: 0, value: -7 },
  { row: 2, column: 3, value: 1 / 3 },
];

/** The sparse matrix of the entries with a block of three rows and one of four, and the kernels' first six arguments. */
export function sparseCase() {
  const { kernels, arrays } = openWorkspace({
    block: float64(3 * 16),
    counts: int32(3),
    columns: int32(3),
    values: float64(3),
    image: float64(4 * 16),
  });
  arrays.counts.set([0, 2, 1]);
  arrays.columns.set(entries.map(({ column }) => column));
  arrays.values.set(entries.map(({ value }) => value));
  fill(arrays.block, 1);
  fill(arrays.image, 2);
  const [blockAt, countsAt, columnsAt, valuesAt, imageAt] = Object.values(arrays).map((array) => addressOf(array));
  return { kernels, arrays, at: [blockAt!, 3, countsAt!, columnsAt!, valuesAt!, imageAt!] as const };
}
