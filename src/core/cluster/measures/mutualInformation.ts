import { log } from '#core/log';
import { countTopics } from '../countTopics.ts';

/**
 * How well two partitions of the same rows agree, whatever their parts are called: mutual information over the mean of both entropies, 0 to 1
 * (scikit-learn's `normalized_mutual_info_score`). 1 where neither partition tells anything apart.
 *
 * @param a, b part of each row, from 0 to under the number of parts
 */
export function mutualInformation(a: Int32Array, aParts: number, b: Int32Array, bParts: number): number {
  const rows = a.length;
  const both = countTopics(
    a.map((part, row) => part * bParts + b[row]!),
    aParts * bParts,
  );
  const [aSizes, bSizes] = [countTopics(a, aParts), countTopics(b, bParts)];
  let mutual = 0;
  both.forEach((count, at) => {
    if (count === 0) return;
    mutual += (count / rows) * log((count * rows) / (aSizes[Math.floor(at / bParts)]! * bSizes[at % bParts]!));
  });
  const mean = (entropy(aSizes, rows) + entropy(bSizes, rows)) / 2;
  return mean === 0 ? 1 : Math.max(0, Math.min(1, mutual / mean));
}

function entropy(sizes: ArrayLike<number>, rows: number): number {
  let sum = 0;
  for (let at = 0; at < sizes.length; at++) if (sizes[at]! > 0) sum -= (sizes[at]! / rows) * log(sizes[at]! / rows);
  return sum;
}
