import { hierarchy, treemap, treemapSquarify } from 'd3';
import { textWidth, wrapText, type Measure } from './drawing/text.ts';

/** One rectangle of a treemap: its area is its value. */
interface TreemapItem {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Id of the topic whose colour it takes. */
  readonly topic?: number;
}

/** Items that belong together; without a label where there is one level only. */
export interface TreemapGroup {
  readonly label: string;
  readonly items: readonly TreemapItem[];
}

export interface PlacedItem {
  readonly item: TreemapItem;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The label broken into lines; empty where it does not fit, and the key names it. */
  readonly lines: readonly string[];
  readonly size: number;
  /** Number in the key, from 1; null where the label fits. */
  readonly number: number | null;
}

export interface PlacedGroup {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** What stands over it: its label, or its letter and as many phrases of the label as have room. */
  readonly head: string;
  /** Letter in the key, from A; null where the label fits. */
  readonly letter: string | null;
}

const SIZES = [13, 12, 11, 10] as const;
const LINE = 1.2;
const PADDING = 5;
const HEAD = 16;
export const HEAD_SIZE = 11;

/**
 * Rectangles whose areas are as their values, in those of their groups (squarified, Bruls, Huizing and van Wijk 2000). A label is set as large
 * as its rectangle allows; one that does not fit is numbered for the key. A
 * group whose label does not fit over it has a letter there.
 */
export function layOutTreemap(
  groups: readonly TreemapGroup[],
  { width, height, family, measure = textWidth }: { width: number; height: number; family: string; measure?: Measure },
): { items: readonly PlacedItem[]; groups: readonly PlacedGroup[] } {
  type Node = { readonly group?: TreemapGroup; readonly item?: TreemapItem; readonly children?: readonly Node[] };
  const named = groups.some(({ label }) => label !== '');
  const root = hierarchy<Node>(
    { children: groups.map((group) => ({ group, children: group.items.map((item) => ({ item })) })) },
    ({ children }) => children,
  )
    .sum(({ item }) => item?.value ?? 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemap<Node>()
    .tile(treemapSquarify)
    .size([width, height])
    .paddingInner(2)
    .paddingTop((node) => (named && node.depth === 1 ? HEAD : 0))(root);
  let number = 0;
  const items = laid.leaves().flatMap(({ data: { item }, x0, y0, x1, y1 }): PlacedItem[] => {
    if (!item || !(item.value > 0)) return [];
    const box = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
    const set = setLabel(item, box.width, box.height, family, measure);
    return [{ item, ...box, lines: set?.lines ?? [], size: set?.size ?? SIZES[0], number: set ? null : ++number }];
  });
  const font = { size: HEAD_SIZE, family, weight: 600 };
  let letters = 0;
  const heads = (laid.children ?? []).flatMap(({ data: { group }, x0, y0, x1 }): PlacedGroup[] => {
    if (!named || !group) return [];
    const { label } = group;
    const fits = (text: string) => measure(text, font) <= x1 - x0 - 4;
    if (fits(label)) return [{ label, x: x0, y: y0, head: label, letter: null }];
    const letter = letterOf(letters++);
    const phrases = label.split(/, | and /);
    const heads = phrases.map((_, at) => `${letter} ${phrases.slice(0, phrases.length - at).join(', ')}`);
    const head = heads.find(fits) ?? letter;
    return [{ label, x: Math.max(0, Math.min(x0, width - 1 - measure(head, font))), y: y0, head, letter }];
  });
  return { items, groups: heads };
}

function setLabel({ label, value }: TreemapItem, width: number, height: number, family: string, measure: Measure) {
  const room = width - 2 * PADDING;
  for (const size of SIZES) {
    const font = { size, family, weight: 600 };
    const broken = label.split(/\s+/).some((word) => measure(word, font) > room);
    if (broken) continue;
    const lines = [...wrapText(label, room, font, { measure }), value.toLocaleString('en-US')];
    if (lines.length * size * LINE + 2 * PADDING <= height + 2) return { lines, size };
  }
  return null;
}

/** A to Z, then AA, AB, … */
function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : letterOf(Math.floor(at / 26) - 1) + letter;
}
