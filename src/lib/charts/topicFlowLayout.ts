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
  readonly height: number;
}

export const NODE_WIDTH = 8;
export const NAME_SIZE = 11;
const LEADING = 1.2;
/** Between a column and the names beside it. */
export const NAME_GAP = 6;
const ROW_GAP = 6;
/** Part of the width that the names of one side have. */
const NAMES = 0.34;
/** Height of all papers together, for each topic of the longer side, in pixels. */
const EACH_TOPIC = 22;

/**
 * Two partitions of the same papers side by side, with a band for each pair of topics as high as the papers they share: a Sankey diagram of
 * two columns. The left keeps its order; the right is ordered by where its papers come from (barycentres, Sugiyama and others 1981), so that few
 * bands cross. Every name stands in full beside its topic, and a topic takes at least the height of its name.
 *
 * @param width of the whole chart in CSS pixels; the height follows
 */
export function layOutTopicFlow(
  left: readonly FlowTopic[],
  right: readonly FlowTopic[],
  links: readonly TopicFlowLink[],
  { width, family, measure = textWidth }: { width: number; family: string; measure?: Measure },
): TopicFlowLayout {
  const room = Math.max(20, width * NAMES - NAME_GAP);
  const papers = links.reduce((sum, link) => sum + link.papers, 0);
  const scale = (EACH_TOPIC * Math.max(left.length, right.length, 1)) / Math.max(papers, 1);
  const place = (topics: readonly FlowTopic[]) =>
    stack(topics, scale, (label) => wrapText(label, room, { size: NAME_SIZE, family }, { measure }));
  const placedLeft = place(left);
  const middleOf = new Map(placedLeft.items.map(({ topic, y, height }) => [topic.id, y + height / 2]));
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
  const placedRight = place([...right].sort((a, b) => compare(centres.get(a.id)!, centres.get(b.id)!) || a.id - b.id));
  const [leftX, rightX] = [width * NAMES, width * (1 - NAMES) - NODE_WIDTH];
  return {
    left: placedLeft.items,
    right: placedRight.items,
    links: bands(placedLeft.items, placedRight.items, links, scale, [leftX + NODE_WIDTH, rightX]),
    leftX,
    rightX,
    height: Math.max(placedLeft.height, placedRight.height, 1),
  };
}

/** Infinities, which differ by no number, are equal. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function stack(topics: readonly FlowTopic[], scale: number, wrap: (label: string) => string[]) {
  let y = 0;
  const items = topics.map((topic): PlacedFlowTopic => {
    const lines = wrap(topic.label);
    const text = lines.length * NAME_SIZE * LEADING;
    const height = Math.max(1, topic.papers * scale);
    const slot = Math.max(height, text);
    const placed = { topic, y: y + (slot - height) / 2, height, lines, textY: y + (slot - text) / 2 };
    y += slot + ROW_GAP;
    return placed;
  });
  return { items, height: y - ROW_GAP };
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
