import { describe, expect, it } from 'vitest';
import { orderByRank, rankValues } from '#lib/view/columnOrder.ts';
import { readTypedTests, typedTests } from '#lib/view/typedTest.ts';

const ALL = Int32Array.of(0, 1, 2, 3, 4);

describe('papers by a column', () => {
  it('are in the order of its texts without case and accents, ties as in the corpus, those without one last either way', () => {
    const ranks = rankValues(['edge', null, 'Édge', 'zone', 'Alps'], 'category');
    expect([...orderByRank(ALL, ranks, false)]).toEqual([4, 0, 2, 3, 1]);
    expect([...orderByRank(ALL, ranks, true)]).toEqual([3, 0, 2, 4, 1]);
  });

  it('are in the order of its numbers, and what is no number is last', () => {
    const ranks = rankValues(['10', '9', '1,000', 'n/a', '-1'], 'number');
    expect([...orderByRank(ALL, ranks, false)]).toEqual([4, 1, 0, 2, 3]);
    expect([...orderByRank(Int32Array.of(0, 2, 3), ranks, true)]).toEqual([2, 0, 3]);
  });
});

describe('the filter typed under a column', () => {
  const venue = { name: 'venue', entries: [{ value: 'Art or Science', papers: Int32Array.of(0) }] };
  it.each([
    ['Art or Science', [{ kind: 'is', field: 'venue', value: 'Art or Science' }]],
    ['2019..2021', [{ kind: 'between', field: 'venue', from: '2019', to: '2021' }]],
    ['"neural net"', [{ kind: 'has', field: 'venue', needle: { text: 'neural net', whole: true } }]],
    [
      'cvpr or none',
      [
        { kind: 'has', field: 'venue', needle: { text: 'cvpr', whole: false } },
        { kind: 'none', field: 'venue' },
      ],
    ],
    ['', []],
  ] as const)('reads %j, and writes it again', (typed, tests) => {
    expect(readTypedTests(typed, venue)).toEqual(tests);
    expect(typedTests(tests)).toBe(typed);
  });
});
