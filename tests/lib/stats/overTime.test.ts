import { describe, expect, it } from 'vitest';
import { burstsOf } from '#lib/stats/bursts.ts';
import { countByYear, timelineOf } from '#lib/stats/timeline.ts';
import { tellingYears, trendOf, twoSided } from '#lib/stats/trend.ts';

const all = (n: number) => new Uint8Array(n).fill(1);

describe('the timeline', () => {
  const year = Int32Array.of(2018, 2020, 2020, 0, 1018, 2018);

  it('holds every year from the first to the last, and counts the others apart', () => {
    expect(timelineOf(year, all(6))).toEqual({ years: [2018, 2019, 2020], totals: [2, 0, 2], undated: 2 });
  });

  it('counts papers of a set among those of the mask', () => {
    const mask = Uint8Array.of(1, 1, 1, 1, 1, 0);
    expect(countByYear(timelineOf(year, mask), year, [0, 1, 3, 4, 5], mask)).toEqual([1, 0, 1]);
  });

  it('is empty without years', () => {
    expect(timelineOf(Int32Array.of(0, 0), all(2))).toEqual({ years: [], totals: [], undated: 2 });
  });
});

describe('the trend', () => {
  it('never is more than a share can change', () => {
    // A straight line through these would begin below 0 and end above 1.
    const { change } = trendOf([1, 1, 30], [100, 100, 30], [2000, 2001, 2010]);
    expect(change).toBeLessThanOrEqual(1);
    expect(change).toBeGreaterThan(0.9);
  });

  it('is the change along a line through shares', () => {
    // Shares 0.1, 0.2, 0.3 of 100 papers each: a slope of 0.1 a year over two years.
    const { change, p, seen } = trendOf([10, 20, 30], [100, 100, 100], [2000, 2001, 2002]);
    expect(change).toBeCloseTo(0.2, 12);
    // z = 20 / sqrt(0.2 * 0.8 * 200) = 3.5355; two-sided p of R's 2 * pnorm(-3.535534): 0.000406952
    expect(p).toBeCloseTo(0.000406952, 6);
    expect(seen).toEqual([2000, 2002]);
  });

  it('says nothing of what is in every paper, in none, or in one year', () => {
    expect(trendOf([9, 9], [9, 9], [2000, 2001])).toMatchObject({ change: 0, p: 1 });
    expect(trendOf([0, 0], [9, 9], [2000, 2001])).toEqual({ change: 0, p: 1, seen: null });
    expect(trendOf([3], [9], [2000])).toMatchObject({ p: 1 });
  });

  it('does not rest on a sparse beginning, or on a last year that has hardly begun', () => {
    const between = trendOf([10, 20, 30], [100, 100, 100], [2000, 2001, 2002]);
    const sparse = trendOf([1, 10, 20, 30, 0], [1, 100, 100, 100, 5], [1990, 2000, 2001, 2002, 2003]);
    expect(sparse).toEqual({ ...between, seen: [1990, 2002] });
    expect(tellingYears([1, 100, 3, 100, 5])).toEqual([1, 3]);
  });

  it('says nothing where no two years have enough papers', () => {
    expect(trendOf([1, 5, 9], [5, 5, 90], [2000, 2001, 2002])).toEqual({ change: 0, p: 1, seen: [2000, 2002] });
    expect(tellingYears([5, 5, 90])).toBeNull();
  });

  it('knows the tails of the normal distribution', () => {
    expect(twoSided(0)).toBeCloseTo(1, 6);
    expect(twoSided(1.959963985)).toBeCloseTo(0.05, 6);
  });
});

describe('bursts', () => {
  const years = [2000, 2001, 2002, 2003, 2004, 2005];
  const totals = [100, 100, 100, 100, 100, 100];

  it('are the years in which something is far more frequent', () => {
    expect(burstsOf([2, 2, 30, 28, 2, 2], totals, years)).toMatchObject([{ from: 2002, to: 2003 }]);
  });

  it('are not there where shares are steady, and reach to the end where it ends so', () => {
    expect(burstsOf([10, 11, 9, 10, 10, 10], totals, years)).toEqual([]);
    expect(burstsOf([1, 1, 1, 1, 1, 25], totals, years)).toMatchObject([{ from: 2005, to: 2005 }]);
  });
});
