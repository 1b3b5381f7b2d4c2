import { setInColumns } from '#lib/charts/drawing/columns.ts';
import { textWidth, wrapText, type Measure } from '#lib/charts/drawing/text.ts';
import { spreadLabels } from './timeSeries.ts';

export const NAME_SIZE = 12;
export const NAME_LINE = 1.2;
/** Between two names beneath each other. */
const BETWEEN = 3;
/** A chart narrower than this has its names beneath: beside it they would take the half of it. */
export const BENEATH_BELOW = 480;
const NARROWEST_COLUMN = 130;
/** Part of the width that names beside the plot may take. */
const NAME_SHARE = 0.36;
/** From the plot, and from the years beneath it, to the names. */
const [GAP, DROP] = [12, 12];
/** Half of the last year beneath the plot, which has the figure's edge beside it where names stand beneath. */
const YEAR = 13;

/** The room that the names of series take, and what they leave. */
export interface SeriesNames {
  /** How many columns they stand in beneath the plot; 0 where they stand beside it. */
  readonly columns: number;
  readonly lines: readonly (readonly string[])[];
  readonly heights: readonly number[];
  readonly width: number;
  /** Of the plot's right end. */
  readonly right: number;
  readonly plotHeight: number;
}

/** Where a name stands: its mark begins at `x`, its text `room` further. */
export interface PlacedName {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/**
 * How much room names of series take: beside the plot, or beneath a narrow one.
 *
 * @param room in pixels before each name for its mark
 * @param least the least height of the plot
 */
export function sizeNames(
  labels: readonly string[],
  { width, room, least, family }: { width: number; room: number; least: number; family: string },
  measure: Measure = textWidth,
): SeriesNames {
  const font = { size: NAME_SIZE, family };
  const fitting = Math.max(1, Math.floor((width + GAP) / (NARROWEST_COLUMN + GAP)));
  const columns = width < BENEATH_BELOW ? fitting : 0;
  const longest = Math.max(0, ...labels.map((label) => measure(label, font))) + 4 + room;
  const own = columns ? (width - (columns - 1) * GAP) / columns : Math.min(width * NAME_SHARE, longest);
  const lines = labels.map((label) => wrapText(label, own - room, font, { measure }));
  const heights = lines.map(({ length }) => length * NAME_SIZE * NAME_LINE + BETWEEN);
  const all = heights.reduce((sum, height) => sum + height, 0);
  return columns
    ? { columns, lines, heights, width: own, right: width - YEAR, plotHeight: least }
    : { columns, lines, heights, width: own, right: width - own - GAP, plotHeight: Math.max(least, all) };
}

/**
 * Puts names at their places beside the plot, moved apart so that none covers another, or in columns beneath it in the order of these.
 *
 * @param ends heights at which the series end, from the top of the chart
 * @param top of the plot
 * @param foot room of the years beneath it
 * @returns names by index, and the height of the whole
 */
export function placeNames(
  { columns, heights, width, right, plotHeight }: SeriesNames,
  ends: readonly number[],
  { top, foot }: { top: number; foot: number },
): { names: readonly PlacedName[]; height: number } {
  const bottom = top + plotHeight + foot;
  if (columns === 0) {
    const wished = ends.map((end, i) => end - top - heights[i]! / 2);
    const tops = spreadLabels(wished, heights, plotHeight);
    const names = heights.map((height, i) => ({ x: right + GAP, y: top + tops[i]!, height }));
    return { names, height: bottom };
  }
  const order = ends.map((_, i) => i).sort((a, b) => ends[a]! - ends[b]! || a - b);
  const set = setInColumns(
    order.map((i) => heights[i]!),
    columns,
  );
  const names = new Array<PlacedName>(heights.length);
  order.forEach((i, at) => {
    const { column, y } = set.places[at]!;
    names[i] = { x: column * (width + GAP), y: bottom + DROP + y, height: heights[i]! };
  });
  return { names, height: bottom + DROP + set.height };
}
