import type { MapPapers } from '../types.ts';
import { BASE, type Box } from './view.ts';

/** The papers in base coordinates: paper i at `points[2 * i]`, `points[2 * i + 1]`; y grows downwards, as on a screen. */
export interface Base {
  readonly points: Float32Array;
  readonly bounds: Box;
  /** Why the map has nothing to show, as a sentence; null where it has. */
  readonly nothing: string | null;
}

/** A map of one place is drawn this large around it. */
const LONE_SPAN = BASE / 2;

/** Scales positions to base, both directions alike; positions that are not numbers go to the middle. */
export function toBaseCoordinates({ x, y }: Pick<MapPapers, 'x' | 'y'>): Base {
  const n = x.length;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(x[i]!) || !Number.isFinite(y[i]!)) continue;
    x0 = Math.min(x0, x[i]!);
    x1 = Math.max(x1, x[i]!);
    y0 = Math.min(y0, y[i]!);
    y1 = Math.max(y1, y[i]!);
  }
  const points = new Float32Array(2 * n);
  const span = Math.max(x1 - x0, y1 - y0);
  const spread = span > 0 && Number.isFinite(span);
  const scale = spread ? BASE / span : 0;
  const middleX = spread ? (x0 + x1) / 2 : 0;
  const middleY = spread ? (y0 + y1) / 2 : 0;
  for (let i = 0; i < n; i++) {
    const known = spread && Number.isFinite(x[i]!) && Number.isFinite(y[i]!);
    points[2 * i] = BASE / 2 + (known ? (x[i]! - middleX) * scale : 0);
    points[2 * i + 1] = BASE / 2 - (known ? (y[i]! - middleY) * scale : 0);
  }
  const halfWidth = spread ? ((x1 - x0) * scale) / 2 : LONE_SPAN / 2;
  const halfHeight = spread ? ((y1 - y0) * scale) / 2 : LONE_SPAN / 2;
  return {
    points,
    bounds: {
      x0: BASE / 2 - halfWidth,
      x1: BASE / 2 + halfWidth,
      y0: BASE / 2 - halfHeight,
      y1: BASE / 2 + halfHeight,
    },
    nothing: nothingToShow(n, spread),
  };
}

function nothingToShow(papers: number, spread: boolean): string | null {
  if (papers === 0) return 'There are no papers to map.';
  if (papers === 1) return 'One paper makes no map: nothing is near it or far from it.';
  return spread ? null : `All ${papers} papers lie on one spot: they use the same words.`;
}
