import { describe, expect, it } from 'vitest';
import { indexFacet } from '#lib/tables/facet.ts';
import { guessKind } from '#lib/tables/facetKind.ts';
import { binFacet } from '#lib/view/facetBins.ts';

const repeat = (values: readonly string[], times: number) => Array.from({ length: times }, () => values).flat();
const bins = (name: string, values: (string | null)[], most: number) =>
  binFacet(indexFacet({ name, label: name, values }), most).map(({ label, papers }) => [label, [...papers]]);

describe('the kind of a column', () => {
  it.each([
    ['date', ['2019', '2019-03', '2020-01-31', '2020-01-31T10:00:00Z']],
    ['number', ['1', '2.5', '-3', '1,200', '1e3', '7', '8', '9', '10', '11']],
    ['category', repeat(['CVPR', 'ICML'], 4)],
    ['category', repeat(['1', '2', '3'], 5)],
    ['list', ['deep; wide', 'deep', 'wide; long']],
    ['list', repeat(['cs.LG stat.ML', 'cs.LG', 'stat.ML cs.CV', 'cs.CV', 'cs.CV cs.LG', 'cs.LG cs.CV', 'stat.ML'], 2)],
    ['text', ['A long note of its own', 'Another one', 'A third one', 'And more']],
    ['text', []],
  ])('is %s for %j', (kind, values) => {
    expect(guessKind([...values, null, ''])).toBe(kind);
  });

  it('is what a person says', () => {
    const { entries } = indexFacet({ name: 'n', label: 'n', values: ['3', '10', '3'] }, 'category');
    expect(entries.map(({ value }) => value)).toEqual(['3', '10']);
  });
});

describe('the parts of a column', () => {
  it('are names by their papers, lists in pieces', () => {
    expect(bins('keywords', ['b; a', 'b', null], 5)).toEqual([
      ['b', [0, 1]],
      ['a', [0]],
    ]);
  });

  it('are files one by one, even where hardly any paper is in two', () => {
    const values = ['a b.txt; c.txt', ...Array<string>(30).fill('a b.txt')];
    expect(bins('source', values, 5).map(([label]) => label)).toEqual(['a b.txt', 'c.txt']);
  });

  it('are years one by one, in their order', () => {
    expect(bins('year', ['2020', '2019', '2020'], 5)).toEqual([
      ['2019', [1]],
      ['2020', [0, 2]],
    ]);
  });

  it('are stretches of numbers that hold each paper once', () => {
    const values = Array.from({ length: 90 }, (_, i) => String(i));
    const stretches = bins('citations', values, 10);
    expect(stretches[0]).toEqual(['0–9', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]);
    expect(stretches.flatMap(([, rows]) => [...(rows as number[])])).toHaveLength(90);
  });
});

it('puts dates of more years than are drawn together in stretches, and leaves none out', () => {
  const dates = Array.from({ length: 12 }, (_, at) => `${1999 + at}-06-01`);
  expect(bins('published', dates, 12).map(([label]) => label)).toEqual(dates.map((date) => date.slice(0, 4)));
  expect(bins('published', dates, 4)).toEqual([
    ['1995–1999', [0]],
    ['2000–2004', [1, 2, 3, 4, 5]],
    ['2005–2009', [6, 7, 8, 9, 10]],
    ['2010–2014', [11]],
  ]);
});
