import { expect, it } from 'vitest';
import { similarityTo } from '#lib/stats/similarPapers.ts';
import { wordDiff } from '#lib/view/wordDiff.ts';

/** Papers 0 and 1 share both their terms, 2 has one of them and another, 3 another alone, 4 none. */
const INCIDENCE = {
  start: Int32Array.of(0, 2, 4, 6, 7, 7),
  term: Int32Array.of(0, 1, 0, 1, 1, 2, 2),
  count: Int32Array.of(1, 3, 1, 3, 1, 1, 1),
};
const HOLDERS = Int32Array.of(2, 3, 2);

it('papers are as similar as their weighted terms, and those without a common term not at all', () => {
  const cosines = [...similarityTo([0], INCIDENCE, HOLDERS)];
  expect(cosines.map((value) => Number(value.toFixed(4)))).toEqual([1, 1, 0.4667, 0, 0]);
  expect([...similarityTo([0, 3], INCIDENCE, HOLDERS)][3]).toBeCloseTo(Math.SQRT1_2, 6);
  expect([...similarityTo([4], INCIDENCE, HOLDERS)]).toEqual([0, 0, 0, 0, 0]);
});

it('versions of a text differ in words, removed before added', () => {
  expect(wordDiff('We test on the old data.', 'We test on  new data. Twice.')).toEqual([
    { text: 'We test on', change: 'both' },
    { text: 'the old', change: 'removed' },
    { text: 'new', change: 'added' },
    { text: 'data.', change: 'both' },
    { text: 'Twice.', change: 'added' },
  ]);
});
