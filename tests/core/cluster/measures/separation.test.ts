import { describe, expect, it } from 'vitest';
import { separation } from '#core/cluster/measures/separation';
import type { SparseRows } from '#core/types';

/** Rows of a dense matrix, scaled to unit length. */
function unitRows(matrix: readonly (readonly number[])[]): SparseRows {
  const columns = matrix[0]?.length ?? 0;
  const scaled = matrix.map((row) => {
    const length = Math.hypot(...row) || 1;
    return row.map((value) => value / length);
  });
  return {
    rows: matrix.length,
    columns,
    indptr: Int32Array.from({ length: matrix.length + 1 }, (_, r) => r * columns),
    indices: Int32Array.from(scaled.flatMap((row) => row.map((_, c) => c))),
    values: Float64Array.from(scaled.flat()),
  };
}

describe('separation', () => {
  it('leaves each paper out of its own topic', () => {
    const rows = unitRows([
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
    // Own 1/√2 and other 0; own 1/√2 and other 1/√2; then 1 against (1 + 1/√2, 1/√2) of length 1.847 twice.
    const other = Math.SQRT1_2 / Math.hypot(1 + Math.SQRT1_2, Math.SQRT1_2);
    const expected = (1 + 0 + 2 * (1 - other)) / 4;
    const found = separation(rows, Int32Array.of(0, 0, 1, 1), 2);
    expect(found.separation).toBeCloseTo(expected, 12);
    expect(found.margin).toBeCloseTo((Math.SQRT1_2 + 0 + 2 * (1 - other)) / 4, 12);
  });

  it('is 1 for topics without a common word, and about 0 where one of them is split', () => {
    const rows = unitRows([...Array<number[]>(8).fill([1, 0]), ...Array<number[]>(8).fill([0, 1])]);
    expect(separation(rows, Int32Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1), 2).separation).toBeCloseTo(
      1,
      12,
    );
    expect(separation(rows, Int32Array.of(0, 2, 0, 2, 0, 2, 0, 2, 1, 3, 1, 3, 1, 3, 1, 3), 4).separation).toBeCloseTo(
      0,
      12,
    );
  });

  it('counts a paper without terms as 0, and one alone as far from itself as from the nearest', () => {
    const pair = Int32Array.of(0, 1);
    const none = { separation: 0, margin: 0 };
    expect(separation(unitRows(['', ''].map(() => [0, 0])), pair, 2)).toEqual(none);
    expect(separation(unitRows([]), new Int32Array(0), 3)).toEqual(none);
    expect(separation(unitRows(['', ''].map(() => [1, 0])), pair, 2)).toEqual({ separation: -1, margin: -1 });
  });
});
