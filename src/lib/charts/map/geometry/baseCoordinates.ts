import type { MapPapers } from '#lib/charts/types.ts';
import { BASE, type Box, type Size } from './viewport.ts';

/** The papers in base coordinates: paper i at `points[2 * i]`, `points[2 * i + 1]`; y grows downwards, as on a screen. */
export interface Base {
  readonly points: Float32Array;
  readonly bounds: Box;
}

/** A map of one place is drawn this large around it. */
const LONE_SPAN = BASE / 2;
/** A map may be wider or higher than its data by these factors, to fill its frame: steps, so that resizing seldom moves anything. */
const STRETCHES = [1 / 1.35, 1 / 1.16, 1, 1.16, 1.35];

/** The box around all positions; positions that are not numbers are passed over. */
export function extentOf({ x, y }: Pick<MapPapers, 'x' | 'y'>): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(x[i]!) || !Number.isFinite(y[i]!)) continue;
    x0 = Math.min(x0, x[i]!);
    x1 = Math.max(x1, x[i]!);
    y0 = Math.min(y0, y[i]!);
    y1 = Math.max(y1, y[i]!);
  }
  return { x0, y0, x1, y1 };
}

/** True where the box has a place to spread: not for no papers, nor for papers that all lie on one spot. */
function spreads({ x0, y0, x1, y1 }: Box): boolean {
  const span = Math.max(x1 - x0, y1 - y0);
  return span > 0 && Number.isFinite(span);
}

/** How much wider than high to draw the data, against its own proportions, so that it fills a frame better. */
export function stretchFor(extent: Box, frame: Size): number {
  const [width, height] = [extent.x1 - extent.x0, extent.y1 - extent.y0];
  if (!(width > 0 && height > 0)) return 1;
  const wanted = Math.log(frame.width / frame.height / (width / height));
  return STRETCHES.reduce((best, stretch) =>
    Math.abs(Math.log(stretch) - wanted) < Math.abs(Math.log(best) - wanted) ? stretch : best,
  );
}

/** Scales positions to base, whose longer side is `BASE`; positions that are not numbers go to the middle. */
export function toBaseCoordinates({ x, y }: Pick<MapPapers, 'x' | 'y'>, extent: Box, stretch = 1): Base {
  const points = new Float32Array(2 * x.length).fill(BASE / 2);
  if (!spreads(extent)) {
    const [from, to] = [(BASE - LONE_SPAN) / 2, (BASE + LONE_SPAN) / 2];
    return { points, bounds: { x0: from, y0: from, x1: to, y1: to } };
  }
  const { scaleX, scaleY, middleX, middleY } = scalesOf(extent, stretch);
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(x[i]!) || !Number.isFinite(y[i]!)) continue;
    points[2 * i] = BASE / 2 + (x[i]! - middleX) * scaleX;
    points[2 * i + 1] = BASE / 2 - (y[i]! - middleY) * scaleY;
  }
  const halfWidth = ((extent.x1 - extent.x0) * scaleX) / 2;
  const halfHeight = ((extent.y1 - extent.y0) * scaleY) / 2;
  return {
    points,
    bounds: {
      x0: BASE / 2 - halfWidth,
      x1: BASE / 2 + halfWidth,
      y0: BASE / 2 - halfHeight,
      y1: BASE / 2 + halfHeight,
    },
  };
}

/** A box of base coordinates in the papers' own, whose y grows upwards: the other way round than {@link toBaseCoordinates}. */
export function toData(box: Box, extent: Box, stretch = 1): Box {
  const { scaleX, scaleY, middleX, middleY } = scalesOf(extent, stretch);
  const x = (value: number) => (value - BASE / 2) / scaleX + middleX;
  const y = (value: number) => (BASE / 2 - value) / scaleY + middleY;
  return { x0: x(box.x0), x1: x(box.x1), y0: y(box.y1), y1: y(box.y0) };
}

/** A box of the papers' own coordinates in base coordinates. */
export function toBaseBox(box: Box, extent: Box, stretch = 1): Box {
  const { scaleX, scaleY, middleX, middleY } = scalesOf(extent, stretch);
  const x = (value: number) => BASE / 2 + (value - middleX) * scaleX;
  const y = (value: number) => BASE / 2 - (value - middleY) * scaleY;
  return { x0: x(box.x0), x1: x(box.x1), y0: y(box.y1), y1: y(box.y0) };
}

function scalesOf(extent: Box, stretch: number) {
  const scaleY = BASE / Math.max((extent.x1 - extent.x0) * stretch, extent.y1 - extent.y0);
  const [middleX, middleY] = [(extent.x0 + extent.x1) / 2, (extent.y0 + extent.y1) / 2];
  return { scaleX: scaleY * stretch, scaleY, middleX, middleY };
}

/** Why a map of so many papers shows nothing, as a sentence; null where it shows something. */
export function nothingToShow(papers: number, extent: Box): string | null {
  if (papers === 0) return 'There are no papers to map.';
  if (papers === 1) return 'One paper makes no map: nothing is near it or far from it.';
  return spreads(extent) ? null : `All ${papers} papers lie on one spot: they use the same words.`;
}
