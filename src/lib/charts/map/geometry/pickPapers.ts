import type { Box } from './viewport.ts';
import { ringTest } from './ringTest.ts';
import { allAtOnce } from './steps.ts';

/** Papers a cell of the index holds on average, and cells at most across or down. */
const [CROWD, MOST_CELLS] = [3, 1024];
/** In base units: papers on one spot, or in a line, have few cells. */
const LEAST_EDGE = 0.5;

/** The papers by where they are: a grid of square cells, for any number of papers two whole numbers each. */
export interface PaperIndex {
  /** Base coordinates, two a paper. */
  readonly points: Float32Array;
  readonly left: number;
  readonly top: number;
  /** Edge of a cell. */
  readonly edge: number;
  readonly columns: number;
  readonly rows: number;
  /** Cell c holds the papers `papers[start[c] .. start[c + 1]]`, ascending. */
  readonly start: Int32Array;
  readonly papers: Int32Array;
}

export function indexPapers(points: Float32Array): PaperIndex {
  return allAtOnce(indexSteps(points));
}

/** The same piece by piece. */
export function* indexSteps(points: Float32Array): Generator<void, PaperIndex> {
  const count = points.length / 2;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at]!, points[at + 1]!];
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  const [width, height] = count > 0 ? [x1 - x0, y1 - y0] : [0, 0];
  const edge = Math.max(
    Math.sqrt((width * height * CROWD) / Math.max(1, count)),
    Math.max(width, height) / MOST_CELLS,
    LEAST_EDGE,
  );
  const grid = {
    points,
    left: count > 0 ? x0 : 0,
    top: count > 0 ? y0 : 0,
    edge,
    columns: Math.floor(width / edge) + 1,
    rows: Math.floor(height / edge) + 1,
  };
  yield;
  const cellOf = new Int32Array(count);
  const start = new Int32Array(grid.columns * grid.rows + 1);
  for (let paper = 0; paper < count; paper++) {
    const column = Math.floor((points[2 * paper]! - grid.left) / edge);
    const cell = Math.floor((points[2 * paper + 1]! - grid.top) / edge) * grid.columns + column;
    cellOf[paper] = cell;
    start[cell + 1]!++;
  }
  yield;
  for (let cell = 0; cell + 1 < start.length; cell++) start[cell + 1]! += start[cell]!;
  const next = start.slice();
  const papers = new Int32Array(count);
  for (let paper = 0; paper < count; paper++) papers[next[cellOf[paper]!]!++] = paper;
  return { ...grid, start, papers };
}

/** The paper nearest to a place of the map, at most `radius` base units away; null where there is none. Of several the first. */
export function pickPaper(index: PaperIndex, x: number, y: number, radius: number): number | null {
  const { points, left, top, edge, columns, rows, start, papers } = index;
  const [column, row] = [Math.floor((x - left) / edge), Math.floor((y - top) / edge)];
  let found: number | null = null;
  let nearest = radius * radius;
  const look = (atColumn: number, atRow: number): void => {
    if (atColumn < 0 || atRow < 0 || atColumn >= columns || atRow >= rows) return;
    const cell = atRow * columns + atColumn;
    for (let at = start[cell]!; at < start[cell + 1]!; at++) {
      const paper = papers[at]!;
      const away = (points[2 * paper]! - x) ** 2 + (points[2 * paper + 1]! - y) ** 2;
      if (away < nearest || (away === nearest && (found === null || paper < found))) [nearest, found] = [away, paper];
    }
  };
  // Cells in rings around the place: what a ring holds is further away than all within it.
  const outermost = Math.min(Math.ceil(radius / edge), Math.max(column, columns - column, row, rows - row, 0));
  for (let ring = 0; ring <= outermost; ring++) {
    if (found !== null && nearest < ((ring - 1) * edge) ** 2) break;
    for (let step = -ring; step <= ring; step++) {
      look(column + step, row - ring);
      if (ring > 0) look(column + step, row + ring);
    }
    for (let step = -ring + 1; step < ring; step++) {
      look(column - ring, row + step);
      look(column + ring, row + step);
    }
  }
  return found;
}

/** The papers inside a polygon of base coordinates, in ascending order. */
export function papersInside(points: Float32Array, polygon: readonly (readonly [number, number])[]): Int32Array {
  if (polygon.length < 3) return new Int32Array();
  const { x0, y0, x1, y1 } = boundsOf(polygon);
  const inside = ringTest(polygon);
  return papersThat(points, (x, y) => x >= x0 && x <= x1 && y >= y0 && y <= y1 && inside(x, y));
}

/** The papers inside a box of base coordinates, its border included, in ascending order. */
export function papersInBox(points: Float32Array, { x0, y0, x1, y1 }: Box): Int32Array {
  return papersThat(points, (x, y) => x >= x0 && x <= x1 && y >= y0 && y <= y1);
}

function papersThat(points: Float32Array, pass: (x: number, y: number) => boolean): Int32Array {
  const found = new Int32Array(points.length / 2);
  let count = 0;
  for (let paper = 0; paper < found.length; paper++) {
    if (pass(points[2 * paper]!, points[2 * paper + 1]!)) found[count++] = paper;
  }
  return found.slice(0, count);
}

/** The smallest box around some places. */
export function boundsOf(places: Iterable<readonly [number, number]>): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of places) {
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  return { x0, y0, x1, y1 };
}
