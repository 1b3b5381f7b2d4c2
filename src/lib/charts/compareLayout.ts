import { textWidth, wrapText, type Measure } from './drawing/text.ts';

export interface CompareRow {
  readonly id: string;
  readonly label: string;
  /** Papers of each set that have it. */
  readonly a: number;
  readonly b: number;
  /** Natural logarithm of the odds ratio: above zero where set A has it more often. */
  readonly logOdds: number;
  /** Whether the difference is more than chance. */
  readonly sure: boolean;
}

export interface ComparedSide {
  readonly label: string;
  readonly papers: number;
  /** Id of the topic whose colour it takes. */
  readonly topic?: number;
}

interface PlacedRow {
  readonly row: CompareRow;
  readonly lines: readonly string[];
  readonly y: number;
  readonly height: number;
  /** Of the bar, to the right where it is above zero. */
  readonly length: number;
}

interface PlacedHeading {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

export interface CompareLayout {
  readonly headings: readonly PlacedHeading[];
  /** Top of the word that says what the axis counts. */
  readonly axisName: number;
  readonly ticks: readonly { readonly ratio: number; readonly x: number }[];
  /** Top of the axis's numbers. */
  readonly axis: number;
  /** Top of the first row. */
  readonly head: number;
  /** Where the bars begin. */
  readonly zero: number;
  readonly rows: readonly PlacedRow[];
  readonly height: number;
}

/** Font sizes of names, of headings and counts, and of the axis. */
export const [NAME, SMALL, AXIS] = [13, 11.5, 10.5] as const;
export const AXIS_NAME = 'odds';
const LINE = 1.3;
export const GAP = 9;
const GUTTER = 12;
const LABEL_SHARE = 0.3;
/** Between a bar and its count. */
export const BEFORE_COUNT = 6;
/** Between the line at zero and a heading. */
const BESIDE_ZERO = 8;
const SHORTEST_HALF = 20;
const MOST_HEADING_LINES = 3;
/** A small difference draws a short bar, whatever the others are. */
const LEAST_REACH = Math.log(4);
const RATIOS = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

const leftHeading = ({ label }: ComparedSide) => `←\u00a0more in ${label}`;
const rightHeading = ({ label }: ComparedSide) => `more in ${label}\u00a0→`;
export const countIn = (papers: number, side: ComparedSide) => `${papers}/${side.papers}`;

/**
 * Places the bars of a comparison to both sides of zero. The two headings stand beside each other where their words have room, else one below the
 * other; none is cut.
 */
export function layOutComparison(
  rows: readonly CompareRow[],
  { a, b }: { readonly a: ComparedSide; readonly b: ComparedSide },
  width: number,
  family: string,
  measure: Measure = textWidth,
): CompareLayout {
  const [name, small, axisFont] = [NAME, SMALL, AXIS].map((size) => ({ size, family })) as [Font, Font, Font];
  const widest = (texts: readonly string[], font: Font) => Math.max(0, ...texts.map((text) => measure(text, font)));
  const labels = Math.min(
    widest(
      rows.map(({ label }) => label),
      name,
    ) + 1,
    width * LABEL_SHARE,
  );
  const counts = rows.flatMap((row) => [countIn(row.a, a), countIn(row.b, b)]);
  const count = widest(counts, small) + BEFORE_COUNT;
  const half = Math.max(SHORTEST_HALF, (width - labels - GUTTER - 2 * count) / 2);
  const zero = labels + GUTTER + count + half;
  const most = Math.max(LEAST_REACH, ...rows.map(({ logOdds }) => Math.abs(logOdds)));

  const { headings, bottom } = placeHeadings(a, b, zero, width, small, measure);
  const ratios = ratiosFor(most, half, (text) => measure(text, axisFont));
  const nearest = ratios[0] === undefined ? Infinity : (Math.log(ratios[0]) * half) / most;
  const ownLine = nearest < (measure(AXIS_NAME, axisFont) + measure(`${ratios[0]}×`, axisFont)) / 2 + 4;
  const axis = bottom + 2 + (ownLine ? AXIS * LINE : 0);
  const head = axis + AXIS * LINE + 8;
  let y = head;
  const placed = rows.map((row): PlacedRow => {
    const lines = wrapText(row.label, labels, name, { measure });
    const height = lines.length * NAME * LINE + GAP;
    const one = { row, lines, y, height, length: (row.logOdds / most) * half };
    y += height;
    return one;
  });
  const ticks = ratios.flatMap((ratio) =>
    [-1, 1].map((side) => ({ ratio, x: zero + (side * Math.log(ratio) * half) / most })),
  );
  return { headings, axisName: bottom + 2, ticks, axis, head, zero, rows: placed, height: y };
}

type Font = Parameters<Measure>[1];

function placeHeadings(a: ComparedSide, b: ComparedSide, zero: number, width: number, font: Font, measure: Measure) {
  const [left, right] = [leftHeading(b), rightHeading(a)];
  const beside = [
    { text: left, room: zero - BESIDE_ZERO },
    { text: right, room: width - zero - BESIDE_ZERO },
  ].map(({ text, room }) => ({
    lines: wrapText(text, room, font, { measure }),
    whole: text.split(' ').every((word) => measure(word, font) <= room),
  }));
  const high = (lines: readonly string[]) => lines.length * font.size * LINE;
  const y = 2;
  if (beside.every(({ lines, whole }) => whole && lines.length <= MOST_HEADING_LINES)) {
    const [one, other] = beside as [(typeof beside)[0], (typeof beside)[0]];
    const headings: PlacedHeading[] = [
      { lines: one.lines, x: zero - BESIDE_ZERO, y, anchor: 'end' },
      { lines: other.lines, x: zero + BESIDE_ZERO, y, anchor: 'start' },
    ];
    return { headings, bottom: y + Math.max(high(one.lines), high(other.lines)) };
  }
  const [upper, lower] = [left, right].map((text) => wrapText(text, width, font, { measure })) as [string[], string[]];
  const headings: PlacedHeading[] = [
    { lines: upper, x: 0, y, anchor: 'start' },
    { lines: lower, x: width, y: y + high(upper), anchor: 'end' },
  ];
  return { headings, bottom: y + high(upper) + high(lower) };
}

/** Odds ratios to write on the axis: doublings, as many as have room. */
function ratiosFor(most: number, half: number, measure: (text: string) => number): number[] {
  const within = RATIOS.filter((ratio) => Math.log(ratio) <= most);
  const widest = Math.max(0, ...within.map((ratio) => measure(`${ratio}×`))) + 8;
  const room = Math.max(1, Math.floor(half / Math.max(40, widest)));
  const every = Math.ceil(within.length / room);
  return within.filter((_, at) => (at + 1) % every === 0);
}
