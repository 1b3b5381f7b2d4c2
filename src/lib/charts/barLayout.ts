import { wrapText, type Font, type Measure, textWidth } from '#lib/charts/drawing/text.ts';
import type { BarRow } from './types.ts';

/** A bar with its place in the chart, in pixels. */
interface PlacedBar {
  readonly row: BarRow;
  /** Start of label and note. */
  readonly textX: number;
  readonly lines: readonly string[];
  readonly noteLines: readonly string[];
  readonly y: number;
  readonly height: number;
  /** Tops of label and note. */
  readonly textY: number;
  readonly noteY: number;
  /** Middle of the bar. */
  readonly barY: number;
  /** Lengths from the start of the scale. */
  readonly length: number;
  readonly totalLength: number;
  /** Ends of the confidence interval, from the start of the scale; null without. */
  readonly interval: readonly [number, number] | null;
  readonly figures: string;
}

/** What a kind of bar means, with its place: the swatch at `x`, its middle at `y`. */
interface PlacedKey {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface BarLayout {
  /** Above the bars; empty without. */
  readonly keys: readonly PlacedKey[];
  readonly bars: readonly PlacedBar[];
  readonly height: number;
  /** Where the bars start, which is zero. */
  readonly start: number;
  /** Length of the longest possible bar. */
  readonly span: number;
  readonly labelFont: Font;
  readonly noteFont: Font;
}

export const BAR_HEIGHT = 10;
const LINE = 1.3;
/** A chart narrower than this puts labels above their bars. */
const STACK_BELOW = 300;
/** Type, what is between rows, and the part of the width that labels may take: of few rows, and of many that have to be set closely. */
const ROOMY = { labelSize: 13, noteSize: 11, gap: 8, labels: 0.42 } as const;
const CLOSE = { labelSize: 10.5, noteSize: 10.5, gap: 2, labels: 0.62 } as const;
const MANY = 24;
const GUTTER = 10;
/** How far the labels of parts are set in. */
const INDENT = 14;

export interface BarDrawing {
  /** Value that fills the span; by default the largest value, total or interval end of the rows. */
  readonly max?: number | undefined;
  /** Pixels to leave free behind the longest bar. Default: 0. */
  readonly room?: number;
  /** Bars are not to be clicked on: many of them may be closer than fingers can tell. Default: false. */
  readonly still?: boolean;
  /** Pixels to leave free above the first bar. Default: 0. */
  readonly top?: number;
  /** Names beside which these bars are to begin where they do with their own. Default: none. */
  readonly beside?: readonly string[];
  /** What the bars mean, and what those behind them. Default: none. */
  readonly key?: readonly string[];
  readonly measure?: Measure;
}

/** Width of a swatch of the key, what is between it and its text, and between two of them. */
export const SWATCH = 14;
const [SWATCH_GAP, KEY_GAP, KEY_LINE] = [6, 16, 18];

/** The key in as many lines as it needs. */
function placeKey(texts: readonly string[], width: number, font: Font, measure: Measure): PlacedKey[] {
  let [x, y] = [0, KEY_LINE / 2];
  return texts.map((text) => {
    const needed = SWATCH + SWATCH_GAP + measure(text, font);
    if (x > 0 && x + needed > width) [x, y] = [0, y + KEY_LINE];
    const placed = { text, x, y };
    x += needed + KEY_GAP;
    return placed;
  });
}

/** Where the text of a swatch begins. */
export const keyTextX = ({ x }: PlacedKey) => x + SWATCH + SWATCH_GAP;

/**
 * Lays out horizontal bars: label, bar from zero, number. Labels wrap, they are never cut; lengths are proportional to values,
 * the longest value or total filling the span.
 */
export function layOutBars(
  rows: readonly BarRow[],
  width: number,
  sans: string,
  { max, room = 0, still = false, top: head = 0, beside = [], key = [], measure = textWidth }: BarDrawing = {},
): BarLayout {
  const { labelSize, noteSize, gap, labels } = still && rows.length > MANY ? CLOSE : ROOMY;
  const labelFont = { size: labelSize, family: sans };
  const noteFont = { size: noteSize, family: sans };
  const stacked = width < STACK_BELOW;
  const longest = Math.max(
    0,
    ...rows.map((row) => indentOf(row) + measure(row.label, labelFont)),
    ...beside.map((label) => measure(label, labelFont)),
  );
  const labelWidth = stacked ? width : Math.min(longest + 1, Math.floor(width * labels));
  const figureWidth = Math.max(0, ...rows.map((row) => measure(figuresOf(row), labelFont)));
  const start = stacked ? 0 : labelWidth + GUTTER;
  const span = Math.max(1, width - start - (stacked ? 0 : figureWidth + GUTTER) - room);
  const top =
    max ?? Math.max(0, ...rows.map(({ value, total, interval }) => Math.max(value, total ?? 0, interval?.[1] ?? 0)));
  const scale = (value: number) => (top > 0 ? (Math.min(value, top) / top) * span : 0);
  const labelRoom = stacked ? width - figureWidth - GUTTER : labelWidth;

  const bars: PlacedBar[] = [];
  const keys = placeKey(key, width, noteFont, measure);
  const last = keys.at(-1);
  let y = last ? last.y + KEY_LINE / 2 + gap / 2 : head;
  for (const row of rows) {
    const textX = indentOf(row);
    const lines = wrapText(row.label, labelRoom - textX, labelFont, { measure });
    const noteLines = row.note ? wrapText(row.note, labelRoom - textX, noteFont, { measure }) : [];
    const text = lines.length * labelSize * LINE + noteLines.length * noteSize * LINE;
    const height = (stacked ? text + BAR_HEIGHT + 2 : Math.max(text, BAR_HEIGHT)) + gap;
    const textY = stacked ? y + gap / 2 : y + (height - text) / 2;
    bars.push({
      row,
      textX,
      lines,
      noteLines,
      y,
      height,
      textY,
      noteY: textY + lines.length * labelSize * LINE,
      barY: stacked ? y + gap / 2 + text + BAR_HEIGHT / 2 + 2 : y + height / 2,
      length: scale(row.value),
      totalLength: scale(row.total ?? 0),
      interval: row.interval ? [scale(row.interval[0]), scale(row.interval[1])] : null,
      figures: figuresOf(row),
    });
    y += height;
  }
  return { keys, bars, height: Math.max(y, 1), start, span, labelFont, noteFont };
}

const indentOf = ({ isPart = false }: BarRow): number => (isPart ? INDENT : 0);

/** `19 of 27` where something is counted in all, else `19`; thousands are set apart. */
function figuresOf({ value, total, figures }: BarRow): string {
  if (figures !== undefined) return figures;
  const number = (n: number) => (Number.isInteger(n) ? n.toLocaleString('en-US') : n.toPrecision(3));
  return total === undefined ? number(value) : `${number(value)} of ${number(total)}`;
}
