import { describe, expect, it } from 'vitest';
import { relevance, salience, sumByClass } from '#core/label/classTerms';

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

describe('relevance', () => {
  it('ranks by frequency in the class at λ = 1, and by how much more frequent it is there at λ = 0', () => {
    // The first class has the first term twice and the second four times, the other class the second alone, four times.
    const counts = {
      rows: 2,
      columns: 2,
      indptr: Int32Array.of(0, 2, 3),
      indices: Int32Array.of(0, 1, 1),
      values: Float32Array.of(2, 4, 4),
    };
    const sums = sumByClass(counts, Int32Array.of(0, 1), 2);
    const at = (lambda: number) => [0, 1].map((term) => relevance(sums, 0, term, lambda));
    expect(at(1)).toEqual([Math.log(2 / 6), Math.log(4 / 6)].map((value) => expect.closeTo(value, 12)));
    expect(at(0)).toEqual(
      [Math.log(2 / 6 / (2 / 10)), Math.log(4 / 6 / (8 / 10))].map((value) => expect.closeTo(value, 12)),
    );
    expect(relevance(sums, 1, 0, 0.6)).toBe(-Infinity);
  });
});
