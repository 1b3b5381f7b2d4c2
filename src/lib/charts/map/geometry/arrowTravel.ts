export type Direction = 'left' | 'right' | 'up' | 'down';

export const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const HEADING: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Distance sideways counts this much more than distance ahead. */
const SIDEWAYS = 2;

/**
 * The place that an arrow key leads to: of those ahead (within 60 degrees of the direction, else anywhere in its half plane) the
 * nearest, where distance sideways counts double. Places on the same spot are reached in the order of their index, by `right` and
 * `down` forwards and by the others backwards.
 *
 * @param count how many places there are
 * @param at coordinates of a place, y downwards
 * @param from index of the place to start at
 * @returns the index, or null where nothing lies that way
 */
export function travel(
  count: number,
  at: (index: number) => readonly [number, number],
  from: number,
  direction: Direction,
): number | null {
  const [hx, hy] = HEADING[direction];
  const [fx, fy] = at(from);
  const forwards = direction === 'right' || direction === 'down';
  let ahead: number | null = null;
  let aheadCost = Infinity;
  let aside: number | null = null;
  let asideCost = Infinity;
  for (let i = 0; i < count; i++) {
    if (i === from) continue;
    const [x, y] = at(i);
    const [dx, dy] = [x - fx, y - fy];
    if (dx === 0 && dy === 0) {
      const step = forwards ? i - from : from - i;
      if (step > 0 && step * 1e-12 < aheadCost) [ahead, aheadCost] = [i, step * 1e-12];
      continue;
    }
    const along = dx * hx + dy * hy;
    if (along <= 0) continue;
    const across = Math.abs(dx * hy - dy * hx);
    const cost = along + SIDEWAYS * across;
    if (across <= along * Math.sqrt(3)) {
      if (cost < aheadCost) [ahead, aheadCost] = [i, cost];
    } else if (cost < asideCost) [aside, asideCost] = [i, cost];
  }
  return ahead ?? aside;
}
