import { describe, expect, it } from 'vitest';
import { findMentions } from '#core/mention/findMentions';
import { settleNames } from '#core/mention/settleNames';

/** Kind and name of what abstracts mention. */
const settled = (...abstracts: string[]) =>
  settleNames(findMentions(abstracts.map((abstract) => ({ title: '', abstract })))).mentions.map(({ kind, name }) => [
    kind,
    name,
  ]);

describe('settleNames', () => {
  it('calls datasets that differ in case, hyphens or spaces as most papers do', () => {
    expect(
      settled(
        'We use the QUUXBANK dataset.',
        'We use the QuuxBank dataset.',
        'We use the QuuxBank dataset again.',
        'We use the Quux-Bank dataset.',
      ).map(([, name]) => name),
    ).toEqual(['QuuxBank', 'QuuxBank', 'QuuxBank', 'QuuxBank']);
  });

  it('keeps versions apart', () => {
    expect(settled('We use the Zork-10.1 dataset.', 'We use the Zork-101 dataset.').map(([, name]) => name)).toEqual([
      'Zork-10.1',
      'Zork-101',
    ]);
  });

  it('tells where papers are looked up from data', () => {
    expect(settled('We searched the PubMed, EMBASE and Scopus databases for trials.')).toEqual([
      ['source', 'PubMed'],
      ['source', 'Embase'],
      ['source', 'Scopus'],
    ]);
    expect(settled('We test on the Cora, Citeseer and PubMed datasets.')).toEqual([
      ['dataset', 'Cora'],
      ['dataset', 'Citeseer'],
      ['dataset', 'PubMed'],
    ]);
  });
});
