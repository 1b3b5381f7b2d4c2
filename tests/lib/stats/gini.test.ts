import { describe, expect, it } from 'vitest';
import { gini } from '#lib/stats/gini.ts';

describe('the Gini coefficient', () => {
  it.each([
    [[3, 3, 3, 3], 0],
    [[0, 0, 0, 8], 1],
    [[1, 3], 0.5],
    [[3, 1], 0.5],
    // Worked by hand: (-3·1 - 1·2 + 1·3 + 3·4) / (3 · 10).
    [[4, 2, 1, 3], 1 / 3],
  ])('of %j is %d', (counts, expected) => {
    expect(gini(counts)).toBeCloseTo(expected, 12);
  });

  it('is not there for one count, or for none of anything', () => {
    expect([gini([5]), gini([]), gini([0, 0])]).toEqual([null, null, null]);
  });
});
