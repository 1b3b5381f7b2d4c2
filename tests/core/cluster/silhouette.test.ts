import { describe, expect, it } from 'vitest';
import { silhouette } from '#core/cluster/silhouette';

const line = (...values: number[]) => ({ rows: values.length, columns: 1, data: Float64Array.from(values) });

describe('silhouette', () => {
  it('compares the mean distance to the own topic with that to the nearest other one', () => {
    // 0: a = 1, b = 5, (5 - 1) / 5. 1: a = 1, b = 4. 5 is alone: 0.
    const { mean, topics } = silhouette(line(0, 1, 5), Int32Array.of(0, 0, 1), 2, 1);
    expect(topics[0]).toBeCloseTo((4 / 5 + 3 / 4) / 2, 12);
    expect(topics[1]).toBe(0);
    expect(mean).toBeCloseTo((4 / 5 + 3 / 4) / 3, 12);
  });

  it('is negative for a paper that is nearer to another topic', () => {
    expect(silhouette(line(0, 10, 9), Int32Array.of(0, 0, 1), 2, 1).topics[0]).toBeLessThan(0);
  });

  it('is zero where all papers are the same', () => {
    expect(silhouette(line(2, 2, 2, 2), Int32Array.of(0, 0, 1, 1), 2, 1).mean).toBe(0);
  });

  it('stays close to the exact value on a sample', () => {
    const values = Array.from({ length: 600 }, (_, i) => (i % 3) * 10 + (i % 7));
    const assignment = Int32Array.from(values, (_, i) => i % 3);
    const exact = silhouette(line(...values), assignment, 3, 1).mean;
    const sampled = silhouette(line(...values), assignment, 3, 1, 150).mean;
    expect(Math.abs(sampled - exact)).toBeLessThan(0.05);
    expect(sampled).not.toBe(exact);
  });
});
