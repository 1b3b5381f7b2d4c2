import { contourDensity, max, polygonContains, type ContourMultiPolygon } from 'd3';
import { boundsOf } from './pickPapers.ts';
import { ringTest } from './ringTest.ts';
import { allAtOnce } from './steps.ts';
import type { Box } from './viewport.ts';

/** Where the papers of one topic lie, in base coordinates. */
export interface TopicContour {
  readonly topic: number;
  readonly papers: Int32Array;
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
  return allAtOnce(contourSteps(points, topics));
}

/** The same a topic at a time, for who has other things to do in between. */
export function* contourSteps(points: Float32Array, topics: ArrayLike<number>): Generator<void, TopicContour[]> {
  const bandwidth = bandwidthOf(topics.length);
  const lands: TopicContour[] = [];
  for (const [topic, papers] of membersOf(topics)) {
    lands.push({ topic, papers, ...outline(points, papers, bandwidth) });
    yield;
  }
  return lands;
}

/** The papers of each topic, ascending; the largest topic first. Ids are small numbers: lists by id are many times as quick as a map. */
function membersOf(topics: ArrayLike<number>): [topic: number, papers: Int32Array][] {
  const counts: number[] = [];
  for (let paper = 0; paper < topics.length; paper++) counts[topics[paper]!] = (counts[topics[paper]!] ?? 0) + 1;
  const members: Int32Array[] = [];
  counts.forEach((count, topic) => (members[topic] = new Int32Array(count)));
  const next: number[] = [];
  for (let paper = 0; paper < topics.length; paper++) {
    const topic = topics[paper]!;
    const at = next[topic] ?? 0;
    members[topic]![at] = paper;
    next[topic] = at + 1;
  }
  const all: [number, Int32Array][] = [];
  members.forEach((papers, topic) => all.push([topic, papers]));
  return all.sort(([a, inA], [b, inB]) => inB.length - inA.length || a - b);
}

/** Width of the kernel for so many papers, in base units: about how far land reaches beyond them. */
export function bandwidthOf(papers: number): number {
  const [narrowest, widest] = BANDWIDTH_RANGE;
  return Math.min(widest, Math.max(narrowest, BANDWIDTH_SCALE * Math.max(papers, 1) ** (-1 / 6)));
}

/** The estimate is made around the topic's own papers only, in coordinates that begin left of and above them. */
function outline(
  points: Float32Array,
  papers: Int32Array,
  bandwidth: number,
): Pick<TopicContour, 'middle' | 'islands' | 'levels'> {
  const margin = REACH * bandwidth;
  const [first, last] = [leastOf(points, papers), mostOf(points, papers)];
  const [left, top] = [first[0] - margin, first[1] - margin];
  const places = new Float64Array(2 * papers.length);
  papers.forEach((paper, at) => {
    places[2 * at] = points[2 * paper]! - left;
    places[2 * at + 1] = points[2 * paper + 1]! - top;
  });
  const cell = bandwidth < FINE_BELOW ? 4 : 8;
  const lone = 1 / (2 * Math.PI * bandwidth * bandwidth);
  const contours = contourDensity<number>()
    .x((paper) => points[2 * paper]! - left)
    .y((paper) => points[2 * paper + 1]! - top)
    .size([last[0] - left + margin, last[1] - top + margin])
    .cellSize(cell)
    .bandwidth(bandwidth)
    // d3 hands over the counts of its cells here, and takes densities back.
    .thresholds((counts) => {
      const highest = (max(counts as Iterable<number> & ArrayLike<number>) ?? 0) / (cell * cell);
      const floor = papers.length > HANDFUL ? Math.min(STRAY_DENSITY * lone, 0.5 * highest) : 0;
      return LEVELS.map((share) => Math.max(share * highest, floor));
    })(papers as unknown as number[]);
  const islands = islandsOf(contours[MAIN_LAND]!, places).map(({ middle: [x, y], papers: held }) => ({
    middle: [x + left, y + top] as const,
    papers: held,
  }));
  const levels = contours.map((contour) => pathOf(contour, left, top));
  return { middle: islands[0]!.middle, islands, levels: [...new Set(levels)] };
}

function leastOf(points: Float32Array, papers: Int32Array): [number, number] {
  let [x, y] = [Infinity, Infinity];
  for (const paper of papers) [x, y] = [Math.min(x, points[2 * paper]!), Math.min(y, points[2 * paper + 1]!)];
  return [x, y];
}
function mostOf(points: Float32Array, papers: Int32Array): [number, number] {
  let [x, y] = [-Infinity, -Infinity];
  for (const paper of papers) [x, y] = [Math.max(x, points[2 * paper]!), Math.max(y, points[2 * paper + 1]!)];
  return [x, y];
}

/** The pieces of an outline that hold papers, the one with the most first; all papers as one piece where it holds none. */
function islandsOf({ coordinates }: ContourMultiPolygon, places: Float64Array): Island[] {
  const islands: Island[] = [];
  for (const [ring] of coordinates as [number, number][][][]) {
    const held = heldBy(ring!, places);
    if (held.length > 0) islands.push({ middle: middleOf(held, ring!), papers: held.length / 2 });
  }
  if (islands.length === 0) islands.push({ middle: middleOf(places, null), papers: places.length / 2 });
  return islands.sort((a, b) => b.papers - a.papers);
}

function heldBy(ring: readonly [number, number][], places: Float64Array): Float64Array {
  const inside = ringTest(ring);
  const { x0, y0, x1, y1 } = boundsOf(ring);
  const held = new Float64Array(places.length);
  let count = 0;
  for (let at = 0; at < places.length; at += 2) {
    const [x, y] = [places[at]!, places[at + 1]!];
    if (x < x0 || x > x1 || y < y0 || y > y1 || !inside(x, y)) continue;
    held[count++] = x;
    held[count++] = y;
  }
  return held.slice(0, count);
}

/** Where the name of a piece of land belongs: the mean of its papers, or the paper nearest to that where the land bends around it. */
function middleOf(places: Float64Array, outline: [number, number][] | null): [number, number] {
  let [x, y] = [0, 0];
  for (let at = 0; at < places.length; at += 2) [x, y] = [x + places[at]!, y + places[at + 1]!];
  [x, y] = [(2 * x) / places.length, (2 * y) / places.length];
  if (!outline || polygonContains(outline, [x, y])) return [x, y];
  let [nearest, away] = [0, Infinity];
  for (let at = 0; at < places.length; at += 2) {
    const distance = Math.hypot(places[at]! - x, places[at + 1]! - y);
    if (distance < away) [nearest, away] = [at, distance];
  }
  return [places[nearest]!, places[nearest + 1]!];
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
  const distances = Float64Array.from(papers, (paper) => {
    const [x, y] = placeOf(paper);
    return Math.hypot(x - middle[0], y - middle[1]);
  });
  const within = distances.slice().sort()[Math.max(1, Math.ceil(HEART * papers.length) - 1)] ?? Infinity;
  const places = [...papers].filter((_, at) => distances[at]! <= within).map(placeOf);
  return boundsOf([middle, ...places]);
}
