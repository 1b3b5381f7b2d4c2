import type { Random } from '#core/random';
import type { DenseRows } from '#core/types';

/** `size` different rows of `rows`, ascending, each equally likely (selection sampling: Knuth, volume 2, algorithm 3.4.2 S). */
export function sampleRows(rows: number, size: number, random: Random): Int32Array {
  const chosen = new Int32Array(Math.min(size, rows));
  for (let r = 0, count = 0; count < chosen.length; r++) {
    if (random.next() * (rows - r) < chosen.length - count) chosen[count++] = r;
  }
  return chosen;
}

/** A matrix of the listed rows. */
export function takeRows({ columns, data }: DenseRows, list: Int32Array): DenseRows {
  const taken = new Float64Array(list.length * columns);
  let to = 0;
  for (let i = 0; i < list.length; i++) {
    const end = (list[i]! + 1) * columns;
    for (let from = list[i]! * columns; from < end; from++) taken[to++] = data[from]!;
  }
  return { rows: list.length, columns, data: taken };
}
