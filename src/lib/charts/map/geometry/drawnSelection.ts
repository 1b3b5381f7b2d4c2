import { boundsOf, papersInBox, papersInside } from './pickPapers.ts';
import { toBase, type View } from './viewport.ts';

export type Tool = 'pan' | 'lasso' | 'box';

/** A selection being drawn, in screen coordinates. */
export interface Gesture {
  readonly tool: 'lasso' | 'box';
  readonly path: readonly (readonly [number, number])[];
}

/** Points of a lasso closer than this many pixels to the last one add nothing. */
const LASSO_STEP = 3;
/** A drag shorter than this many pixels in both directions was a click. */
const CLICK_SLOP = 4;

/** The gesture after the pointer came to a new place. */
export function extend(gesture: Gesture, x: number, y: number): Gesture {
  const [lastX, lastY] = gesture.path[gesture.path.length - 1]!;
  if (gesture.tool === 'box') return { ...gesture, path: [gesture.path[0]!, [x, y]] };
  return Math.hypot(x - lastX, y - lastY) < LASSO_STEP ? gesture : { ...gesture, path: [...gesture.path, [x, y]] };
}

/** Outline of the gesture as SVG path data. */
export function outlineOf({ tool, path }: Gesture): string {
  if (tool === 'lasso') return `M${path.map(([x, y]) => `${x},${y}`).join('L')}Z`;
  const { x0, y0, x1, y1 } = boundsOf(path);
  return `M${x0},${y0}H${x1}V${y1}H${x0}Z`;
}

/** The papers that a finished gesture surrounds; null where it was a mere click. */
export function surrounded({ tool, path }: Gesture, points: Float32Array, view: View): Int32Array | null {
  const { x0, y0, x1, y1 } = boundsOf(path);
  if (x1 - x0 < CLICK_SLOP && y1 - y0 < CLICK_SLOP) return null;
  const outline = path.map(([x, y]) => toBase(view, x, y));
  return tool === 'box' ? papersInBox(points, boundsOf(outline)) : papersInside(points, outline);
}
