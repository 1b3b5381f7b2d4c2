import type { Cue } from './palette.ts';

/** A point's shape around (0, 0), as SVG path data. Hollow cues are stroked, the others filled. */
export function markerPath(cue: Cue, r: number): string {
  const at = (value: number) => Math.round(value * 100) / 100;
  const polygon = (...corners: [number, number][]) =>
    `M${corners.map(([x, y]) => `${at(x * r)},${at(y * r)}`).join('L')}Z`;
  switch (cue) {
    case 'disc':
    case 'ring':
      return `M${at(-r)},0A${at(r)},${at(r)},0,1,1,${at(r)},0A${at(r)},${at(r)},0,1,1,${at(-r)},0Z`;
    case 'square':
    case 'frame':
      return polygon([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]);
    case 'diamond':
    case 'lozenge':
      return polygon([0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]);
    case 'triangle':
    case 'delta':
      return polygon([0, -1.2], [1.15, 0.85], [-1.15, 0.85]);
  }
}

export function isHollow(cue: Cue): boolean {
  return cue === 'ring' || cue === 'frame' || cue === 'lozenge' || cue === 'delta';
}
