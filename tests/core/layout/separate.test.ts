import { describe, expect, it } from 'vitest';
import { separate } from '#core/layout/separate';

const distances = (at: Float64Array) => {
  const all: number[] = [];
  for (let i = 0; i < at.length; i += 2) {
    for (let j = 0; j < i; j += 2) all.push(Math.hypot(at[i]! - at[j]!, at[i + 1]! - at[j + 1]!));
  }
  return all;
};

describe('separate', () => {
  it('leaves papers that are apart where they are', () => {
    const open = Float64Array.of(-1, -1, 1, -1, -1, 1, 1, 1);
    expect(separate(open)).toEqual(open);
  });

  it('moves two papers on one spot apart, evenly', () => {
    // Of 4 papers: 0.25 * 2 / sqrt(4) = 0.25.
    expect([...separate(Float64Array.of(0, 0, 0, 0, -1, -1, 1, 1))]).toEqual([-0.125, 0, 0.125, 0, -1, -1, 1, 1]);
  });

  it('spreads a crowd on one spot so that no two share a place', () => {
    const crowd = separate(new Float64Array(60));
    expect(Math.min(...distances(crowd))).toBeGreaterThan(1e-4);
  });
});
