import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapNeighbours } from '#core/map/planeNeighbours';

describe('mapNeighbours', () => {
  it('lists the nearest points, nearest first, equally near ones by number', () => {
    const x = Float32Array.of(0, 1, -1, 0);
    const y = Float32Array.of(0, 0, 0, 0.5);
    expect([...mapNeighbours(x, y, 3)]).toEqual([3, 1, 2, 0, 3, 2, 0, 3, 1, 0, 1, 2]);
  });

  it('is empty where nobody is asked for', () => {
    expect(mapNeighbours(Float32Array.of(), Float32Array.of(), 0)).toHaveLength(0);
    expect(mapNeighbours(Float32Array.of(1), Float32Array.of(2), 0)).toHaveLength(0);
  });

  it('finds what comparing all pairs finds, in clumps and in the open', () => {
    const clump = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }));
    const open = fc.tuple(
      fc.float({ min: -100, max: 100, noNaN: true }),
      fc.float({ min: -100, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(clump, open), { minLength: 2, maxLength: 80 }), (points) => {
        const x = Float32Array.from(points, ([value]) => value);
        const y = Float32Array.from(points, ([, value]) => value);
        const count = Math.min(4, points.length - 1);
        const found = mapNeighbours(x, y, count);
        points.forEach((_, i) => {
          const square = (j: number) => (x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2;
          const all = [...points.keys()].filter((j) => j !== i).sort((a, b) => square(a) - square(b) || a - b);
          expect([...found.subarray(i * count, (i + 1) * count)]).toEqual(all.slice(0, count));
        });
      }),
    );
  });
});
