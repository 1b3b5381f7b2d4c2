import { toScreen, type View } from '../geometry/viewport.ts';

/** Places closer than this many pixels are one mark in a crowd. */
const GRID = 0.5;

/** The points of each colour as one path of dots (a stroke with round ends), each place once, in the order of the first of a colour. */
export function pointPaths(
  papers: readonly number[],
  points: Float32Array,
  view: View,
  markOf: (paper: number) => string,
): { readonly mark: string; readonly d: string }[] {
  const places = new Map<string, Set<string>>();
  for (const paper of papers) {
    const [x, y] = toScreen(view, points[2 * paper]!, points[2 * paper + 1]!);
    const mark = markOf(paper);
    const all = places.get(mark) ?? new Set();
    places.set(mark, all);
    all.add(`M${Math.round(x / GRID) * GRID},${Math.round(y / GRID) * GRID}h0`);
  }
  return Array.from(places, ([mark, all]) => ({ mark, d: [...all].join('') }));
}
