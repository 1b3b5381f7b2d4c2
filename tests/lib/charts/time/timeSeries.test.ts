import { describe, expect, it } from 'vitest';
import { cutAbove, topShare, type TimeSeries } from '#lib/charts/time/timeSeries.ts';

const series = (counts: readonly number[]): TimeSeries => ({ id: 'bees', label: 'Bees', counts });

describe('the scale of shares', () => {
  it('is not set by years of few papers, where these would squash the others', () => {
    expect(topShare([series([3, 5, 10])], [3, 50, 100])).toBe(0.1);
  });

  it('holds all years where none of them would', () => {
    expect(topShare([series([2, 10, 15])], [10, 100, 100])).toBe(0.2);
    expect(topShare([series([3, 1])], [3, 2])).toBe(1);
  });
});

describe('a line that is higher than its picture', () => {
  it('ends where it leaves, and begins again where it comes back', () => {
    const up = [
      [0, 10],
      [10, -10],
      [20, 10],
    ] as const;
    expect(cutAbove(up, 0)).toEqual([[0, 10], [5, 0], null, [15, 0], [20, 10]]);
  });

  it('keeps its gaps', () => {
    expect(cutAbove([[0, 10], null, [20, 10]], 0)).toEqual([[0, 10], null, [20, 10]]);
  });
});
