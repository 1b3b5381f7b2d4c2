import type { Random } from '#core/random';

/**
 * `size` different rows, ascending, spread over the strata in proportion to their sizes: rows are put in order of their stratum, of equal ones
 * in their own, that order is cut into `size` stretches of equal length, and one row is drawn from each.
 *
 * @param strata of each row; NaN for a row of which it is not known: these form a stratum of their own, the last
 * @returns all rows where there are no more than `size`
 */
export function stratifiedSample(strata: Float64Array, size: number, random: Random): Int32Array {
  const rows = strata.length;
  const order = Int32Array.from(strata, (_, row) => row);
  if (rows <= size) return order;
  const rank = strata.map((stratum) => (Number.isNaN(stratum) ? Infinity : stratum));
  order.sort((a, b) => (rank[a] === rank[b] ? a - b : rank[a]! - rank[b]!));
  const drawn = Int32Array.from({ length: size }, (_, stretch) => {
    const from = Math.floor((stretch * rows) / size);
    const to = Math.floor(((stretch + 1) * rows) / size);
    return order[from + random.below(to - from)]!;
  });
  return drawn.sort();
}
