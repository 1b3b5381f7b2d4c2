/** Milliseconds that a change on the map takes, where motion is welcome. */
export const MOTION_MS = 320;

/** True where the person asked for less motion, or there is nobody to ask. */
export function prefersStill(): boolean {
  return typeof matchMedia !== 'function' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Slow at both ends (cubic), from 0 to 1. */
export function ease(t: number): number {
  return t < 0.5 ? 4 * t * t * t : 1 - (2 - 2 * t) ** 3 / 2;
}

/** The points on their way: `share` 0 is `from`, 1 is `to`. */
export function between(from: Float32Array, to: Float32Array, share: number): Float32Array {
  return to.map((value, i) => from[i]! + (value - from[i]!) * share);
}
