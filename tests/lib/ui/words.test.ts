import { describe, expect, it } from 'vitest';
import { index, percent, pValue, times } from '#lib/ui/words.ts';

describe('a number has one spelling', () => {
  it('shares are percentages, with a digit where it says something', () => {
    expect([0.6, 0.126, 0.004, 1].map((share) => percent(share))).toEqual(['60%', '12.6%', '0.4%', '100%']);
  });
  it('indices have two digits and a true minus, and nothing is minus zero', () => {
    expect([0.236, -0.05, -0.001, 1].map(index)).toEqual(['0.24', '−0.05', '0.00', '1.00']);
  });
  it('factors lose their digit where it says nothing', () => {
    expect([3.21, 9.99, 15.4].map(times)).toEqual(['3.2×', '10.0×', '15×']);
  });
  it('small p-values keep a digit that counts', () => {
    expect([0.04321, 0.0042, 0.00001].map(pValue)).toEqual(['0.04', '0.004', '< 0.001']);
  });
});
