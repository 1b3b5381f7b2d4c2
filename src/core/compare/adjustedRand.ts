/** How many papers two partitions put together: so many in part `from` of the one and part `to` of the other. */
export interface Overlap {
  readonly from: number;
  readonly to: number;
  readonly papers: number;
}

/**
 * The adjusted Rand index of two partitions of the same papers (Hubert and Arabie 1985):
 * `(S - E) / ((A + B) / 2 - E)`, where S, A and B count the pairs of papers that are together in both, in the first and in the second, and
 * `E = A B / (n (n - 1) / 2)` is what chance would give.
 *
 * @param overlaps each pair of parts at most once
 * @returns 1 for the same partition, about 0 for unrelated ones, at least -0.5; null for fewer than two papers
 */
export function adjustedRand(overlaps: readonly Overlap[]): number | null {
  const [from, to] = [new Map<number, number>(), new Map<number, number>()];
  let papers = 0;
  let together = 0;
  for (const overlap of overlaps) {
    add(from, overlap.from, overlap.papers);
    add(to, overlap.to, overlap.papers);
    papers += overlap.papers;
    together += pairs(overlap.papers);
  }
  if (papers < 2) return null;
  const [first, second] = [from, to].map((sizes) => [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0));
  const expected = (first! * second!) / pairs(papers);
  const most = (first! + second!) / 2;
  // Both put all papers together, or each by itself.
  return most === expected ? 1 : (together - expected) / (most - expected);
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

function add(sizes: Map<number, number>, part: number, papers: number): void {
  sizes.set(part, (sizes.get(part) ?? 0) + papers);
}
