import { describe, expect, it } from 'vitest';
import { mutualInformation } from '#core/cluster/measures/mutualInformation';

const between = (a: number[], b: number[]) =>
  mutualInformation(Int32Array.from(a), Math.max(...a) + 1, Int32Array.from(b), Math.max(...b) + 1);

describe('mutualInformation', () => {
  it('is 1 for the same partition under other names, and 0 for one that says nothing of the other', () => {
    expect(between([0, 0, 1, 1, 2], [2, 2, 0, 0, 1])).toBeCloseTo(1, 12);
    expect(between([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 12);
  });

  it('is 2/3 where one part of two is cut in halves: 1 bit in common, 1 and 2 bits of entropy', () => {
    expect(between([0, 0, 1, 1], [0, 1, 2, 3])).toBeCloseTo(2 / 3, 12);
  });

  it('is 1 where neither tells anything apart', () => {
    expect(between([0, 0], [0, 0])).toBe(1);
  });
});
