import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Heights } from '#lib/ui/heights.ts';

describe('heights of a long list', () => {
  it('are guessed until they are measured', () => {
    const heights = new Heights(3, 100);
    expect(heights.offset(3)).toBe(300);
    expect(heights.set(0, 40)).toBe(true);
    expect(heights.set(0, 40.2)).toBe(false);
    expect(heights.offset(1)).toBe(40);
    expect(heights.offset(3)).toBe(240);
  });

  it('tell which row stands at a distance', () => {
    const heights = new Heights(3, 100);
    expect([-5, 0, 99, 100, 250, 900].map((distance) => heights.rowAt(distance))).toEqual([0, 0, 0, 1, 2, 2]);
  });

  it('agree with a plain sum, whatever is measured in whatever order', () => {
    const measure = fc.tuple(fc.nat(19), fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(fc.array(measure), fc.nat(20), (measures, row) => {
        const heights = new Heights(20, 50);
        const plain = new Array<number>(20).fill(50);
        for (const [at, height] of measures) {
          heights.offset((at * 7) % 20);
          heights.set(at, height);
          plain[at] = height;
        }
        expect(heights.offset(row)).toBe(plain.slice(0, row).reduce((sum, height) => sum + height, 0));
      }),
    );
  });
});
