import { mutualInformation } from '#core/cluster/measures/mutualInformation';

/** How well topics agree with labels. Both measures ignore how either side is named. */
export interface Agreement {
  /** Normalised mutual information, arithmetic mean, 0 to 1 (as scikit-learn's default). */
  readonly nmi: number;
  /** Adjusted Rand index, at most 1, about 0 by chance (Hubert and Arabie 1985). */
  readonly ari: number;
}

export function agreement(labels: readonly string[], topics: readonly string[]): Agreement {
  const n = labels.length;
  const rows = tally(labels);
  const columns = tally(topics);
  const cells = tally(labels.map((label, at) => `${label}\u0000${topics[at]}`));
  const pairs = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((sum, c) => sum + (c * (c - 1)) / 2, 0);
  const expected = (pairs(rows) * pairs(columns)) / ((n * (n - 1)) / 2);
  const most = (pairs(rows) + pairs(columns)) / 2;
  return {
    nmi: mutualInformation(numbered(labels, rows), rows.size, numbered(topics, columns), columns.size),
    ari: most === expected ? 1 : (pairs(cells) - expected) / (most - expected),
  };
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The place of each value among the different ones. */
function numbered(values: readonly string[], different: ReadonlyMap<string, number>): Int32Array {
  const numbers = new Map([...different.keys()].map((value, number) => [value, number]));
  return Int32Array.from(values, (value) => numbers.get(value)!);
}
