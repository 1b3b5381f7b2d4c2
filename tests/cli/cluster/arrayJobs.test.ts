import { expect, it } from 'vitest';
import { arrayJobs, rangesOf } from '../../../src/cli/cluster/arrayJobs.ts';

it('cuts tasks into arrays that end before the largest number, each counting from 0', () => {
  expect(arrayJobs([0, 1, 3, 4, 5, 9], 4)).toEqual([
    { before: 0, numbers: [0, 1, 3] },
    { before: 4, numbers: [0, 1] },
    { before: 8, numbers: [1] },
  ]);
  expect(arrayJobs([], 4)).toEqual([]);
});

it('writes numbers as ranges', () => {
  expect(rangesOf([0, 1, 2, 5, 7, 8])).toBe('0-2,5,7-8');
  expect(rangesOf([3])).toBe('3');
});
