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
  return Int32Array.from(drawn.keys()).filter((r) => drawn[r] === 1);
}

/** A matrix of the listed rows. */
export function takeRows({ columns, data }: DenseRows, list: Int32Array): DenseRows {
  const taken = new Float64Array(list.length * columns);
  list.forEach((r, i) => {
    taken.set(data.subarray(r * columns, (r + 1) * columns), i * columns);
  });
  return { rows: list.length, columns, data: taken };
}
