import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlinePool } from '#core/parallel';
import { createRandom } from '#core/random';
import type { SparseRows } from '#core/types';
import { truncatedSvd } from '#core/matrix/svd';
import { symmetricEigen } from '#core/matrix/symmetricEigen';

/** A dense literal as sparse rows; zeros are left out. */
function sparse(dense: readonly (readonly number[])[], columns = dense[0]?.length ?? 0): SparseRows {
  const indptr = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of dense) {
    row.forEach((value, c) => {
      if (value !== 0) {
        indices.push(c);
        values.push(value);
      }
    });
    indptr.push(indices.length);
  }
  return {
    rows: dense.length,
    columns,
    indptr: Int32Array.from(indptr),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

const svd = (dense: readonly (readonly number[])[], components: number) =>
  truncatedSvd(sparse(dense), { components, seed: 1 }, inlinePool);

describe('truncatedSvd', () => {
  it('finds the singular values 3 and 1 of [[2, 1], [1, 2]] and the scores U S', async () => {
    const { scores, singularValues } = await svd(
      [
        [2, 1],
        [1, 2],
      ],
      2,
    );
    expect(singularValues[0]).toBeCloseTo(3, 10);
    expect(singularValues[1]).toBeCloseTo(1, 10);
    // U = [[1, 1], [1, -1]] / sqrt 2
    const expected = [3 * Math.SQRT1_2, Math.SQRT1_2, 3 * Math.SQRT1_2, -Math.SQRT1_2];
    scores.data.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 10);
    });
  });

  it('agrees with numpy on a 4 x 3 matrix', async () => {
    // numpy.linalg.svd([[1, 0, 2], [0, 3, 0], [4, 0, 0], [0, 1, 1]])[1]
    const { singularValues } = await svd(
      [
        [1, 0, 2],
        [0, 3, 0],
        [4, 0, 0],
        [0, 1, 1],
      ],
      3,
    );
    const expected = [4.1627027, 3.1896118, 2.1209155];
    singularValues.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 6);
    });
  });

  it('gives as many components as the matrix has rank', async () => {
    const { scores, singularValues } = await svd(
      [
        [1, 2, 3],
        [2, 4, 6],
        [3, 6, 9],
      ],
      3,
    );
    expect(singularValues).toHaveLength(1);
    expect(singularValues[0]).toBeCloseTo(14, 10);
    expect(scores).toMatchObject({ rows: 3, columns: 1 });
  });

  it('gives a row of zeros the score zero', async () => {
    const { scores } = await svd(
      [
        [0, 0],
        [3, 4],
      ],
      2,
    );
    expect([...scores.data].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([0, 5]);
  });

  it.each([
    ['no rows', sparse([], 4)],
    ['an empty vocabulary', sparse([[], []], 0)],
    ['only zeros', sparse([[0, 0]])],
  ])('gives no components for %s', async (_, matrix) => {
    const { scores, singularValues } = await truncatedSvd(matrix, { components: 5, seed: 1 }, inlinePool);
    expect(singularValues).toHaveLength(0);
    expect(scores).toMatchObject({ rows: matrix.rows, columns: 0 });
  });

  it('gives orthogonal columns of the length of their singular value, whose largest entry is positive', async () => {
    const entry = fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
    );
    const matrix = fc
      .integer({ min: 1, max: 12 })
      .chain((columns) =>
        fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 30 }),
      );
    await fc.assert(
      fc.asyncProperty(matrix, async (dense) => {
        const { scores, singularValues } = await svd(dense, 8);
        const { rows, columns, data } = scores;
        const column = (c: number) => Array.from({ length: rows }, (_, r) => data[r * columns + c]!);
        for (let i = 0; i < columns; i++) {
          const xs = column(i);
          expect(xs.reduce((a, b) => (Math.abs(b) > Math.abs(a) * (1 + 1e-9) ? b : a))).toBeGreaterThan(0);
          for (let j = 0; j <= i; j++) {
            const ys = column(j);
            const dot = xs.reduce((sum, x, r) => sum + x * ys[r]!, 0);
            const expected = i === j ? singularValues[i]! * singularValues[i]! : 0;
            expect(Math.abs(dot - expected)).toBeLessThan(1e-6 * singularValues[0]! * singularValues[0]!);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds the leading values of a larger matrix to a thousandth, as its exact Gram matrix has them', async () => {
    const random = createRandom(1);
    const dense = Array.from({ length: 150 }, (_, r) =>
      Array.from({ length: 400 }, (_, c) => (random.next() < (c % 5 === r % 5 ? 0.1 : 0.02) ? 1 + random.next() : 0)),
    );
    const products = dense.flatMap((a) => dense.map((b) => a.reduce((sum, value, c) => sum + value * b[c]!, 0)));
    const exact = symmetricEigen(Float64Array.from(products), 150).values.map(Math.sqrt);
    const { singularValues } = await svd(dense, 20);
    singularValues.forEach((value, i) => {
      expect(Math.abs(value / exact[i]! - 1)).toBeLessThan(1e-3);
    });
  });

  it('gives nearly the same scores for any seed', async () => {
    const dense = Array.from({ length: 60 }, (_, r) => Array.from({ length: 30 }, (_, c) => (r * c + r + c) % 3));
    const [a, b] = await Promise.all(
      [1, 2].map((seed) => truncatedSvd(sparse(dense), { components: 2, seed }, inlinePool)),
    );
    a!.scores.data.forEach((value, i) => {
      expect(value).toBeCloseTo(b!.scores.data[i]!, 6);
    });
  });

  it('leaves nothing out: with all components the squares of the singular values sum to those of the entries', async () => {
    const dense = Array.from({ length: 6 }, (_, r) => Array.from({ length: 9 }, (_, c) => (r * 7 + c * 5 + r * c) % 4));
    const { singularValues } = await svd(dense, 6);
    const total = dense.flat().reduce((sum, value) => sum + value * value, 0);
    expect(singularValues.reduce((sum, s) => sum + s * s, 0)).toBeCloseTo(total, 8);
  });
});
