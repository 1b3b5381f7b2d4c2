import type { Layout } from './layout.ts';

/** Hues that charts have before one comes again, told apart by a second mark: those of `lib/charts/drawing/palette.ts`. */
export const TOPIC_HUES = 12;

/** Cells along a side of the map, and how many cells apart two lands still look like neighbours, and touch. */
const [SIDE, NEAR, TOUCHING] = [64, 8, 4];
/** Papers of a topic that make its land: those in its fullest cells. The others are strays. */
const CORE = 0.85;
/** What one hue costs two topics that touch on the map, and less a cell that is between them; that are of one size or one place apart; that are of one group. */
const [TOUCH, CELL, NEXT, NEXT_BUT_ONE, GROUP] = [100, 12, 60, 15, 20] as const;

export interface ColouredTopics {
  readonly layout: Layout;
  /** Topic of each paper, from 0. */
  readonly assignment: Int32Array;
  /** Largest first. */
  readonly topics: readonly { readonly id: number; readonly group: number | null }[];
  /** Colours that topics had in an earlier atlas, by id. */
  readonly before?: ReadonlyMap<number, number>;
}

/**
 * The colour of each topic, a number from 1: hue `(colour - 1) mod 12`, and how often the hue was taken before, by which charts tell
 * topics of one hue apart. No two topics have one colour.
 *
 * A topic has the colour of its earlier atlas, unless a topic whose land touches its own on the map has the hue already; else that of its
 * id, unless a topic beside it has the hue: on the map, next to it by size, or of its group. It then takes the hue with the least beside
 * it. Topics choose in the order of their ids, so that the first twelve keep theirs, whatever the map.
 */
export function colourTopics({ layout, assignment, topics, before = new Map() }: ColouredTopics): number[] {
  const distances = distancesOf(layout, assignment, topics.length);
  const beside = (a: number, b: number): number => {
    const distance = distances[a]!.get(b) ?? Infinity;
    const apart = Math.abs(a - b);
    return (
      (distance <= NEAR ? TOUCH - CELL * Math.max(0, distance - TOUCHING) : 0) +
      (apart === 1 ? NEXT : apart === 2 ? NEXT_BUT_ONE : 0) +
      (topics[a]!.group !== null && topics[a]!.group === topics[b]!.group ? GROUP : 0)
    );
  };
  const colours = new Array<number>(topics.length).fill(0);
  const taken = new Set<number>();
  const uses = new Array<number>(TOPIC_HUES).fill(0);
  const turns = topics.map((_, topic) => topic).sort((a, b) => topics[a]!.id - topics[b]!.id);
  turns.forEach((topic, turn) => {
    const costs = new Array<number>(TOPIC_HUES).fill(0);
    const earlier = before.get(topics[topic]!.id);
    const wished = earlier ?? topics[topic]!.id;
    const own = hueOf(wished);
    let isKept = earlier !== undefined;
    for (const other of turns.slice(0, turn)) {
      const hue = hueOf(colours[other]!);
      costs[hue]! += beside(topic, other);
      if (hue === own && (distances[topic]!.get(other) ?? Infinity) <= TOUCHING) isKept = false;
    }
    let hue = own;
    const rate = (one: number) => costs[one]! + uses[one]!;
    if (!isKept && costs[own]! > 0)
      for (let other = 0; other < TOPIC_HUES; other++) if (rate(other) < rate(hue)) hue = other;
    let colour = hue === own && !taken.has(wished) ? wished : hue + 1;
    while (taken.has(colour)) colour += TOPIC_HUES;
    colours[topic] = colour;
    taken.add(colour);
    uses[hue]!++;
  });
  return colours;
}

const hueOf = (colour: number): number => (colour - 1) % TOPIC_HUES;

/** How many cells each topic's land is from those of others that are near it. */
function distancesOf(layout: Layout, assignment: Int32Array, topics: number): Map<number, number>[] {
  const owners = ownersOf(layout, assignment);
  const distances = Array.from({ length: topics }, () => new Map<number, number>());
  for (const [cell, owner] of owners) {
    for (const [down, across, distance] of AROUND) {
      const column = (cell % SIDE) + across;
      const other = column < 0 || column >= SIDE ? undefined : owners.get(cell + down * SIDE + across);
      if (other === undefined || other === owner) continue;
      const before = distances[owner]!.get(other) ?? Infinity;
      if (distance < before) distances[owner]!.set(other, distance);
    }
  }
  return distances;
}

/** Cells around one, as rows and columns from it, with their distances. */
const AROUND = Array.from({ length: (2 * NEAR + 1) ** 2 }, (_, at) => {
  const [down, across] = [Math.floor(at / (2 * NEAR + 1)) - NEAR, (at % (2 * NEAR + 1)) - NEAR];
  return [down, across, Math.hypot(down, across)] as const;
}).filter(([, , distance]) => distance <= NEAR);

/** The topics of cells that are of their land: of each cell the one with most papers there. */
function ownersOf({ x, y }: Layout, assignment: Int32Array): Map<number, number> {
  const at = (value: number) => Math.min(SIDE - 1, Math.max(0, Math.floor(((value + 1) / 2) * SIDE)));
  const counts = new Map<number, Map<number, number>>();
  const sizes = new Map<number, number>();
  assignment.forEach((topic, paper) => {
    const cell = at(y[paper]!) * SIDE + at(x[paper]!);
    let here = counts.get(cell);
    if (!here) counts.set(cell, (here = new Map()));
    here.set(topic, (here.get(topic) ?? 0) + 1);
    sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  });
  const cells = Array.from(counts, ([cell, here]) => {
    const [topic, papers] = [...here].sort(([a, m], [b, n]) => n - m || a - b)[0]!;
    return { cell, topic, papers };
  }).sort((a, b) => b.papers - a.papers || a.cell - b.cell);
  const owners = new Map<number, number>();
  const held = new Map<number, number>();
  for (const { cell, topic, papers } of cells) {
    const before = held.get(topic) ?? 0;
    if (before < CORE * sizes.get(topic)!) owners.set(cell, topic);
    held.set(topic, before + papers);
  }
  return owners;
}
