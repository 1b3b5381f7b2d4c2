import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearAssignment } from '#core/cluster/linearAssignment';

describe('linearAssignment', () => {
  it('pairs rows and columns at the smallest total cost, not row by row', () => {
    // Row 0 would like column 0 (1), but 1 + 9 is more than 2 + 2.
    expect([...linearAssignment(Float64Array.of(1, 2, 2, 9), 2, 2)]).toEqual([1, 0]);
  });

  it('leaves columns over where there are more of them', () => {
    expect([...linearAssignment(Float64Array.of(5, 1, 3), 1, 3)]).toEqual([1]);
  });

  it('leaves rows over where there are more of them', () => {
    expect([...linearAssignment(Float64Array.of(5, 1, 3), 3, 1)]).toEqual([-1, 0, -1]);
  });

  it('takes negative costs', () => {
    expect([...linearAssignment(Float64Array.of(-5, -4, -4, 0), 2, 2)]).toEqual([1, 0]);
  });

  it('has nothing to pair where there are no rows', () => {
    expect([...linearAssignment(new Float64Array(0), 0, 3)]).toEqual([]);
  });

  it('is as cheap as the cheapest of all permutations', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 16, maxLength: 16 }), (cost) => {
        const total = (columns: readonly number[]) => columns.reduce((sum, c, r) => sum + cost[r * 4 + c]!, 0);
        const all = [0, 1, 2, 3].flatMap((a) =>
          [0, 1, 2, 3].flatMap((b) => [0, 1, 2, 3].flatMap((c) => [0, 1, 2, 3].map((d) => [a, b, c, d]))),
        );
        const least = Math.min(...all.filter((p) => new Set(p).size === 4).map(total));
        const found = [...linearAssignment(Float64Array.from(cost), 4, 4)];
        expect(new Set(found).size).toBe(4);
        expect(total(found)).toBe(least);
      }),
    );
  });
});
