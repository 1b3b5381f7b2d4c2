import { flushSync, mount, unmount } from 'svelte';
import type { Figure } from './figure.ts';
import { themeOf, type SvgDetails } from './picture.ts';
import { finishSvg } from './svg.ts';

/**
 * A figure as an SVG file: the component that the page shows is drawn out of sight, in black on white, at the width asked for.
 *
 * A browser's bundle holds components compiled for the browser, so they are mounted here; on a server, give the result of
 * svelte's `render` to `finishSvg`. Functions among the props, which answer clicks, are left out.
 */
export function figureToSvg(figure: Figure, width: number, details: SvgDetails): string {
  const target = document.createElement('div');
  const data = Object.entries(figure.props).filter(([, value]) => typeof value !== 'function');
  const drawn = mount(figure.component, {
    target,
    props: { ...Object.fromEntries(data), theme: themeOf(details), width },
  });
  flushSync();
  try {
    const svg = target.querySelector('svg');
    if (!svg) throw new Error('the chart rendered no svg');
    return finishSvg(new XMLSerializer().serializeToString(svg), details);
  } finally {
    void unmount(drawn);
  }
}
