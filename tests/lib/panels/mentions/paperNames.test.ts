import { describe, expect, it } from 'vitest';
import { paperNames } from '#lib/panels/mentions/paperNames.ts';

const named = (...papers: [title: string, authors?: string, year?: number][]) => [
  ...paperNames(
    new Map(papers.map(([title, authors = null, year = 0], at) => [at, { title, authors, year }])),
  ).values(),
];

describe('papers in short', () => {
  it('are cited by their authors and year', () => {
    expect(
      named(
        ['A', 'Chen, Li', 2020],
        ['B', 'Ada Lovelace; Charles Babbage', 1843],
        ['C', 'Anders Ångström; B. Bo; C. Cy', 2001],
      ),
    ).toEqual(['Chen 2020', 'Lovelace and Babbage 1843', 'Ångström et al. 2001']);
  });

  it('of one author and year have a letter each', () => {
    expect(named(['A', 'Chen', 2020], ['B', 'Chen', 2021], ['C', 'Chen', 2020])).toEqual([
      'Chen 2020a',
      'Chen 2020b',
      'Chen 2021',
    ]);
  });

  it('go by their titles up to the colon where no author or no year is known', () => {
    expect(named(['ConvNeXt V2: Co-designing', 'Woo'], ['Go: a game'], ['A ConvNet for the 2020s', '', 2022])).toEqual([
      'ConvNeXt V2',
      'Go: a game',
      'A ConvNet for the 2020s',
    ]);
  });

  it('whose titles begin alike keep them whole', () => {
    expect(named(['Segment Anything: one'], ['Segment Anything: two'])).toEqual([
      'Segment Anything: one',
      'Segment Anything: two',
    ]);
  });
});
