import { expect, it } from 'vitest';
import { yearsOf } from '#lib/stats/yearsOf.ts';

it('the years of a set run from its first to its last, with the middle one; papers without a year say nothing', () => {
  const year = Int32Array.of(2020, 0, 2012, 2019, 1990, 2018);
  expect(yearsOf(year, [0, 1, 2, 3, 5])).toEqual({ first: 2012, last: 2020, median: 2018 });
  expect(yearsOf(year, [1])).toBeNull();
});
