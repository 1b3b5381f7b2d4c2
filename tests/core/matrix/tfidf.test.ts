import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SparseRows } from '#core/types';
import { tfidf, weigh, type TfidfOptions } from '#core/matrix/tfidf';
import { copyValues } from '#core/matrix/weighedCounts';

function sparse(dense: readonly (readonly number[])[]): SparseRows {
  const indices: number[] = [];
  const values: number[] = [];
  const indptr = [0];
  for (const row of dense) {
    row.forEach((value, column) => {
      if (value === 0) return;
      indices.push(column);
      values.push(value);
    });
    indptr.push(indices.length);
  }
  return {
    rows: dense.length,
    columns: dense[0]!.length,
    indptr: Int32Array.from(indptr),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

function dense({ rows, columns, indptr, indices, values }: SparseRows): number[][] {
  return Array.from({ length: rows }, (_, r) => {
    const row = new Array<number>(columns).fill(0);
    for (let e = indptr[r]!; e < indptr[r + 1]!; e++) row[indices[e]!] = values[e]!;
    return row;
  });
}

const COUNTS = [
  [2, 1, 0, 0],
  [0, 1, 3, 0],
  [1, 1, 0, 1],
  [0, 0, 0, 0],
];

/**
 * scikit-learn 1.2.1's values for COUNTS, made by
 *
 *     from sklearn.feature_extraction.text import TfidfTransformer
 *     np.round(TfidfTransformer(**options).fit_transform(np.array(COUNTS)).toarray(), 12)
 */
const CASES: [string, TfidfOptions, number[][]][] = [
  [
    'sublinear_tf=True',
    {},
    [
      [0.902171520394, 0.431377500328, 0, 0],
      [0, 0.290985936405, 0.956727330442, 0],
      [0.553492315287, 0.448099731363, 0, 0.702034819415],
      [0, 0, 0, 0],
    ],
  ],
  [
    'sublinear_tf=False',
    { sublinear: false },
    [
      [0.926936758963, 0.375217596712, 0, 0],
      [0, 0.20810426769, 0.978106647441, 0],
      [0.553492315287, 0.448099731363, 0, 0.702034819415],
      [0, 0, 0, 0],
    ],
  ],
  [
    'sublinear_tf=True, smooth_idf=False, norm=None',
    { smooth: false, norm: 'none' },
    [
      [2.866747375038, 1.287682072452, 0, 0],
      [0, 1.287682072452, 5.007906670626, 0],
      [1.69314718056, 1.287682072452, 0, 2.38629436112],
      [0, 0, 0, 0],
    ],
  ],
];

describe('tfidf', () => {
  it.each(CASES)('agrees with scikit-learn for %s', (_, options, expected) => {
    dense(tfidf(sparse(COUNTS), options)).forEach((row, r) => {
      row.forEach((value, c) => expect(Math.abs(value - expected[r]![c]!)).toBeLessThan(1e-9));
    });
  });

  it('raises the idf to the power asked for', () => {
    // n = 2, df = 1 and 2: idf = ln(3/2) + 1 and ln(3/3) + 1 = 1.
    const counts = sparse([
      [1, 1],
      [0, 1],
    ]);
    const idf = Math.log(1.5) + 1;
    expect(dense(tfidf(counts, { idfPower: 2, norm: 'none' }))[0]).toEqual([idf * idf, 1]);
    expect(dense(tfidf(counts, { idfPower: 1.5, norm: 'none' }))[0]).toEqual([idf * Math.sqrt(idf), 1]);
  });

  it('gives every row unit length, and keeps empty rows empty', () => {
    const row = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 });
    const power = fc.constantFrom<1 | 1.5 | 2>(1, 1.5, 2);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.boolean(), power, (rows, sublinear, idfPower) => {
        dense(tfidf(sparse(rows), { sublinear, idfPower })).forEach((weights, r) => {
          const length = Math.hypot(...weights);
          expect(length).toBeCloseTo(rows[r]!.some((count) => count > 0) ? 1 : 0, 12);
        });
      }),
    );
  });

  it('weighs some rows at a time as all of them at once, counts that are no small whole numbers too', () => {
    const counts = sparse([...COUNTS, [300, 0, 2.5, 1]]);
    for (const options of [{}, { sublinear: false }, { norm: 'none' }] as const) {
      const all = tfidf(counts, options);
      const some = new Float64Array(5);
      copyValues(weigh(counts, options), 1, 4, some);
      expect(some).toEqual(Float64Array.from([...all.values.subarray(2, 7)]));
      copyValues(weigh(counts, options), 4, 5, some);
      expect(some.subarray(0, 3)).toEqual(all.values.subarray(7));
    }
  });

  it('leaves the counts as they were', () => {
    const counts = sparse(COUNTS);
    tfidf(counts);
    expect(Array.from(counts.values)).toEqual([2, 1, 1, 3, 1, 1, 1]);
  });
});
