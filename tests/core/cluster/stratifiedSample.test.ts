import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stratifiedSample } from '#core/cluster/stratifiedSample';
import { createRandom } from '#core/random';

describe('stratifiedSample', () => {
  it('takes from each stratum what its share of the rows is, wherever its rows stand', () => {
    const years = Float64Array.from({ length: 100 }, (_, row) => (row % 10 < 7 ? 2001 : row % 10 < 9 ? 1999 : NaN));
    const drawn = stratifiedSample(years, 10, createRandom(3));
    const of = (is: (year: number) => boolean) => [...drawn].filter((row) => is(years[row]!)).length;
    expect([of((y) => y === 1999), of((y) => y === 2001), of(Number.isNaN)]).toEqual([2, 7, 1]);
  });

  it('takes all rows where there are no more', () => {
    expect([...stratifiedSample(Float64Array.of(3, NaN, 1), 3, createRandom(1))]).toEqual([0, 1, 2]);
  });

  it('draws different rows, ascending, as many as were asked for, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, NaN), { minLength: 1 }), fc.nat(), fc.nat(), (strata, size, seed) => {
        const draw = () => [...stratifiedSample(Float64Array.from(strata), size, createRandom(seed))];
        const drawn = draw();
        expect(drawn).toHaveLength(Math.min(size, strata.length));
        expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
        expect(draw()).toEqual(drawn);
      }),
    );
  });
});
