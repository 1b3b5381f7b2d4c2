import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNames, type Name, type PlacedName } from '#lib/charts/map/naming/placeNames.ts';
import { Typesetter } from '#lib/charts/map/naming/typesetter.ts';

const world = { x0: 0, y0: 0, x1: 1000, y1: 1000 };
const typesetter = new Typesetter((text, { size }) => text.length * size * 0.5);

function name(id: number, x: number, y: number, more: Partial<Name> = {}): Name {
  return {
    kind: 'topic',
    id,
    texts: ['Vision transformers'],
    font: { size: 16, family: 'serif' },
    x,
    y,
    stand: 'on',
    lines: 'even',
    wrap: 100,
    maxLines: 3,
    reach: 60,
    ...more,
  };
}

function overlap(k: number, one: PlacedName, other: PlacedName): boolean {
  const apartX = Math.abs(one.cx - other.cx) * k >= (one.width + other.width) / 2;
  const apartY = Math.abs(one.cy - other.cy) * k >= (one.height + other.height) / 2;
  return !apartX && !apartY;
}

describe('placeNames', () => {
  it('puts a name on its place where there is room', () => {
    const [placed] = placeNames([name(1, 500, 400)], 0.8, world, typesetter);
    expect([placed!.cx, placed!.cy]).toEqual([500, 400]);
    expect(placed!.set).toEqual(['Vision', 'transformers']);
  });

  it('moves the second of two names aside, and not the first', () => {
    const placed = placeNames([name(1, 500, 400), name(2, 505, 405)], 0.8, world, typesetter);
    expect([placed[0]!.cx, placed[0]!.cy]).toEqual([500, 400]);
    expect(placed).toHaveLength(2);
    expect(overlap(0.8, placed[0]!, placed[1]!)).toBe(false);
  });

  it('leaves out a name that finds no room, and brings it as the map grows', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => name(i, 500 + i * 3, 500));
    expect(placeNames(crowd, 0.5, world, typesetter).length).toBeLessThan(12);
    expect(placeNames(crowd, 40, world, typesetter)).toHaveLength(12);
  });

  it('shortens a name before it moves it far away', () => {
    const wide = name(1, 500, 500, { texts: ['A very long name of a topic'], reach: 20 });
    const phrases = name(2, 560, 500, {
      texts: ['Image captioning, visual question answering', 'Captions'],
      reach: 40,
      wrap: 60,
    });
    const [, second] = placeNames([wide, phrases], 1, world, typesetter);
    expect(second!.set).toEqual(['Captions']);
  });

  it('takes the cheapest place within reach for a name that its place costs something', () => {
    const cost = ({ x0, x1 }: { x0: number; x1: number }) => Math.abs((x0 + x1) / 2 - 536);
    const [placed] = placeNames([name(1, 500, 500, { cost })], 1, world, typesetter);
    expect([placed!.cx, placed!.cy]).toEqual([536, 500]);
  });

  it('keeps names inside the bounds', () => {
    const [placed] = placeNames([name(1, 0, 0)], 1, world, typesetter);
    expect(placed!.cx - placed!.width / 2).toBe(0);
    expect(placed!.cy - placed!.height / 2).toBe(0);
  });

  it('stands titles beside their points', () => {
    const [placed] = placeNames(
      [name(1, 500, 500, { kind: 'paper', stand: 'beside', reach: 0 })],
      1,
      world,
      typesetter,
    );
    expect(placed!.cx - placed!.width / 2).toBeGreaterThan(500);
  });

  it('never lets two names overlap, at its own scale or at a larger one', () => {
    const anywhere = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 30 }), fc.double({ min: 0.3, max: 4, noNaN: true }), (places, k) => {
        const placed = placeNames(
          places.map(([x, y], i) => name(i, x, y)),
          k,
          world,
          typesetter,
        );
        for (const scale of [k, k * 1.19]) {
          placed.forEach((one, i) => {
            for (const other of placed.slice(i + 1)) expect(overlap(scale, one, other)).toBe(false);
          });
        }
      }),
    );
  });
});
