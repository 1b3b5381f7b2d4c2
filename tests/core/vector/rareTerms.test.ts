import { expect, it } from 'vitest';
import { weighRareTerms } from '#core/vector/rareTerms';

it('weighs each term once more by its idf and gives rows unit length again', () => {
  // Of three papers two hold term 0 and one holds term 1: idf ln(4 / 3) + 1 and ln(4 / 2) + 1.
  const { values, indptr } = weighRareTerms({
    rows: 3,
    columns: 2,
    indptr: Int32Array.of(0, 2, 3, 3),
    indices: Int32Array.of(0, 1, 0),
    values: Float64Array.of(0.6, 0.8, 1),
  });
  const [a, b] = [0.6 * (Math.log(4 / 3) + 1), 0.8 * (Math.log(2) + 1)];
  expect(values[0]).toBeCloseTo(a / Math.sqrt(a * a + b * b), 14);
  expect(values[1]).toBeCloseTo(b / Math.sqrt(a * a + b * b), 14);
  expect(values[2]).toBe(1);
  expect([...indptr]).toEqual([0, 2, 3, 3]);
});

it('leaves a row of zeros at zero', () => {
  const { values } = weighRareTerms({
    rows: 1,
    columns: 1,
    indptr: Int32Array.of(0, 1),
    indices: Int32Array.of(0),
    values: Float64Array.of(0),
  });
  expect([...values]).toEqual([0]);
});
