import type { Component } from 'svelte';
import type { ChartTheme } from '#lib/charts/drawing/theme.ts';

/** What every chart takes beside its data. */
export interface ChartProps {
  /** Default: light. */
  theme?: ChartTheme;
  /** Width in CSS pixels; the height follows from the data. Each chart states its default. */
  width?: number;
}

/** A chart with its data, ready to be shown on the page or drawn into a file, where theme and width are set. */
export interface Figure {
  readonly component: Component<Record<string, unknown>>;
  readonly props: Readonly<Record<string, unknown>>;
  /** The prop that lists what it draws, the most important first: where a page has no room for all, the first of them are drawn. */
  readonly list?: string;
  /** How much of a page it may take on paper: half of one where its list may well be longer than a reader wants. Default: page. */
  readonly height?: 'page' | 'half';
}

/** Pairs a chart with its data; the compiler checks the one against the other here, once. */
export function figureOf<Props extends ChartProps>(
  component: Component<Props>,
  props: Omit<Props, keyof ChartProps>,
  list?: keyof Props & string,
  height?: Figure['height'],
): Figure {
  return {
    component: component as unknown as Figure['component'],
    props,
    ...(list === undefined ? {} : { list }),
    ...(height === undefined ? {} : { height }),
  };
}
