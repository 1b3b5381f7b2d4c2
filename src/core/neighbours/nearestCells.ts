import { defineJobKind, sharedInt32, type Pool } from '#core/parallel';
import { CELL_ROWS as CELL } from '../../kernels/shapes.ts';
import { compareWith, inOwnOrder, makeCells, meansOf, type Cells } from './cellBlocks.ts';

interface Job {
  /** Means of cells, in cells themselves. */
  readonly means: Cells;
  /** Those to look among; null: the same, each mean itself first. */
  readonly others: Cells | null;
  readonly each: number;
  /** First cell of means, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** The nearest for each mean of some cells, by number. */
export const nearestCellsJob = defineJobKind(
  'layout.nearestCells',
  ({ means, others, each, from, to }: Job): Int32Array => {
    const among = others ?? means;
    const size = means.columns * CELL;
    const comparer = compareWith(among);
    const last = Math.min(means.rows, to * CELL);
    const numbers = new Int32Array((last - from * CELL) * each);
    const squares = new Float64Array(numbers.length).fill(Infinity);
    for (let cell = from; cell < to; cell++) {
      comparer.own.set(means.data.subarray(cell * size, (cell + 1) * size));
      for (let against = 0; against < among.count; against++) {
        const products = comparer.products(against);
        const end = Math.min(among.rows, (against + 1) * CELL);
        for (let a = cell * CELL; a < Math.min(means.rows, (cell + 1) * CELL); a++) {
          const first = (a - from * CELL) * each;
          for (let b = against * CELL, at = (a % CELL) * CELL; b < end; b++, at++) {
            // Each cell is the nearest to itself, whatever is rounded.
            const isSelf = others === null && a === b;
            const square = isSelf ? -Infinity : means.lengths[a]! + among.lengths[b]! - 2 * products[at]!;
            if (square < squares[first + each - 1]!) insert(numbers, squares, first, first + each - 1, b, square);
          }
        }
      }
    }
    comparer.release();
    for (let at = 0; at < numbers.length; at += each) numbers.subarray(at + (others ? 0 : 1), at + each).sort();
    return numbers;
  },
);

/** Puts a number into a list by distance, behind those that are as near; the last one falls out. */
function insert(
  numbers: Int32Array,
  squares: Float64Array,
  first: number,
  last: number,
  number: number,
  square: number,
): void {
  let at = last;
  for (; at > first && squares[at - 1]! > square; at--) {
    squares[at] = squares[at - 1]!;
    numbers[at] = numbers[at - 1]!;
  }
  squares[at] = square;
  numbers[at] = number;
}

/** Cells of means of a job. */
const CELLS_PER_JOB = 8;

/**
 * For each cell the `each` cells with the nearest means, of equally near ones the first, in order of their number. Every mean is compared with every other:
 * of a million rows that are 244 million pairs.
 *
 * @param each at most as many as there are
 * @param others cells to look among; without them the same cells, each one itself first
 */
export async function nearestCells(
  cells: Cells,
  each: number,
  pool: Pool,
  others: Cells | null = null,
): Promise<Int32Array> {
  const inCells = (some: Cells) => makeCells(meansOf(some), inOwnOrder(some.count));
  const job = { means: inCells(cells), others: others && inCells(others), each };
  const starts = Array.from({ length: Math.ceil(job.means.count / CELLS_PER_JOB) }, (_, at) => at * CELLS_PER_JOB);
  const answers = await pool.run(
    nearestCellsJob,
    starts.map((from) => ({ ...job, from, to: Math.min(job.means.count, from + CELLS_PER_JOB) })),
  );
  const all = sharedInt32(cells.count * each);
  answers.forEach((numbers, at) => all.set(numbers, starts[at]! * CELL * each));
  return all;
}
