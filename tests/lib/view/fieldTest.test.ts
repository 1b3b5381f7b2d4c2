import { describe, expect, it } from 'vitest';
import { indexFacet } from '#lib/tables/facet.ts';
import {
  describeFieldTest,
  formatFieldTest,
  papersPassing,
  parseFieldTest,
  readFieldTest,
} from '#lib/view/fieldTest.ts';
import { readTypedTests } from '#lib/view/typedTest.ts';
import { parseView } from '#lib/view/viewCodec.ts';
import { parseQuery } from '#lib/view/search.ts';

const column = (name: string, values: (string | null)[]) => indexFacet({ name, label: name, values });
const year = column('year', ['2015', '2019', '2020', null]);
const date = column('date', ['2015-03-02', '2019-12', '2020', null]);
const venue = column('venue', ['CVPR', 'ICML', 'CVPR Workshops', null]);
const passing = (facet: typeof year, text: string, quoted = false) => [
  ...papersPassing(readFieldTest(facet.name, text, quoted), facet),
];

describe('what is asked of a column', () => {
  it.each([
    ['2019', [0, 1, 0, 0]],
    ['2015-2019', [1, 1, 0, 0]],
    ['2015..2019', [1, 1, 0, 0]],
    ['2016-', [0, 1, 1, 0]],
    ['-2019', [1, 1, 0, 0]],
    ['>2015', [0, 1, 1, 0]],
    ['>=2019', [0, 1, 1, 0]],
    ['<2019', [1, 0, 0, 0]],
    ['none', [0, 0, 0, 1]],
  ])('reads %s of years', (text, mask) => {
    expect(passing(year, text)).toEqual(mask);
  });

  const score = column('score', ['-3.9', '-2', '0', '2.9', '3', '3.1', '4', '5', '6', '7', null]);
  it.each([
    ['>3', ['3.1', '4', '5', '6', '7']],
    ['>=3', ['3', '3.1', '4', '5', '6', '7']],
    ['<3.0', ['-3.9', '-2', '0', '2.9']],
    ['-2..2', ['-2', '0']],
    ['>=-2', ['-2', '0', '2.9', '3', '3.1', '4', '5', '6', '7']],
    ['−2..0', ['-2', '0']],
    ['-2', ['-3.9', '-2', '0']],
  ])('reads %s of decimals below and above 0', (text, values) => {
    expect(score.values.filter((_, row) => passing(score, text)[row])).toEqual(values);
  });

  it('takes a number below 0 for itself where the column has it', () => {
    expect(readTypedTests('-3.9', score)).toEqual([{ kind: 'is', field: 'score', value: '-3.9' }]);
    expect(readTypedTests('-4', score)).toEqual([{ kind: 'between', field: 'score', from: '', to: '4' }]);
  });

  it('finds what is rounded to a number as a cell shows it', () => {
    const similarity = column('similarity', [
      '0.9312',
      '0.9260',
      '0.9249',
      '0.9',
      '0.91',
      '0.92',
      '0.94',
      '0.95',
      '0.96',
    ]);
    expect(passing(similarity, '0.93')).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('asks the same once', () => {
    expect(readTypedTests('Deep or deep or DEEP', venue)).toHaveLength(1);
    expect(parseView('?where=title~Deep&where=title~deep').where).toHaveLength(1);
  });

  it.each(['>3..', '..<3', '-2..2', '2015..'])('an end such as in %s comes back from the address', (range) => {
    expect(formatFieldTest(parseFieldTest(`score:${range}`)!)).toBe(`score:${range}`);
  });

  it('takes a date for as exact as it is written', () => {
    expect(passing(date, '2019')).toEqual([0, 1, 0, 0]);
    expect(passing(date, '2015-03')).toEqual([1, 0, 0, 0]);
    expect(passing(date, '2015-2019')).toEqual([1, 1, 0, 0]);
  });

  it('finds words from their beginning, and phrases whole', () => {
    expect(passing(venue, 'cvp')).toEqual([1, 0, 1, 0]);
    expect(passing(venue, 'CVP', true)).toEqual([0, 0, 0, 0]);
    expect(passing(venue, 'cvpr', true)).toEqual([1, 0, 1, 0]);
  });

  it('is one value where a bar was pressed', () => {
    expect([...papersPassing({ kind: 'is', field: 'venue', value: 'CVPR' }, venue)]).toEqual([1, 0, 0, 0]);
  });

  it('is no test where the text is broken', () => {
    for (const text of ['', 'year', 'year:', 'year:..', 'year:a..b', 'venue~', '=x', 'year!x'])
      expect(parseFieldTest(text), text).toBeNull();
  });

  it('is said in words', () => {
    expect(describeFieldTest({ kind: 'between', field: 'year', from: '2015', to: '' })).toBe('year from 2015');
    expect(describeFieldTest({ kind: 'none', field: 'venue' })).toBe('no venue');
    expect(describeFieldTest(readFieldTest('score', '>3', false))).toBe('score above 3');
    expect(describeFieldTest(readFieldTest('score', '-2..2', false))).toBe('score from −2 to 2');
  });
});

describe('a search', () => {
  const isField = (name: string) => ['year', 'venue'].includes(name);

  it('asks columns, and leaves papers out', () => {
    expect(parseQuery('depth year:2019 -venue:"ICML" -maps "one view"', isField)).toEqual({
      needles: [
        { text: 'depth', whole: false },
        { text: 'one view', whole: true },
      ],
      without: [{ text: 'maps', whole: false }],
      fields: [
        { field: 'year', text: '2019', quoted: false, not: false },
        { field: 'venue', text: 'ICML', quoted: true, not: true },
      ],
      unasked: [],
    });
  });

  it('takes a colon behind any other name for part of a word', () => {
    expect(parseQuery('http://x.org arXiv:1901.1', isField).needles.map(({ text }) => text)).toEqual([
      'http://x.org',
      'arxiv:1901.1',
    ]);
  });
});
