import { wrapText, type Font, type Measure, textWidth } from '../text.ts';
import type { Box } from './view.ts';

/** A name to be put on the map. */
export interface Name {
  readonly kind: 'topic' | 'group' | 'paper';
  /** Id of the topic or group, index of the paper. */
  readonly id: number;
  readonly text: string;
  /** What may stand instead where there is no room, the longest first. */
  readonly shorter?: readonly string[];
  readonly font: Font;
  /** Where it belongs, in base coordinates. */
  readonly x: number;
  readonly y: number;
  /** `on` covers its place; `beside` leaves it free, as a point's title does. */
  readonly stand: 'on' | 'beside';
  /** Wrapped to about this width in pixels, and at most so many lines. */
  readonly wrap: number;
  readonly maxLines: number;
  /** How far it may move from its place, in pixels. */
  readonly reach: number;
}

/** A name with its place. */
export interface PlacedName extends Name {
  readonly lines: readonly string[];
  /** Middle of the text in base coordinates. */
  readonly cx: number;
  readonly cy: number;
  /** Size of the text in pixels. */
  readonly width: number;
  readonly height: number;
}

export const LINE_HEIGHT = 1.12;
/** Free pixels kept between names. */
const GAP = 4;
/** Edge of the cells of the collision index, in pixels. */
const CELL = 64;
const RING_STEP = 9;
/** A name is shortened before it moves away further than this share of its reach. */
const NEAR = 0.45;
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
  [-0.7, -0.7],
  [0.7, -0.7],
  [-0.7, 0.7],
  [0.7, 0.7],
];

/**
 * Places names so that none overlaps another. Names are taken in the order given: the first ones get their places, later ones
 * what is left, and a name that finds no room is left out (it comes as the map is enlarged). Each name is tried at its place,
 * then further and further from it, up to its reach.
 *
 * Places are in base coordinates. At a larger scale than `k` the same places are apart by more, so they never collide there.
 *
 * @param k pixels per base unit
 * @param bounds base coordinates that names stay within; a name that is too wide for them may leave them
 */
export function placeNames(names: readonly Name[], k: number, bounds: Box, measure: Measure = textWidth): PlacedName[] {
  const taken = new CollisionIndex();
  const edge = { x0: bounds.x0 * k, y0: bounds.y0 * k, x1: bounds.x1 * k, y1: bounds.y1 * k };
  const placed: PlacedName[] = [];
  for (const name of names) {
    const place = findPlace(name, k, edge, taken, measure);
    if (!place) continue;
    taken.add(place.box);
    placed.push({ ...name, ...place.text, cx: place.x / k, cy: place.y / k });
  }
  return placed;
}

interface SetText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** A name that needs more lines than it may have is set this much wider, before it is cut. */
const WIDEST = 1.6;

/**
 * As few lines as `wrap` allows, made as even as they can be: two short lines read better than a long one and a stray word.
 *
 * @param cut whether a text that needs too many lines may end in an ellipsis
 * @returns null where the text needs more lines than it may have
 */
function setText(text: string, { wrap, font, maxLines }: Name, cut: boolean, measure: Measure): SetText | null {
  let lines = wrapText(text, wrap, font, { measure });
  for (let width = wrap; lines.length > maxLines && width < wrap * WIDEST; width *= 1.1) {
    lines = wrapText(text, width, font, { measure });
  }
  if (lines.length > maxLines && !cut) return null;
  if (lines.length > maxLines) lines = wrapText(text, wrap * WIDEST, font, { maxLines, measure });
  else if (lines.length > 1) lines = evened(text, lines, wrap, font, measure);
  const width = Math.max(...lines.map((line) => measure(line, font)));
  return { lines, width, height: lines.length * font.size * LINE_HEIGHT };
}

function evened(text: string, lines: string[], wrap: number, font: Font, measure: Measure): string[] {
  let best = lines;
  for (let width = wrap * WIDEST; width > wrap / 3; width *= 0.95) {
    const narrower = wrapText(text, width, font, { measure });
    // A word that is broken to fit shows as a blank too many.
    if (narrower.length > lines.length || narrower.join(' ') !== lines.join(' ')) break;
    if (narrower.length === lines.length) best = narrower;
  }
  return best;
}

/** First near its place, in full or shorter; then further away. */
function findPlace(name: Name, k: number, edge: Box, taken: CollisionIndex, measure: Measure) {
  const texts = [name.text, ...(name.shorter ?? [])];
  const set = texts.flatMap((text, at) => setText(text, name, at === texts.length - 1, measure) ?? []);
  for (const reach of [name.reach * NEAR, name.reach]) {
    for (const text of set) {
      const place = firstFree(name, text, k, reach, edge, taken);
      if (place) return { ...place, text };
    }
  }
  return null;
}

function firstFree(name: Name, { width, height }: SetText, k: number, reach: number, edge: Box, taken: CollisionIndex) {
  for (const [dx, dy] of offsets(name, reach, width, height)) {
    let x = name.x * k + dx;
    let y = name.y * k + dy;
    if (width <= edge.x1 - edge.x0) x = Math.min(Math.max(x, edge.x0 + width / 2), edge.x1 - width / 2);
    if (height <= edge.y1 - edge.y0) y = Math.min(Math.max(y, edge.y0 + height / 2), edge.y1 - height / 2);
    const box = { x0: x - width / 2, y0: y - height / 2, x1: x + width / 2, y1: y + height / 2 };
    if (!taken.hits(box)) return { x, y, box };
  }
  return null;
}

/** Offsets of a name's middle from its place, in the order in which they are tried. */
function* offsets(
  { stand, font }: Name,
  reach: number,
  width: number,
  height: number,
): Generator<readonly [number, number]> {
  if (stand === 'beside') {
    const side = width / 2 + font.size * 0.6;
    const over = height / 2 + font.size * 0.5;
    yield [side, 0];
    yield [-side, 0];
    yield [0, over];
    yield [0, -over];
    return;
  }
  yield [0, 0];
  for (let ring = RING_STEP; ring <= reach; ring += RING_STEP) {
    for (const [x, y] of DIRECTIONS) yield [x * ring, y * ring];
  }
}

/** Boxes in a grid of cells, so that a new one is compared with its surroundings only. */
class CollisionIndex {
  readonly #cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const cell of cellsOf(box, 0)) {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  hits(box: Box): boolean {
    for (const cell of cellsOf(box, GAP)) {
      for (const other of this.#cells.get(cell) ?? []) {
        const apart =
          box.x0 >= other.x1 + GAP || other.x0 >= box.x1 + GAP || box.y0 >= other.y1 + GAP || other.y0 >= box.y1 + GAP;
        if (!apart) return true;
      }
    }
    return false;
  }
}

function* cellsOf({ x0, y0, x1, y1 }: Box, margin: number): Generator<string> {
  for (let row = Math.floor((y0 - margin) / CELL); row <= Math.floor((y1 + margin) / CELL); row++) {
    for (let column = Math.floor((x0 - margin) / CELL); column <= Math.floor((x1 + margin) / CELL); column++) {
      yield `${row},${column}`;
    }
  }
}
