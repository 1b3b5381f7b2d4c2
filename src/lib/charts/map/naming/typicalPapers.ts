import { allAtOnce } from '#lib/charts/map/geometry/steps.ts';
import type { TopicContour } from '#lib/charts/map/geometry/topicContours.ts';
import type { Box } from '#lib/charts/map/geometry/viewport.ts';

/** Titles that are tried in a piece of map that is three screens wide and high. */
const MOST_TITLES = 220;

/** Place of each paper in its topic by how typical it is of it, from 0 for the most similar; ties in the order of the corpus. */
export function typicalRanks(
  lands: readonly Pick<TopicContour, 'papers'>[],
  similarity: ArrayLike<number>,
): Int32Array {
  return allAtOnce(rankSteps(lands, similarity));
}

/** The same a topic at a time. */
export function* rankSteps(
  lands: readonly Pick<TopicContour, 'papers'>[],
  similarity: ArrayLike<number>,
): Generator<void, Int32Array> {
  const ranks = new Int32Array(similarity.length);
  for (const { papers } of lands) {
    const order = Array.from(papers.keys());
    const values = Float64Array.from(papers, (paper) => similarity[paper]!);
    order.sort((a, b) => values[b]! - values[a]! || a - b);
    order.forEach((at, rank) => (ranks[papers[at]!] = rank));
    yield;
  }
  return ranks;
}

interface Places {
  readonly points: Float32Array;
  readonly topics: ArrayLike<number>;
  /** Topics whose papers come first. */
  readonly chosen: readonly number[];
}

/** The papers of a piece of map that get a title: the most typical of each topic, then the second of each, and so on, those of chosen topics first. */
export function mostTypical({ points, topics, chosen }: Places, around: Box, ranks: Int32Array): number[] {
  const first = new Set(chosen);
  const own = (paper: number): boolean => first.has(topics[paper]!);
  const all = inBox(points, around);
  const wanted = first.size > 0 ? foremost(all.filter(own), ranks, MOST_TITLES) : [];
  const others = first.size > 0 ? all.filter((paper) => !own(paper)) : all;
  return [...wanted, ...foremost(others, ranks, MOST_TITLES - wanted.length)];
}

function inBox(points: Float32Array, { x0, y0, x1, y1 }: Box): number[] {
  const found: number[] = [];
  for (let paper = 0; paper < points.length / 2; paper++) {
    const [x, y] = [points[2 * paper]!, points[2 * paper + 1]!];
    if (x >= x0 && x <= x1 && y >= y0 && y <= y1) found.push(paper);
  }
  return found;
}

/** The first so many papers by rank, then by row: those of too high a rank are left out before the others are sorted. */
function foremost(papers: readonly number[], ranks: Int32Array, most: number): number[] {
  let wanted = papers;
  if (papers.length > most) {
    const held = new Int32Array(papers.length);
    for (const paper of papers) held[Math.min(ranks[paper]!, papers.length - 1)]!++;
    let [highest, count] = [0, held[0]!];
    while (count < most && highest < papers.length - 1) count += held[++highest]!;
    wanted = papers.filter((paper) => ranks[paper]! <= highest);
  }
  return [...wanted].sort((a, b) => ranks[a]! - ranks[b]! || a - b).slice(0, most);
}
