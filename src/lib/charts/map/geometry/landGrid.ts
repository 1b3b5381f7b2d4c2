import { indexPapers, pickPaper, type PaperIndex } from './pickPapers.ts';
import { BASE, type Box } from './viewport.ts';

/** Edge of a cell in base units, and how far land reaches from its papers. */
const CELL = 8;
const REACH = 40;
/** Land is known this far beyond the map's own coordinates. */
const MARGIN = 64;
const SIDE = Math.ceil((BASE + 2 * MARGIN) / CELL);
/** Places of a box that are looked at, across and down. */
const [ACROSS, DOWN] = [5, 3];
/** A name may cover this share of other topics' land. */
const MOST_FOREIGN = 0.4;

/** Of more papers, evenly chosen ones tell whose land a place is: cells are far larger than what lies between them. */
const MOST_PAPERS = 50_000;

/** Whose land a place is: that of the nearest paper around. A grid, so that names can ask many times. */
export class LandGrid {
  /** Topic ids by cell, row by row; -1 in the open, -2 where nobody has asked yet. */
  readonly #owners = new Int32Array(SIDE * SIDE).fill(-2);
  readonly #index: PaperIndex;
  readonly #topics: ArrayLike<number>;

  /** @param points base coordinates, two a paper */
  constructor(points: Float32Array, topics: ArrayLike<number>) {
    const each = Math.ceil(topics.length / MOST_PAPERS) || 1;
    const count = Math.ceil(topics.length / each);
    const some = each === 1 ? points : new Float32Array(2 * count);
    if (each > 1)
      for (let at = 0; at < count; at++) some.set(points.subarray(2 * at * each, 2 * at * each + 2), 2 * at);
    this.#index = indexPapers(some);
    this.#topics = each === 1 ? topics : Int32Array.from({ length: count }, (_, at) => topics[at * each]!);
  }

  /** The topic on whose land a place lies; null in the open. */
  owner(x: number, y: number): number | null {
    const [column, row] = [Math.floor((x + MARGIN) / CELL), Math.floor((y + MARGIN) / CELL)];
    if (column < 0 || row < 0 || column >= SIDE || row >= SIDE) return null;
    const at = row * SIDE + column;
    if (this.#owners[at] === -2) {
      const paper = pickPaper(this.#index, (column + 0.5) * CELL - MARGIN, (row + 0.5) * CELL - MARGIN, REACH);
      this.#owners[at] = paper === null ? -1 : this.#topics[paper]!;
    }
    const topic = this.#owners[at]!;
    return topic < 0 ? null : topic;
  }

  /** How many of the places of a box that are looked at lie on land, whose ever it is. */
  covered(box: Box): number {
    let count = 0;
    for (const [x, y] of placesOf(box)) if (this.owner(x, y) !== null) count++;
    return count;
  }

  /** Whether a name of the topic, or of several, may stand in a box: its middle on no other topic's land, and little of it. */
  holds(topic: number | readonly number[], box: Box): boolean {
    const { x0, y0, x1, y1 } = box;
    const own = typeof topic === 'number' ? [topic] : topic;
    const foreign = (x: number, y: number): boolean => {
      const owner = this.owner(x, y);
      return owner !== null && !own.includes(owner);
    };
    if (foreign((x0 + x1) / 2, (y0 + y1) / 2)) return false;
    let count = 0;
    for (const [x, y] of placesOf(box)) if (foreign(x, y)) count++;
    return count <= MOST_FOREIGN * ACROSS * DOWN;
  }
}

function* placesOf({ x0, y0, x1, y1 }: Box): Generator<readonly [x: number, y: number]> {
  for (let i = 0; i < ACROSS; i++) {
    for (let j = 0; j < DOWN; j++) {
      yield [x0 + ((i + 0.5) / ACROSS) * (x1 - x0), y0 + ((j + 0.5) / DOWN) * (y1 - y0)];
    }
  }
}
