import { polygonContains, quadtree, type Quadtree } from 'd3';
import type { Box } from './viewport.ts';

/** A quadtree over the papers in base coordinates. */
export type PaperIndex = Quadtree<number>;

export function indexPapers(points: Float32Array): PaperIndex {
  return quadtree<number>()
    .x((paper) => points[2 * paper]!)
    .y((paper) => points[2 * paper + 1]!)
    .addAll(Array.from({ length: points.length / 2 }, (_, paper) => paper));
}

/** The paper nearest to a place of the map, at most `radius` base units away; null where there is none. */
export function pickPaper(tree: PaperIndex, x: number, y: number, radius: number): number | null {
  return tree.find(x, y, radius) ?? null;
}

/** The papers inside a polygon of base coordinates, in ascending order. */
export function papersInside(points: Float32Array, polygon: readonly (readonly [number, number])[]): Int32Array {
  const found: number[] = [];
  if (polygon.length > 2) {
    const outline = polygon as [number, number][];
    const box = boundsOf(polygon);
    for (let paper = 0; paper < points.length / 2; paper++) {
      const x = points[2 * paper]!;
      const y = points[2 * paper + 1]!;
      if (x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1 && polygonContains(outline, [x, y]))
        found.push(paper);
    }
  }
  return Int32Array.from(found);
}

/** The papers inside a box of base coordinates, its border included, in ascending order. */
export function papersInBox(points: Float32Array, box: Box): Int32Array {
  const found: number[] = [];
  for (let paper = 0; paper < points.length / 2; paper++) {
    const x = points[2 * paper]!;
    const y = points[2 * paper + 1]!;
    if (x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1) found.push(paper);
  }
  return Int32Array.from(found);
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
