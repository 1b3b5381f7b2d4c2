import { describe, expect, it } from 'vitest';
import { salience, sumByClass } from '#core/label/classTerms';

describe('salience', () => {
  it('is high for a term of one topic and 0 for one that is everywhere alike', () => {
    // Four papers of two topics: the first term is in both of the first topic, the second in all, the third in none.
    const counts = {
      rows: 4,
      columns: 3,
      indptr: Int32Array.of(0, 2, 4, 5, 6),
      indices: Int32Array.of(0, 1, 0, 1, 1, 1),
      values: Float32Array.of(3, 1, 1, 1, 2, 1),
    };
    const [first, everywhere, nowhere] = salience(sumByClass(counts, Int32Array.of(0, 0, 1, 1), 2));
    // P = 2/4, and P(c | t) / P(c) = 1 / (2/4) in the one topic that has it.
    expect(first).toBeCloseTo(0.5 * Math.log(2), 12);
    expect(everywhere).toBeCloseTo(0, 12);
    expect(nowhere).toBe(0);
  });
});
