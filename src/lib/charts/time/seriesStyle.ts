import { colourStyle, CUES, topicStyle } from '#lib/charts/drawing/palette.ts';
import type { ChartTheme } from '#lib/charts/drawing/theme.ts';
import type { TimeSeries } from './timeSeries.ts';

/** Dashes that tell lines of one hue apart, in the order of `CUES`. */
const DASHES = [undefined, '6 3', '2 3', '9 3 2 3', '12 4', '4 2', '1 4', '9 3 2 3 2 3'] as const;

/** How a series is drawn: in its topic's colour, or in that of its place in the list; a dash where a hue comes again. */
export function seriesStyle({ topic }: TimeSeries, at: number, theme: ChartTheme) {
  const style = topic === undefined ? colourStyle(at + 1, theme) : topicStyle(topic, theme);
  return { ...style, dash: DASHES[CUES.indexOf(style.cue)] };
}
