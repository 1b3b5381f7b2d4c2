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

/** The different rows, ascending, of a bootstrap sample: `draws` draws with replacement. */
export function bootstrapRows(rows: number, draws: number, random: Random): Int32Array {
  const drawn = new Uint8Array(rows);
  for (let i = 0; i < draws; i++) drawn[random.below(rows)] = 1;
  const list = new Int32Array(rows);
  let count = 0;
  for (let r = 0; r < rows; r++) if (drawn[r] === 1) list[count++] = r;
  return list.slice(0, count);
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
