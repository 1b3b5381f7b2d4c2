import { zoomIdentity, type ZoomTransform } from 'd3';

/** The longer side of the map's own coordinates ("base"): contours and picking are computed in them, once for all sizes. */
export const BASE = 1000;
/** Zoom factors that can be reached; 1 shows the whole map. */
export const ZOOM_RANGE = [0.6, 48] as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Maps base to screen: `screen = k * base + (x, y)`. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The view that shows the whole of `bounds` (base) in `size`, centred, with `padding` pixels free at each side. */
export function fitView(bounds: Box, size: Size, padding = 0): View {
  const width = Math.max(bounds.x1 - bounds.x0, 1e-9);
  const height = Math.max(bounds.y1 - bounds.y0, 1e-9);
  const k = Math.min(Math.max(size.width - 2 * padding, 1) / width, Math.max(size.height - 2 * padding, 1) / height);
  return {
    k,
    x: size.width / 2 - (k * (bounds.x0 + bounds.x1)) / 2,
    y: size.height / 2 - (k * (bounds.y0 + bounds.y1)) / 2,
  };
}

/** The fitted view after a person's zoom and pan. */
export function zoomed(fit: View, { k, x, y }: ZoomTransform): View {
  return { k: fit.k * k, x: x + k * fit.x, y: y + k * fit.y };
}

export function toBase(view: View, x: number, y: number): [number, number] {
  return [(x - view.x) / view.k, (y - view.y) / view.k];
}

export function toScreen(view: View, x: number, y: number): [number, number] {
  return [view.k * x + view.x, view.k * y + view.y];
}

/** The zoom that brings `bounds` (base) into the middle of the screen, no further in than `most`. */
export function zoomTo(bounds: Box, fit: View, size: Size, { padding = 60, most = 8 } = {}): ZoomTransform {
  const target = fitView(bounds, size, Math.min(padding, size.width / 5, size.height / 5));
  const k = Math.min(Math.max(target.k / fit.k, 1), most);
  const [cx, cy] = toScreen(fit, (bounds.x0 + bounds.x1) / 2, (bounds.y0 + bounds.y1) / 2);
  return zoomIdentity.translate(size.width / 2 - k * cx, size.height / 2 - k * cy).scale(k);
}

/** The least change of a zoom that brings a point (base) at least `margin` pixels inside the screen. */
export function reveal(
  transform: ZoomTransform,
  fit: View,
  size: Size,
  point: readonly [number, number],
  margin = 48,
): ZoomTransform {
  const [x, y] = toScreen(zoomed(fit, transform), ...point);
  const dx = Math.max(0, margin - x) - Math.max(0, x - (size.width - margin));
  const dy = Math.max(0, margin - y) - Math.max(0, y - (size.height - margin));
  return dx || dy ? zoomIdentity.translate(transform.x + dx, transform.y + dy).scale(transform.k) : transform;
}

/** The part of base that the screen shows, `margin` pixels more at each side. */
export function visible(view: View, size: Size, margin = 0): Box {
  const [x0, y0] = toBase(view, -margin, -margin);
  const [x1, y1] = toBase(view, size.width + margin, size.height + margin);
  return { x0, y0, x1, y1 };
}

const STEPS_PER_OCTAVE = 4;

/** Steps between which names keep their places: rounded down, so that names only move apart in between. */
export function zoomStep(k: number): number {
  return 2 ** (Math.floor(Math.log2(Math.max(k, 1e-6)) * STEPS_PER_OCTAVE + 1e-9) / STEPS_PER_OCTAVE);
}
