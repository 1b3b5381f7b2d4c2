import { textWidth, wrapText, type Font, type Measure } from './drawing/text.ts';

/** A line of a box with how many it counts. */
export interface FlowItem {
  readonly label: string;
  readonly count: number;
}

/** What a box counts, and what its count is made of. */
export interface FlowBox extends FlowItem {
  readonly items: readonly FlowItem[];
}

/** A step of a flow; `aside` is what leaves it before the next. */
export interface FlowStep extends FlowBox {
  readonly aside?: FlowBox;
}

/** A label broken into lines, with its number at the right end of the first; both begin at `y`. */
export interface PlacedFlowItem {
  readonly lines: readonly string[];
  readonly figures: string;
  readonly y: number;
}

export interface PlacedFlowBox {
  readonly aside: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly head: PlacedFlowItem;
  readonly items: readonly PlacedFlowItem[];
}

/** From one point to another, level or straight down. */
export interface FlowArrow {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export interface FlowLayout {
  readonly boxes: readonly PlacedFlowBox[];
  readonly arrows: readonly FlowArrow[];
  readonly height: number;
}

export const FLOW_PADDING = 9;
export const HEAD_SIZE = 12;
export const ITEM_SIZE = 11;
export const FLOW_LINE = 1.3;
const COLUMN_GAP = 36;
const STEP_GAP = 26;
/** A chart narrower than this puts what leaves under its step, not beside it. */
const STACK_BELOW = 480;
const INDENT = 34;
/** Where the stem stands that passes what leaves, in a narrow chart. */
const STEM = 14;
/** What is longer ends in an ellipsis; the table has it in full. */
const MAX_LINES = 4;

/**
 * Lays out a flow in the manner of PRISMA 2020 (Page and others, BMJ 2021;372:n71): the steps from top to bottom, what leaves each to its right.
 * Labels wrap inside their boxes, numbers stand at the right ends.
 *
 * @param width of the whole chart in CSS pixels; the height follows
 */
export function layOutFlow(
  steps: readonly FlowStep[],
  { width, family, measure = textWidth }: { width: number; family: string; measure?: Measure },
): FlowLayout {
  const stacked = width < STACK_BELOW;
  const asides = steps.some(({ aside }) => aside);
  const column = asides && !stacked ? (width - COLUMN_GAP) / 2 : width;
  const boxes: PlacedFlowBox[] = [];
  const arrows: FlowArrow[] = [];
  let y = 0;
  let bottom = 0;
  for (const [at, step] of steps.entries()) {
    const stem = stacked ? STEM : column / 2;
    if (at > 0) arrows.push({ from: [stem, bottom], to: [stem, y] });
    const box = place(step, false, { x: 0, y, width: column }, family, measure);
    boxes.push(box);
    bottom = y + box.height;
    y = bottom;
    if (step.aside) {
      const spot = stacked
        ? { x: INDENT, y: bottom + STEP_GAP / 2, width: Math.max(1, width - INDENT) }
        : { x: column + COLUMN_GAP, y: box.y, width: column };
      const aside = place(step.aside, true, spot, family, measure);
      boxes.push(aside);
      const level = aside.head.y + (HEAD_SIZE * FLOW_LINE) / 2;
      arrows.push({ from: [stacked ? stem : column, level], to: [aside.x, level] });
      y = Math.max(bottom, aside.y + aside.height);
    }
    y += at < steps.length - 1 ? (stacked && step.aside ? STEP_GAP / 2 : STEP_GAP) : 0;
  }
  return { boxes, arrows, height: Math.max(1, y) };
}

function place(
  { label, count, items }: FlowBox,
  aside: boolean,
  { x, y, width }: { x: number; y: number; width: number },
  family: string,
  measure: Measure,
): PlacedFlowBox {
  const headFont = { size: HEAD_SIZE, family, weight: 600 };
  const itemFont = { size: ITEM_SIZE, family };
  let top = y + FLOW_PADDING;
  const set = (text: string, figures: string, font: Font): PlacedFlowItem => {
    const room = Math.max(1, width - 3 * FLOW_PADDING - measure(figures, font));
    const placed = { lines: wrapText(text, room, font, { maxLines: MAX_LINES, measure }), figures, y: top };
    top += placed.lines.length * font.size * FLOW_LINE;
    return placed;
  };
  const head = set(label, `n = ${written(count)}`, headFont);
  if (items.length > 0) top += 3;
  const placed = items.map((item) => set(item.label, written(item.count), itemFont));
  return { aside, x, y, width, height: top + FLOW_PADDING - y, head, items: placed };
}

const written = (count: number): string => count.toLocaleString('en-US');
