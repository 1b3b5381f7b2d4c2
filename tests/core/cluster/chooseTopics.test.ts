import { describe, expect, it } from 'vitest';
import { chooseTopics } from '#core/cluster/chooseTopics';
import { inlinePool } from '#core/parallel';
import { createRandom } from '#core/random';
import type { DenseRows } from '#core/types';

/** `topics` groups of twenty papers around the corners of a simplex. */
function groups(topics: number): DenseRows {
  const random = createRandom(1);
  const rows = topics * 20;
  const data = Float64Array.from({ length: rows * topics }, (_, at) => {
    const [r, c] = [Math.floor(at / topics), at % topics];
    return (r % topics === c ? 1 : 0) + random.normal() / 20;
  });
  return { rows, columns: topics, data };
}

describe('chooseTopics', () => {
  it.each([2, 3, 5, 8])('finds %i groups that lie apart', async (topics) => {
    const { chosen, curve } = await chooseTopics(groups(topics), { most: 12 }, inlinePool);
    expect(chosen).toBe(topics);
    expect(curve.map((point) => point.topics)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('says why', async () => {
    const { reason } = await chooseTopics(groups(3), { most: 6 }, inlinePool);
    expect(reason).toMatch(
      /^Of 2 to 6 topics, 3 are best apart and best found again: silhouette 0\.\d+ times stability 1\.00\.$/,
    );
  });

  it.each([
    ['one paper', 1, [1, 0]],
    ['papers that are all the same', 30, [1, 0]],
    ['papers without terms', 30, []],
  ])('takes one topic for %s', async (_, rows, row) => {
    const data = Float64Array.from(Array.from({ length: rows }, () => row).flat());
    const choice = await chooseTopics({ rows, columns: row.length, data }, {}, inlinePool);
    expect(choice).toEqual({
      chosen: 1,
      reason: 'There are too few different papers to tell topics apart.',
      curve: [],
    });
  });
});
