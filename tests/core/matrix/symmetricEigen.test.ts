import { expect, it } from 'vitest';
import { symmetricEigen } from '#core/matrix/symmetricEigen';

it('finds the eigenvalues 3 and 1 of [[2, 1], [1, 2]], largest first, with unit vectors as columns', () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
  expect(values[0]).toBeCloseTo(3, 14);
  expect(values[1]).toBeCloseTo(1, 14);
  expect(Math.abs(vectors[0]!)).toBeCloseTo(Math.SQRT1_2, 14);
  expect(vectors[0]! * vectors[2]!).toBeCloseTo(0.5, 14);
  expect(vectors[1]! * vectors[3]!).toBeCloseTo(-0.5, 14);
});

it('keeps the leading digits of an eigenvalue 1e14 times smaller than the largest', () => {
  // [[1e14, 1e6], [1e6, 1]]: trace 1e14 + 1, determinant 1e14 - 1e12, so the smaller one is 0.99 to 14 digits.
  const { values } = symmetricEigen(Float64Array.of(1e14, 1e6, 1e6, 1), 2);
  expect(values[1]).toBeCloseTo(0.99, 12);
});

it('leaves a matrix of zeros with zero eigenvalues', () => {
  expect([...symmetricEigen(new Float64Array(9), 3).values]).toEqual([0, 0, 0]);
});
