import type { DenseRows } from '#core/types';
import { normalizeRows } from '#core/matrix/normalizeRows';
import { squaredDistance } from './kmeans/engine.ts';

/** Fewer topics than these are not grouped. */
const LEAST_TOPICS = 5;
/** Topics of a group, about: names of two or three phrases hold for so many. And groups, at most, for each of the topics' square root: more are no overview. */
const OF_A_GROUP = 3;
const MOST_ROOTS = 2;

/**
 * The upper level of the topics: agglomerative clustering of the unit-length centroids by Ward's criterion (Ward 1963; each topic
 * counts as one). Of numbers from a third of the topics on (from 2 √topics where that is less) to two more, that is taken after which the next merge would cost the most more than the
 * last one did, and no group holds more than half of the papers where that can be had.
 *
 * @param sizes papers of each topic
 * @returns the topics of each group, ascending; groups by papers, largest first (ties: the group of the first topic first). Empty
 *   for fewer than 5 topics.
 */
export function groupTopics(centroids: DenseRows, sizes: ArrayLike<number>): readonly (readonly number[])[] {
  const topics = centroids.rows;
  if (topics < LEAST_TOPICS) return [];
  const merges = wardMerges(normalizeRows(centroids));
  const papers = (group: readonly number[]) => group.reduce((sum, t) => sum + sizes[t]!, 0);
  const all = papers(Array.from({ length: topics }, (_, t) => t));
  const isEven = (count: number) => groupsLeft(merges, count).every((group) => papers(group) <= all / 2);
  const costs = merges.map(({ cost }) => cost);
  return groupsLeft(merges, groupCount(costs, isEven))
    .map((group) => group.sort((s, t) => s - t))
    .sort((a, b) => papers(b) - papers(a) || a[0]! - b[0]!);
}

/** The groups when so many are left. */
function groupsLeft(merges: readonly Merge[], count: number): number[][] {
  const topics = merges.length + 1;
  const groups = new Map(Array.from({ length: topics }, (_, t) => [t, [t]]));
  for (const { into, from } of merges.slice(0, topics - count)) {
    groups.set(into, [...groups.get(into)!, ...groups.get(from)!]);
    groups.delete(from);
  }
  return [...groups.values()];
}

/** Group `from` joins group `into`; a group has the number of its first topic. */
interface Merge {
  readonly into: number;
  readonly from: number;
  readonly cost: number;
}

/** All merges, cheapest first (of equals that of the first pair). */
function wardMerges(centroids: DenseRows): Merge[] {
  const { rows: topics } = centroids;
  const counts = new Float64Array(topics).fill(1);
  const costs = Float64Array.from(
    { length: topics * topics },
    (_, at) => squaredDistance(centroids, Math.floor(at / topics), centroids, at % topics) / 2,
  );
  const alive = Array.from({ length: topics }, (_, t) => t);
  const merges: Merge[] = [];
  while (alive.length > 1) {
    let merge: Merge = { into: alive[0]!, from: alive[1]!, cost: Infinity };
    for (const into of alive) {
      for (const from of alive) {
        const cost = costs[into * topics + from]!;
        if (into < from && cost < merge.cost) merge = { into, from, cost };
      }
    }
    const { into, from, cost } = merge;
    alive.splice(alive.indexOf(from), 1);
    for (const other of alive) {
      if (other === into) continue;
      const [a, b, c] = [counts[into]!, counts[from]!, counts[other]!];
      // Lance and Williams 1967
      const next =
        ((a + c) * costs[into * topics + other]! + (b + c) * costs[from * topics + other]! - c * cost) / (a + b + c);
      costs[into * topics + other] = next;
      costs[other * topics + into] = next;
    }
    counts[into] = counts[into]! + counts[from]!;
    merges.push(merge);
  }
  return merges;
}

/** With `g` groups left, the last merge cost `costs[topics - g - 1]` and the next costs `costs[topics - g]`. */
function groupCount(costs: readonly number[], isEven: (groups: number) => boolean): number {
  const topics = costs.length + 1;
  const least = Math.max(2, Math.round(Math.min(topics / OF_A_GROUP, MOST_ROOTS * Math.sqrt(topics))));
  const numbers = Array.from({ length: Math.min(topics - 1, least + 2) - least + 1 }, (_, i) => least + i);
  const even = numbers.filter(isEven);
  let best = 2;
  let widest = -Infinity;
  for (const g of even.length > 0 ? even : numbers) {
    const gap = costs[topics - g]! - costs[topics - g - 1]!;
    if (gap > widest) {
      widest = gap;
      best = g;
    }
  }
  return best;
}
