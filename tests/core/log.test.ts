import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log } from '#core/log';

/** The difference of two numbers in units of the last place of the larger. */
function units(a: number, b: number): number {
  if (a === b) return 0;
  return Math.abs(a - b) / (Math.max(Math.abs(a), Math.abs(b)) * Number.EPSILON);
}

describe('the logarithm', () => {
  it('knows the values that are known', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(Infinity)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    // https://oeis.org/A002392
    expect(log(10)).toBeCloseTo(2.302585092994046, 15);
  });

  it('agrees with the engine to two units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: 1.7e308, noNaN: true }), (x) => {
        expect(units(log(x), Math.log(x))).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('is the same to the bit everywhere: a change of its steps would show here', () => {
    expect([log(3), log(0.1), log(405)]).toEqual([1.0986122886681098, -2.3025850929940455, 6.003887067106539]);
  });
});
