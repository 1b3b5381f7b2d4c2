import { scaleLinear, type ScaleLinear } from 'd3';
import { textWidth, wrapText, type Measure } from '#lib/charts/drawing/text.ts';
import { figuresOf, panelDomain, type DotLine, type DotPanel } from './dotPanels.ts';

export interface PlacedLine {
  readonly line: DotLine;
  readonly text: readonly string[];
  readonly figures: string;
  readonly y: number;
  readonly height: number;
  /** Top of the name, and middle of dots and numbers. */
  readonly textY: number;
  readonly scaleY: number;
}

export interface PlacedPanel extends DotPanel {
  readonly top: number;
  /** Of the rows; ticks stand beneath. */
  readonly bottom: number;
  readonly placed: readonly PlacedLine[];
  /** From the panel's values to pixels; null where a single number has nothing to be held against. */
  readonly x: ScaleLinear<number, number> | null;
}

export interface DotLayout {
  readonly panels: readonly PlacedPanel[];
  readonly height: number;
  readonly size: number;
  /** Ends of the scales. */
  readonly left: number;
  readonly right: number;
  /** About how many numbers the scales have. */
  readonly ticks: number;
}

const LINE = 1.3;
const GUTTER = 14;
/** Numbers of a scale at most, and the room that each needs. */
const [MOST_TICKS, TICK_ROOM] = [4, 34];
/** A chart narrower than this puts names above their scales. */
const STACK_BELOW = 300;
/** The height of a scale that stands below its name. */
const SCALE = 12;
/** Type and room: of few rows, and of many that have to be set closely. */
const ROOMY = { size: 12.5, gap: 8, head: 24, axis: 20, between: 18, labels: 0.5 } as const;
const CLOSE = { size: 10.5, gap: 2, head: 16, axis: 15, between: 6, labels: 0.56 } as const;
const MANY = 24;

/**
 * Places panels beneath each other. Where nobody is to click, papers have their short names, and many rows stand closely. Names wrap, they are never cut.
 *
 * @param width of the chart, in pixels
 * @param still nobody is to click on it
 */
export function layOutDots(
  panels: readonly DotPanel[],
  width: number,
  family: string,
  { still = false, measure = textWidth }: { still?: boolean; measure?: Measure } = {},
): DotLayout {
  const close = still && panels.reduce((sum, { lines }) => sum + lines.length, 0) > MANY;
  const { size, gap, head, axis, between, labels } = close ? CLOSE : ROOMY;
  const font = { size, family };
  const all = panels.flatMap(({ lines }) => lines);
  const figureWidth = Math.max(0, ...all.map((line) => measure(figuresOf(line), font)));
  const stacked = width < STACK_BELOW;
  const labelWidth = stacked ? width : width * labels;
  const left = stacked ? 8 : labelWidth + GUTTER;
  const right = Math.max(left + 1, width - figureWidth - GUTTER);
  const ticks = Math.max(1, Math.min(MOST_TICKS, Math.floor((right - left) / TICK_ROOM)));
  let y = 0;
  const placed = panels.map((panel): PlacedPanel => {
    const top = y;
    y += head;
    const lines = panel.lines.map((line): PlacedLine => {
      const name = still ? line.short : line.label;
      const text = wrapText(name, labelWidth, font, { measure });
      const named = text.length * size * LINE;
      const height = named + (stacked ? SCALE : 0) + gap;
      const textY = stacked ? y + gap / 2 : y + (height - named) / 2;
      const scaleY = stacked ? textY + named + SCALE / 2 : y + height / 2;
      const at = { line, text, figures: figuresOf(line), y, height, textY, scaleY };
      y += height;
      return at;
    });
    const bottom = y;
    const single = panel.lines.length === 1 && panel.lines[0]!.dots.length === 1;
    y += (single ? 0 : axis) + between;
    const x = single ? null : scaleLinear(panelDomain(panel), [left, right]).nice(ticks);
    return { ...panel, top, bottom, placed: lines, x };
  });
  return { panels: placed, height: Math.max(1, y - between), size, left, right, ticks };
}
