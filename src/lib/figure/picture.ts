import { print, type ChartTheme } from '#lib/charts/drawing/theme.ts';
import type { FigureWidth } from './figureSettings.svelte.ts';
import type { Stamp } from './provenance.ts';

/** What is said of a figure. */
export interface Described {
  readonly title: string;
  readonly description: string;
  /** Of which papers of which corpus it tells: under the picture, and to be copied. */
  readonly caption?: string;
  readonly stamp: Stamp | null;
  /** Of the topics, see `ChartTheme`. */
  readonly topicColours?: ChartTheme['topicColours'];
}

/** What a file of a figure says and shows beside its chart. */
export interface SvgDetails {
  readonly title: string;
  readonly description: string;
  readonly stamp?: Stamp | null;
  /** Colour behind the figure; null (default) leaves it transparent. */
  readonly ground?: string | null;
  /** What the figure is of, in small print beneath; none by default. */
  readonly caption?: string | null;
  /** Width on paper; by default the figure states pixels, 96 to the inch. */
  readonly millimetres?: number | null;
  /** Of the topics, see `ChartTheme`. */
  readonly topicColours?: ChartTheme['topicColours'];
}

/** How a figure is taken away. */
export interface PictureOptions {
  /** Millimetres on paper, or `shown`: as wide as on the page. */
  readonly width: FigureWidth | number;
  /** Pixels of the chart on the page, where the width is `shown`. */
  readonly shownWidth: number;
  readonly transparent: boolean;
  readonly caption: boolean;
}

/** 96 to the inch. */
export const PIXELS_PER_MILLIMETRE = 96 / 25.4;

export function detailsOf(
  { title, description, stamp, caption, topicColours }: Described,
  options: PictureOptions,
): SvgDetails {
  return {
    title,
    description: caption ? `${description} ${caption}` : description,
    stamp,
    millimetres: millimetresOf(options),
    caption: options.caption ? (caption ?? null) : null,
    ground: options.transparent ? null : '#ffffff',
    ...(topicColours ? { topicColours } : {}),
  };
}

/** Colours and type of a figure in a file. */
export function themeOf({ topicColours }: SvgDetails): ChartTheme {
  return topicColours ? { ...print, topicColours } : print;
}

export function pixelsOf(options: PictureOptions): number {
  const millimetres = millimetresOf(options);
  return Math.round(millimetres === null ? options.shownWidth : millimetres * PIXELS_PER_MILLIMETRE);
}

export function millimetresOf({ width }: PictureOptions): number | null {
  return width === 'shown' ? null : width;
}

/** The density of a picture so many pixels wide: that on paper, or 96 pixels of the figure to the inch. */
export function pixelsPerMetre(pixels: number, millimetres: number | null, figurePixels = pixels): number {
  return millimetres === null ? (pixels * 96) / (figurePixels * 0.0254) : (pixels * 1000) / millimetres;
}
