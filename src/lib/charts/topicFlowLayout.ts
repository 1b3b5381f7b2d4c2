import { textWidth, wrapText, type Measure } from './drawing/text.ts';

/** A topic of one side, with how many of the papers that both sides hold are in it. */
export interface FlowTopic {
  readonly id: number;
  readonly label: string;
  readonly papers: number;
}

/** Papers that are in topic `from` on the left and in topic `to` on the right. */
export interface TopicFlowLink {
  readonly from: number;
  readonly to: number;
  readonly papers: number;
}

export interface PlacedFlowTopic {
  readonly topic: FlowTopic;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Top of the first line of its name. */
  readonly textY: number;
}

export interface PlacedFlowLink {
  readonly link: TopicFlowLink;
  /** Outline of its band, as an SVG path. */
  readonly path: string;
}

export interface TopicFlowLayout {
  readonly left: readonly PlacedFlowTopic[];
  readonly right: readonly PlacedFlowTopic[];
  readonly links: readonly PlacedFlowLink[];
  /** Where the columns of both sides begin. */
  readonly leftX: number;
  readonly rightX: number;
  /** What either side is called, in lines. */
  readonly headings: readonly [readonly string[], readonly string[]];
  readonly height: number;
}

export const NODE_WIDTH = 8;
export const NAME_SIZE = 11;
const LEADING = 1.2;
/** Between a column and the names beside it. */
export const NAME_GAP = 6;
const ROW_GAP = 5;
/** Part of the width that the names of one side have, and that they have at most, where their longest word asks for it. */
const NAMES = { usual: 0.34, most: 0.42 } as const;
/** Around the heading of a side. */
export const HEADING = { weight: 600, gap: 10 } as const;
/** Height of all papers together, for each topic of the longer side, in pixels. */
const EACH_TOPIC = 22;

export interface FlowDrawing {
  /** What either side is called. */
  readonly sides: readonly [string, string];
  readonly width: number;
  readonly family: string;
  readonly measure?: Measure;
}

/**
 * Two partitions of the same papers side by side, with a band for each pair of topics as high as the papers they share: a Sankey diagram of
 * two columns. The left keeps its order; the right is ordered by where its papers come from (barycentres, Sugiyama and others 1981), so that few
 * bands cross. Every name stands in full beside its topic, and a topic takes at least the height of its name; the side that needs less height
 * is spread over that of the other.
 *
 * @param width of the whole chart in CSS pixels; the height follows
 */
export function layOutTopicFlow(
  left: readonly FlowTopic[],
  right: readonly FlowTopic[],
  links: readonly TopicFlowLink[],
  { sides, width, family, measure = textWidth }: FlowDrawing,
): TopicFlowLayout {
  const font = { size: NAME_SIZE, family };
  const words = [...left, ...right].flatMap(({ label }) => label.split(/\s+/));
  const longest = words.reduce((most, word) => Math.max(most, measure(word, font)), 0);
  const names = Math.min(width * NAMES.most, Math.max(width * NAMES.usual, longest + NAME_GAP + 1));
  const room = Math.max(20, names - NAME_GAP);
  const heading = (side: string) => wrapText(side, room, { ...font, weight: HEADING.weight }, { measure });
  const headings = [heading(sides[0]), heading(sides[1])] as const;
  const top = Math.max(...headings.map((lines) => lines.length)) * NAME_SIZE * LEADING + HEADING.gap;
  const papers = links.reduce((sum, link) => sum + link.papers, 0);
  const scale = (EACH_TOPIC * Math.max(left.length, right.length, 1)) / Math.max(papers, 1);
  const slotsOf = (topics: readonly FlowTopic[]) =>
    topics.map((topic) => slotOf(topic, scale, wrapText(topic.label, room, font, { measure })));
  const [leftSlots, rightSlots] = [slotsOf(left), slotsOf(right)];
  const height = Math.max(heightOf(leftSlots), heightOf(rightSlots));
  const placedLeft = stack(leftSlots, top, height);
  const middleOf = new Map(placedLeft.map(({ topic, y, height: high }) => [topic.id, y + high / 2]));
  const centre = (id: number): number => {
    let [sum, weight] = [0, 0];
    for (const { from, to, papers: count } of links) {
      if (to !== id) continue;
      sum += (middleOf.get(from) ?? 0) * count;
      weight += count;
    }
    return weight > 0 ? sum / weight : Infinity;
  };
  const centres = new Map(right.map(({ id }) => [id, centre(id)]));
  const byCentre = [...rightSlots].sort(
    ({ topic: a }, { topic: b }) => compare(centres.get(a.id)!, centres.get(b.id)!) || a.id - b.id,
  );
  const placedRight = stack(byCentre, top, height);
  const [leftX, rightX] = [names, width - names - NODE_WIDTH];
  return {
    left: placedLeft,
    right: placedRight,
    links: bands(placedLeft, placedRight, links, scale, [leftX + NODE_WIDTH, rightX]),
    leftX,
    rightX,
    headings,
    height: top + Math.max(height, 1),
  };
}

/** Infinities, which differ by no number, are equal. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** A topic with the lines of its name, and the height that the higher of both takes. */
interface Slot {
  readonly topic: FlowTopic;
  readonly lines: readonly string[];
  readonly bar: number;
  readonly text: number;
  readonly high: number;
}

function slotOf(topic: FlowTopic, scale: number, lines: readonly string[]): Slot {
  const text = lines.length * NAME_SIZE * LEADING;
  const bar = Math.max(1, topic.papers * scale);
  return { topic, lines, bar, text, high: Math.max(bar, text) };
}

const heightOf = (slots: readonly Slot[]): number => slots.reduce((sum, { high }) => sum + high + ROW_GAP, -ROW_GAP);

/** One below the other from `top`, spread over a height. */
function stack(slots: readonly Slot[], top: number, height: number): PlacedFlowTopic[] {
  const between = ROW_GAP + (height - heightOf(slots)) / Math.max(1, slots.length - 1);
  let y = slots.length === 1 ? top + (height - heightOf(slots)) / 2 : top;
  return slots.map(({ topic, lines, bar, text, high }) => {
    const placed = { topic, y: y + (high - bar) / 2, height: bar, lines, textY: y + (high - text) / 2 };
    y += high + between;
    return placed;
  });
}

/** Bands leave and enter each topic in the order of what stands on the other side. */
function bands(
  left: readonly PlacedFlowTopic[],
  right: readonly PlacedFlowTopic[],
  links: readonly TopicFlowLink[],
  scale: number,
  [x0, x1]: readonly [number, number],
): PlacedFlowLink[] {
  const ranks = [left, right].map((side) => new Map(side.map(({ topic }, rank) => [topic.id, rank])));
  const [rankFrom, rankTo] = [
    (link: TopicFlowLink) => ranks[0]!.get(link.from)!,
    (link: TopicFlowLink) => ranks[1]!.get(link.to)!,
  ];
  const [startLeft, startRight] = [left, right].map((side) => new Map(side.map(({ topic, y }) => [topic.id, y])));
  const known = links.filter((link) => ranks[0]!.has(link.from) && ranks[1]!.has(link.to));
  const entry = new Map<TopicFlowLink, number>();
  for (const link of [...known].sort((a, b) => rankTo(a) - rankTo(b) || rankFrom(a) - rankFrom(b))) {
    entry.set(link, take(startRight!, link.to, link.papers * scale));
  }
  return [...known]
    .sort((a, b) => rankFrom(a) - rankFrom(b) || rankTo(a) - rankTo(b))
    .map((link) => {
      const high = link.papers * scale;
      const path = band(x0, take(startLeft!, link.from, high), x1, entry.get(link)!, high);
      return { link, path };
    });
}

function take(starts: Map<number, number>, id: number, high: number): number {
  const y = starts.get(id)!;
  starts.set(id, y + high);
  return y;
}

function band(x0: number, y0: number, x1: number, y1: number, high: number): string {
  const middle = (x0 + x1) / 2;
  const at = (...values: number[]) => values.map((value) => Math.round(value * 100) / 100).join(',');
  return (
    `M${at(x0, y0)}C${at(middle, y0)} ${at(middle, y1)} ${at(x1, y1)}` +
    `L${at(x1, y1 + high)}C${at(middle, y1 + high)} ${at(middle, y0 + high)} ${at(x0, y0 + high)}Z`
  );
}
