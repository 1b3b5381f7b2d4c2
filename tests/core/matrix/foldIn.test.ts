import { expect, it } from 'vitest';
import { foldIn, takeSparseRows } from '#core/matrix/foldIn';
import { truncatedSvd } from '#core/matrix/svd';
import { inlinePool } from '#core/parallel';
import type { SparseRows } from '#core/types';

/** Rows (2, 1, 0), (1, 2, 0), (0, 4, 0), (0, 0, 7) */
const matrix: SparseRows = {
  rows: 4,
  columns: 3,
  indptr: Int32Array.of(0, 2, 4, 5, 6),
  indices: Int32Array.of(0, 1, 0, 1, 1, 2),
  values: Float64Array.of(2, 1, 1, 2, 4, 7),
};

it('takes rows in the order of the list', () => {
  const { rows, columns, indptr, indices, values } = takeSparseRows(matrix, Int32Array.of(3, 0));
  expect({ rows, columns }).toEqual({ rows: 2, columns: 3 });
  expect([[...indptr], [...indices], [...values]]).toEqual([
    [0, 1, 3],
    [2, 0, 1],
    [7, 2, 1],
  ]);
});

it('folds rows in along the singular vectors (1, 1) / √2 and (1, -1) / √2 of the first two; a term that those lack counts nothing', async () => {
  const fitted = takeSparseRows(matrix, Int32Array.of(0, 1));
  const svd = await truncatedSvd(fitted, { components: 2, seed: 1 }, inlinePool);
  const { rows, columns, data } = foldIn(matrix, fitted, svd);
  expect({ rows, columns }).toEqual({ rows: 4, columns: 2 });
  const root = Math.SQRT1_2;
  const lengths = Array.from(data, Math.abs);
  [3 * root, root, 3 * root, root, 4 * root, 4 * root, 0, 0].forEach((value, at) => {
    expect(lengths[at]).toBeCloseTo(value, 9);
  });
  // The fitted ones come out at their scores.
  svd.scores.data.forEach((value, at) => expect(data[at]).toBeCloseTo(value, 9));
});
