import { CollisionIndex } from './collisionIndex.ts';
import type { SetText, Setting, Typesetter } from './typesetter.ts';
import { allAtOnce } from '#lib/charts/map/geometry/steps.ts';
import type { Box } from '#lib/charts/map/geometry/viewport.ts';

/** A name to be put on the map. */
export interface Name extends Setting {
  readonly kind: 'topic' | 'group' | 'paper' | 'number';
  /** Id of the topic or group, index of the paper. */
  readonly id: number;
  /** Which of its topic's islands it stands on; 0 is the largest. */
  readonly island?: number;
  /** What it may say: the best first, then what may stand instead where there is no room. */
  readonly texts: readonly string[];
  /** It is left out rather than cut short. Default: the last of its texts may end in an ellipsis. */
  readonly whole?: boolean;
  /** Where it belongs, in base coordinates. */
  readonly x: number;
  readonly y: number;
  /** `on` covers its place; `beside` leaves it free, as a point's title does. */
  readonly stand: 'on' | 'beside';
  /** How far it may move from its place, in pixels. */
  readonly reach: number;
  /** Whether it may stand in a box of base coordinates. Default: anywhere. */
  readonly fits?: (box: Box) => boolean;
  /** What a box of base coordinates costs it: it takes the cheapest within its reach. Default: nothing, and it takes the nearest. */
  readonly cost?: (box: Box) => number;
}

/** A name with its place. */
export interface PlacedName extends Name, Pick<SetText, 'width' | 'height'> {
  readonly set: readonly string[];
  /** Middle of the text in base coordinates. */
  readonly cx: number;
  readonly cy: number;
}

/** Free pixels kept between names. */
const GAP = 4;
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
 * what is left, and a name that finds no room is left out (it comes as the map is enlarged). Each name is tried near its place in
 * full, then shortened, then further away.
 *
 * Places are in base coordinates. At a larger scale than `k` the same places are apart by more, so they never collide there.
 *
 * @param k pixels per base unit
 * @param bounds base coordinates that names stay within; a name that is too wide for them may leave them
 * @param before names that have their places already, and keep them
 */
export function placeNames(
  names: readonly Name[],
  k: number,
  bounds: Box,
  typesetter: Typesetter,
  before: readonly PlacedName[] = [],
): PlacedName[] {
  return allAtOnce(placeSteps(names, k, bounds, typesetter, before));
}

/** The same a name at a time. */
export function* placeSteps(
  names: readonly Name[],
  k: number,
  bounds: Box,
  typesetter: Typesetter,
  before: readonly PlacedName[] = [],
): Generator<void, PlacedName[]> {
  const taken = new CollisionIndex(GAP);
  for (const { cx, cy, width, height } of before) {
    const [x, y] = [cx * k, cy * k];
    taken.add({ x0: x - width / 2, y0: y - height / 2, x1: x + width / 2, y1: y + height / 2 });
  }
  const edge = { x0: bounds.x0 * k, y0: bounds.y0 * k, x1: bounds.x1 * k, y1: bounds.y1 * k };
  const placed: PlacedName[] = [];
  for (const name of names) {
    const place = findPlace(name, k, edge, taken, typesetter);
    yield;
    if (!place) continue;
    const { x, y, box, text } = place;
    taken.add(box);
    placed.push({ ...name, set: text.lines, width: text.width, height: text.height, cx: x / k, cy: y / k });
  }
  return placed;
}

function findPlace(name: Name, k: number, edge: Box, taken: CollisionIndex, typesetter: Typesetter) {
  const last = name.texts.length - 1;
  const set = name.texts.flatMap((text, at) => typesetter.set(text, name, at === last && !name.whole) ?? []);
  for (const reach of name.cost ? [name.reach] : [name.reach * NEAR, name.reach]) {
    for (const text of set) {
      const place = freePlace(name, text, k, reach, edge, taken);
      if (place) return { ...place, text };
    }
  }
  return null;
}

/** The first free place within reach, or the cheapest of them. */
function freePlace(name: Name, { width, height }: SetText, k: number, reach: number, edge: Box, taken: CollisionIndex) {
  let best: { readonly x: number; readonly y: number; readonly box: Box } | null = null;
  let least = Infinity;
  for (const [dx, dy] of offsets(name, reach, width, height)) {
    let x = name.x * k + dx;
    let y = name.y * k + dy;
    if (width <= edge.x1 - edge.x0) x = Math.min(Math.max(x, edge.x0 + width / 2), edge.x1 - width / 2);
    if (height <= edge.y1 - edge.y0) y = Math.min(Math.max(y, edge.y0 + height / 2), edge.y1 - height / 2);
    const box = { x0: x - width / 2, y0: y - height / 2, x1: x + width / 2, y1: y + height / 2 };
    if (taken.hits(box)) continue;
    const base = { x0: box.x0 / k, y0: box.y0 / k, x1: box.x1 / k, y1: box.y1 / k };
    if (name.fits && !name.fits(base)) continue;
    const cost = name.cost?.(base) ?? 0;
    if (cost < least) [best, least] = [{ x, y, box }, cost];
    if (least === 0) return best;
  }
  return best;
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
