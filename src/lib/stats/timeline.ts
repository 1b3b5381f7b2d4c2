/** Papers by year, every year from the first to the last. */
export interface Timeline {
  readonly years: readonly number[];
  /** Papers of each year: what shares are of. */
  readonly totals: readonly number[];
  /** Papers of the set that have no year. */
  readonly undated: number;
}

/** Years further apart than this from their neighbours would draw an empty century: a misread date. */
const WIDEST_GAP = 40;

/**
 * The years of a set of papers. Years far off all others, as misread dates give, are counted as undated.
 *
 * @param year of each paper; 0 where it has none
 * @param mask 1 for each paper of the set
 */
export function timelineOf(year: Int32Array, mask: Uint8Array): Timeline {
  // Years are small numbers: a list of counts is many times as quick as a map for each paper.
  const counts: number[] = [];
  let all = 0;
  for (let row = 0; row < year.length; row++) {
    if (!mask[row]) continue;
    all++;
    if (year[row]! > 0) counts[year[row]!] = (counts[year[row]!] ?? 0) + 1;
  }
  const papers = new Map<number, number>();
  counts.forEach((count, one) => papers.set(one, count));
  const stretch = mainStretch(papers);
  const dated = stretch.reduce((sum, one) => sum + papers.get(one)!, 0);
  const [first, last] = [stretch[0] ?? 0, stretch[stretch.length - 1] ?? -1];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { years, totals: years.map((one) => papers.get(one) ?? 0), undated: all - dated };
}

/** The years that hold the most papers of all stretches without a wide gap. */
function mainStretch(papers: ReadonlyMap<number, number>): number[] {
  const stretches: number[][] = [];
  for (const year of [...papers.keys()].sort((a, b) => a - b)) {
    const stretch = stretches[stretches.length - 1];
    if (stretch && year - stretch[stretch.length - 1]! <= WIDEST_GAP) stretch.push(year);
    else stretches.push([year]);
  }
  const size = (stretch: readonly number[]): number => stretch.reduce((sum, year) => sum + papers.get(year)!, 0);
  return stretches.reduce((best, stretch) => (size(stretch) > size(best) ? stretch : best), []);
}

/** How many of some papers are of each year. */
export function countByYear(
  { years }: Timeline,
  year: Int32Array,
  rows: ArrayLike<number>,
  mask: Uint8Array,
): number[] {
  const counts = new Array<number>(years.length).fill(0);
  const first = years[0] ?? 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const at = year[row]! - first;
    if (mask[row] && at >= 0 && at < counts.length) counts[at]!++;
  }
  return counts;
}
