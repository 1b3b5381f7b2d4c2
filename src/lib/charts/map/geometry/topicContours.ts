import { contourDensity, least, max, mean, polygonContains, type ContourMultiPolygon } from 'd3';
import { boundsOf } from './pickPapers.ts';
import { ringTest } from './ringTest.ts';
import { BASE, type Box } from './viewport.ts';

/** Where the papers of one topic lie, in base coordinates. */
export interface TopicContour {
  readonly topic: number;
  readonly papers: readonly number[];
  /** Where the topic's name belongs: the middle of its largest island. */
  readonly middle: readonly [x: number, y: number];
  /** The pieces of its widest outline, the one with the most papers first. */
  readonly islands: readonly Island[];
  /** Outlines as SVG path data, from the widest to the densest. */
  readonly levels: readonly string[];
}

/** One piece of a topic's land. */
interface Island {
  readonly middle: readonly [x: number, y: number];
  /** Papers on it. */
  readonly papers: number;
}

/** Kernel width in base units: Silverman's rate for two dimensions, n^(-1/6), at 30 units for 400 papers. */
const BANDWIDTH_SCALE = 81;
const BANDWIDTH_RANGE = [12, 48] as const;
/** Outlines at these shares of the topic's highest density. */
const LEVELS = [0.1, 0.28, 0.52, 0.76];
/** A widest outline this many lone papers high keeps strays from making islands, where the topic is larger than a handful. */
const STRAY_DENSITY = 1.45;
const HANDFUL = 6;
/** A topic's name belongs on the main piece of this one of its outlines. */
const MAIN_LAND = 0;
/** A kernel is taken for nothing beyond so many bandwidths. */
const REACH = 3;
/** Kernels narrower than this many base units are computed on a finer grid. */
const FINE_BELOW = 20;

/**
 * The land of each topic: outlines of a Gaussian kernel density estimate of its papers.
 *
 * @param points base coordinates, two a paper
 * @param topics topic id of each paper
 * @returns the largest topic first
 */
export function contourTopics(points: Float32Array, topics: ArrayLike<number>): TopicContour[] {
  const members = new Map<number, number[]>();
  for (let paper = 0; paper < topics.length; paper++) {
    const topic = topics[paper]!;
    const list = members.get(topic);
    if (list) list.push(paper);
    else members.set(topic, [paper]);
  }
  const bandwidth = bandwidthOf(topics.length);
  return [...members]
    .sort(([a, inA], [b, inB]) => inB.length - inA.length || a - b)
    .map(([topic, papers]) => ({ topic, papers, ...outline(points, papers, bandwidth) }));
}

/** Width of the kernel for so many papers, in base units: about how far land reaches beyond them. */
export function bandwidthOf(papers: number): number {
  const [narrowest, widest] = BANDWIDTH_RANGE;
  return Math.min(widest, Math.max(narrowest, BANDWIDTH_SCALE * Math.max(papers, 1) ** (-1 / 6)));
}

/** The estimate is made around the topic's own papers only, in coordinates that begin left of and above them. */
function outline(
  points: Float32Array,
  papers: readonly number[],
  bandwidth: number,
): Pick<TopicContour, 'middle' | 'islands' | 'levels'> {
  const margin = REACH * bandwidth;
  const box = boundsOf(papers.map((paper) => [points[2 * paper]!, points[2 * paper + 1]!] as const));
  const [left, top] = [box.x0 - margin, box.y0 - margin];
  const places = papers.map((paper) => [points[2 * paper]! - left, points[2 * paper + 1]! - top] as const);
  const cell = bandwidth < FINE_BELOW ? 4 : 8;
  const lone = 1 / (2 * Math.PI * bandwidth * bandwidth);
  const contours = contourDensity<readonly [number, number]>()
    .x((place) => place[0])
    .y((place) => place[1])
    .size([box.x1 - left + margin, box.y1 - top + margin])
    .cellSize(cell)
    .bandwidth(bandwidth)
    // d3 hands over the counts of its cells here, and takes densities back.
    .thresholds((counts) => {
      const highest = (max(counts as Iterable<number> & ArrayLike<number>) ?? 0) / (cell * cell);
      const floor = papers.length > HANDFUL ? Math.min(STRAY_DENSITY * lone, 0.5 * highest) : 0;
      return LEVELS.map((share) => Math.max(share * highest, floor));
    })(places as (readonly [number, number])[]);
  const islands = islandsOf(contours[MAIN_LAND]!, places).map(({ middle: [x, y], papers: held }) => ({
    middle: [x + left, y + top] as const,
    papers: held,
  }));
  const levels = contours.map((contour) => pathOf(contour, left, top));
  return { middle: islands[0]!.middle, islands, levels: [...new Set(levels)] };
}

/** The pieces of an outline that hold papers, the one with the most first; all papers as one piece where it holds none. */
function islandsOf({ coordinates }: ContourMultiPolygon, papers: readonly (readonly [number, number])[]): Island[] {
  const islands: Island[] = [];
  for (const [ring] of coordinates as [number, number][][][]) {
    const inside = ringTest(ring!);
    const held = papers.filter(([x, y]) => inside(x, y));
    if (held.length > 0) islands.push({ middle: middleOf(held, ring!), papers: held.length });
  }
  if (islands.length === 0) islands.push({ middle: middleOf(papers, null), papers: papers.length });
  return islands.sort((a, b) => b.papers - a.papers);
}

/** Where the name of a piece of land belongs: the mean of its papers, or the paper nearest to that where the land bends around it. */
function middleOf(
  papers: readonly (readonly [number, number])[],
  outline: [number, number][] | null,
): [number, number] {
  const x = mean(papers, (place) => place[0]) ?? BASE / 2;
  const y = mean(papers, (place) => place[1]) ?? BASE / 2;
  if (!outline || polygonContains(outline, [x, y])) return [x, y];
  const nearest = least(papers, ([px, py]) => Math.hypot(px - x, py - y))!;
  return [nearest[0], nearest[1]];
}

function pathOf({ coordinates }: ContourMultiPolygon, left: number, top: number): string {
  const at = (value: number) => Math.round(value * 10) / 10;
  let d = '';
  for (const polygon of coordinates) {
    for (const ring of polygon) {
      for (let i = 0; i < ring.length - 1; i++)
        d += `${i ? 'L' : 'M'}${at(ring[i]![0]! + left)},${at(ring[i]![1]! + top)}`;
      d += 'Z';
    }
  }
  return d;
}

/** Share of a topic's papers that zooming into it shows: the ones nearest to its middle; strays stay outside. */
const HEART = 0.75;

/** The box around the papers of a topic that lie nearest to its middle. */
export function heartland(
  { papers, middle }: TopicContour,
  placeOf: (paper: number) => readonly [number, number],
): Box {
  const away = ([x, y]: readonly [number, number]) => Math.hypot(x - middle[0], y - middle[1]);
  const places = papers.map(placeOf).sort((a, b) => away(a) - away(b));
  return boundsOf([middle, ...places.slice(0, Math.max(2, Math.ceil(HEART * places.length)))]);
}
