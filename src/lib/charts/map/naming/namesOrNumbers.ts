import type { Box } from '#lib/charts/map/geometry/viewport.ts';
import { placeNames, type Name, type PlacedName } from './placeNames.ts';
import { Typesetter } from './typesetter.ts';
import { numberNames, type Naming } from './wantedNames.ts';

/** How far a number may move off its topic's own land where that is covered, in pixels: by names, and by other numbers. */
const [OFF_NAMES, OFF_NUMBERS] = [12, 30];

const keyOf = ({ kind, id, island = 0 }: Name) => `${kind} ${id} ${island}`;

/**
 * Names for a map that stands still: each of its topics has its name, or a number for the key. A name that leaves another topic's
 * number no place, or none near it, is given up for a number as well.
 *
 * @param wanted the names by how much they are wanted, from `namesFor`
 * @param k pixels per base unit
 * @param bounds base coordinates that names stay within
 * @returns the names with their places, and the numbers by topic, in the order of the topics
 */
export function namesOrNumbers(
  naming: Naming,
  wanted: readonly Name[],
  k: number,
  bounds: Box,
): { readonly names: readonly PlacedName[]; readonly numbers: ReadonlyMap<number, number> } {
  const typesetter = new Typesetter();
  const place = (names: readonly Name[], before: readonly PlacedName[] = []) =>
    placeNames(names, k, bounds, typesetter, before);
  const givenUp = new Set<string>();
  for (;;) {
    const names = place(wanted.filter((name) => !givenUp.has(keyOf(name))));
    const named = new Set(names.flatMap(({ kind, id }) => (kind === 'topic' ? id : [])));
    const numbers = new Map(naming.topics.filter(({ id }) => !named.has(id)).map(({ id }, at) => [id, at + 1]));
    const all = numberNames(naming, numbers);
    const on = place(all, names);
    const offLand = (reach: number, there: readonly PlacedName[]) =>
      place(
        without(all, there).map((name) => ({ ...name, fits: () => true, reach })),
        [...names, ...there],
      );
    const forced = (there: readonly PlacedName[]) =>
      without(all, there).flatMap((name) => place([{ ...name, fits: () => true, reach: 0 }]));
    const near = [...on, ...offLand(OFF_NAMES, on)];
    const over = forced(near);
    const far = [...near, ...offLand(OFF_NUMBERS, near)];
    const left = forced(far);
    const onNumbers = names.filter((name) => over.some((number) => overlap(name, number, k, 0)));
    const inTheWay =
      onNumbers.length > 0
        ? onNumbers
        : names.filter((name) => left.some((number) => overlap(name, number, k, OFF_NUMBERS)));
    // Where numbers alone leave no room, one lies on another rather than not be there.
    if (inTheWay.length === 0) return { names: [...names, ...far, ...left], numbers };
    for (const name of inTheWay) givenUp.add(keyOf(name));
  }
}

function without(names: readonly Name[], placed: readonly PlacedName[]): readonly Name[] {
  const there = new Set(placed.map(({ id }) => id));
  return names.filter(({ id }) => !there.has(id));
}

/** Whether two names lie on each other, or are less than so many pixels apart. */
function overlap(one: PlacedName, other: PlacedName, k: number, apart: number): boolean {
  return (
    2 * Math.abs(one.cx - other.cx) * k < one.width + other.width + 2 * apart &&
    2 * Math.abs(one.cy - other.cy) * k < one.height + other.height + 2 * apart
  );
}
