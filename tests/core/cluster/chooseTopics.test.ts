import { describe, expect, it } from 'vitest';
import { chooseTopics } from '#core/cluster/chooseTopics';
import { inlinePool } from '#core/parallel';
import { createRandom } from '#core/random';
import type { DenseRows, SparseCounts } from '#core/types';

/** Terms of each group's own. */
const OWN = 12;

/** `topics` groups of so many papers around the corners of a simplex, with half of the words of their group and a word of another one. */
function groups(topics: number, papers = 20): [DenseRows, SparseCounts] {
  const random = createRandom(1);
  const rows = topics * papers;
  const data = Float64Array.from({ length: rows * topics }, (_, at) => {
    const [r, c] = [Math.floor(at / topics), at % topics];
    return (r % topics === c ? 1 : 0) + random.normal() / 20;
  });
  const words = Array.from({ length: rows }, (_, r) => {
    const own = Array.from({ length: OWN }, (_, w) => (r % topics) * OWN + w).filter(() => random.next() < 0.5);
    return [...new Set([...own, random.below(topics * OWN)])].sort((a, b) => a - b);
  });
  return [{ rows, columns: topics, data }, countsOf(words, topics * OWN)];
}

function countsOf(words: readonly (readonly number[])[], columns: number): SparseCounts {
  const indices = Int32Array.from(words.flat());
  const indptr = new Int32Array(words.length + 1);
  words.forEach((list, r) => (indptr[r + 1] = indptr[r]! + list.length));
  return { rows: words.length, columns, indptr, indices, values: new Float32Array(indices.length).fill(1) };
}

describe('chooseTopics', () => {
  it.each([2, 3, 5, 8])('finds %i groups that lie apart', async (topics) => {
    const { chosen, curve } = await chooseTopics(...groups(topics), { most: 12 }, inlinePool);
    expect(chosen).toBe(topics);
    expect(curve.map((point) => point.topics)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('says why', async () => {
    const { reason } = await chooseTopics(...groups(3), { most: 6 }, inlinePool);
    expect(reason).toMatch(
      /^Of 2 to 6 topics, 3 set the papers' own words apart best for their number \(separation 0\.\d+\)\.$/,
    );
  });

  it('says where the limit of the search was met', async () => {
    const { chosen, reason } = await chooseTopics(...groups(8), { most: 8 }, inlinePool);
    expect(chosen).toBe(8);
    expect(reason).toMatch(/; the limit of the search was met\.$/);
  });

  it('looks at larger numbers until the score has fallen', async () => {
    const { chosen, curve } = await chooseTopics(...groups(32, 12), {}, inlinePool);
    expect(chosen).toBe(32);
    expect(curve.at(-1)!.topics).toBeGreaterThan(32);
  });

  it('chooses no number whose topics would hold more than 5,000 papers, and tells of it as the coarser one', async () => {
    const { chosen, coarse, reason } = await chooseTopics(...groups(4, 7500), { most: 12 }, inlinePool);
    expect(chosen).toBeGreaterThanOrEqual(6);
    expect(coarse).toBe(4);
    expect(reason).toMatch(
      /^Of 6 to 12 topics of a sample of 1500 papers, .*; fewer would hold more than 5000 papers each\.$/,
    );
  });

  it.each([
    ['one paper', 1, [1, 0]],
    ['papers that are all the same', 30, [1, 0]],
    ['papers without terms', 30, []],
  ])('takes one topic for %s', async (_, rows, row) => {
    const data = Float64Array.from(Array.from({ length: rows }, () => row).flat());
    const counts = countsOf(Array<number[]>(rows).fill([]), 0);
    const choice = await chooseTopics({ rows, columns: row.length, data }, counts, {}, inlinePool);
    expect(choice).toEqual({
      chosen: 1,
      coarse: null,
      fine: null,
      reason: 'There are too few different papers to tell topics apart.',
      curve: [],
    });
  });
});
