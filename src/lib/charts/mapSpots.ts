import type { Box } from './map/geometry/viewport.ts';

/** A place of a few pixels with the papers that fall into it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

export interface SpotFrame {
  readonly width: number;
  readonly height: number;
  readonly padding: number;
  /** Edge of a spot, in pixels. */
  readonly edge: number;
}

/** The spots of a map drawn into a frame, y upwards, by what a mask takes; null takes all. Positions that are not numbers are passed over. */
export function findSpots(
  { x, y }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  extent: Box,
  mask: Uint8Array | null,
  { width, height, padding, edge }: SpotFrame,
): Spot[] {
  const scale = Math.min(
    (width - 2 * padding) / Math.max(extent.x1 - extent.x0, 1e-9),
    (height - 2 * padding) / Math.max(extent.y1 - extent.y0, 1e-9),
  );
  const [mx, my] = [(extent.x0 + extent.x1) / 2, (extent.y0 + extent.y1) / 2];
  const across = Math.ceil(width / edge);
  const counts = new Map<number, number>();
  for (let i = 0; i < x.length; i++) {
    if ((mask && !mask[i]) || !Number.isFinite(x[i]!) || !Number.isFinite(y[i]!)) continue;
    const row = Math.floor((height / 2 - (y[i]! - my) * scale) / edge);
    const at = row * across + Math.floor((width / 2 + (x[i]! - mx) * scale) / edge);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return Array.from(counts, ([at, count]) => ({
    x: ((at % across) + 0.5) * edge,
    y: (Math.floor(at / across) + 0.5) * edge,
    count,
  }));
}
