import { flushSync, mount, unmount } from 'svelte';
import { print, type ChartTheme } from '#lib/charts/drawing/theme.ts';
import type { Figure } from './figure.ts';
import { finishSvg, type SvgDetails } from './svg.ts';

/**
 * Draws a figure out of sight: the component that the page shows, in black on white, at the width asked for, and gives its SVG to `use`.
 *
 * A browser's bundle holds components compiled for the browser, so they are mounted here; on a server, give the result of
 * svelte's `render` to `finishSvg`. Functions among the props, which answer clicks, are left out.
 *
 * @param theme colours and type
 */
export function drawFigure<T>(figure: Figure, width: number, theme: ChartTheme, use: (svg: SVGSVGElement) => T): T {
  const target = document.createElement('div');
  const data = Object.entries(figure.props).filter(([, value]) => typeof value !== 'function');
  const drawn = mount(figure.component, { target, props: { ...Object.fromEntries(data), theme, width } });
  flushSync();
  try {
    const svg = target.querySelector('svg');
    if (!svg) throw new Error('the chart rendered no svg');
    return use(svg);
  } finally {
    void unmount(drawn);
  }
}

/** A figure as an SVG file, in the theme of printed figures. */
export function figureToSvg(figure: Figure, width: number, details: SvgDetails): string {
  return drawFigure(figure, width, print, (svg) => finishSvg(new XMLSerializer().serializeToString(svg), details));
}
