import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { travel, type Direction } from '#lib/charts/map/geometry/arrowTravel.ts';

/** 1 above 0, 2 to the right, 3 far right and a little below, 4 below. */
const places = [
  [0, 0],
  [0, -10],
  [10, 0],
  [30, 2],
  [1, 10],
] as const;
const go = (from: number, direction: Direction) => travel(places.length, (i) => places[i]!, from, direction);

describe('travel', () => {
  it('goes to the nearest place ahead', () => {
    expect([go(0, 'up'), go(0, 'right'), go(0, 'down'), go(2, 'right')]).toEqual([1, 2, 4, 3]);
  });

  it('prefers what lies ahead to what is nearer but aside', () => {
    const aside = [
      [0, 0],
      [1, 3],
      [6, 0],
    ] as const;
    expect(travel(3, (i) => aside[i]!, 0, 'right')).toBe(2);
  });

  it('goes aside where nothing lies ahead', () => {
    expect(
      travel(
        2,
        (i) =>
          (
            [
              [0, 0],
              [1, 9],
            ] as const
          )[i]!,
        0,
        'right',
      ),
    ).toBe(1);
  });

  it('stays where nothing lies that way', () => {
    expect(go(0, 'left')).toBeNull();
  });

  it('walks through places on one spot in their order', () => {
    const spot = () => [3, 3] as const;
    expect(travel(3, spot, 0, 'right')).toBe(1);
    expect(travel(3, spot, 2, 'left')).toBe(1);
    expect(travel(3, spot, 2, 'right')).toBeNull();
  });

  it('never goes back, nor stays while it says that it goes', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 25 }), (all) => {
        const to = travel(all.length, (i) => all[i]!, 0, 'right');
        if (to === null) expect(Math.max(...all.map(([x]) => x))).toBe(all[0]![0]);
        else {
          expect(to).not.toBe(0);
          expect(all[to]![0]).toBeGreaterThanOrEqual(all[0]![0]);
        }
      }),
    );
  });
});
