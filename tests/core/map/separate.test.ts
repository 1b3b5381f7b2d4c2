import { describe, expect, it } from 'vitest';
import { separate } from '#core/map/separate';

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
    expect([...separate(Float64Array.of(0, 0, 0, 0, -1, -1, 1, 1))]).toEqual([-0.02, 0, 0.02, 0, -1, -1, 1, 1]);
  });

  it('keeps many papers a quarter of their even spacing apart', () => {
    // 400 papers: 0.25 * 2 / sqrt(400) = 0.025, here two on one spot and the others in a row.
    const row = Float64Array.from({ length: 800 }, (_, at) => (at % 2 ? 0.9 : at / 400 - 1));
    row.set([0, 0, 0, 0]);
    expect([...separate(row).subarray(0, 4)]).toEqual([-0.0125, 0, 0.0125, 0]);
  });

  it('spreads a crowd on one spot so that no two share a place', () => {
    const crowd = separate(new Float64Array(60));
    expect(Math.min(...distances(crowd))).toBeGreaterThan(1e-4);
  });
});
