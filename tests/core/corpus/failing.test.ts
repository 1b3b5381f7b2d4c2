import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';

/** Other people's inputs, which are not part of the project. */
const folder = new URL('../../../../shared/failing/', import.meta.url);
const here = existsSync(folder);
const read = (...names: string[]) =>
  readPapers(names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))), sha256: '' })));
const namesOf = (start: RegExp) => (here ? readdirSync(folder).filter((name) => start.test(name)) : []);
const TAIL = ' The survey ran for three summers in the same valley.';

describe.skipIf(!here)('inputs that failed once (skipped where ../shared is not there)', () => {
  it.each([
    ['20', `Peat bogs store carbon.${TAIL}`],
    ['21d', `Error x² grows.${TAIL}`],
    ['22', `Tom & Ann: p < 0.05, 37°C, β-carotene, café, 5 km, ⁄, x.${TAIL}`],
    ['23', `Peat bogs store carbon.${TAIL}`],
    ['23c', `Peat bogs store carbon.${TAIL}`],
    ['27d', `The biodiversity of beetles in long-term plots.${TAIL}`],
    ['27h', `Peat bogs store carbon.${TAIL}`],
    ['27q', `Peat bogs store.${TAIL}`],
  ])('%s: the abstract is text', (number, abstract) => {
    expect(read(`${number}-text.jsonl`).papers[0]!.abstract).toBe(abstract);
  });

  it('21b: the formula of a title is text', () => {
    expect(read('21b-text.jsonl').papers[0]!.title).toBe('Order in RuO₂ films');
  });

  it.each(namesOf(/^25/))('%s: a placeholder is no abstract, and the account says so', (name) => {
    const { papers, intake } = read(name);
    expect(papers[0]!.abstract).toBe('');
    expect(intake[0]!.reason).toMatch(/taken as no abstract$/);
  });

  it.each(namesOf(/^3[01]/))('%s: nothing is left of notices, and nothing else is lost', (name) => {
    for (const { abstract } of read(name).papers) {
      expect(abstract).not.toMatch(/©|\(c\)|opyright|reserved|lsevier|Licensee|Informa|Emerald|Wiley|open access/i);
      expect(abstract).toMatch(/^(We measured|Graph neural|Nurses on) .*(length|vector|edges|nurses|\w)\.$/);
    }
  });

  it.each(namesOf(/^79/))('%s: what a publisher prints where there is no abstract joins no papers', (name) => {
    const { papers } = read(name);
    expect(papers).toHaveLength(4);
    expect(papers.filter(({ abstract }) => abstract !== '')).toHaveLength(1);
  });

  it('99: one paper from Scopus, Web of Science and PubMed is one', () => {
    const { papers, intake } = read('99a-scopus.csv', '99b-wos.csv', '99c-pubmed.csv');
    expect(papers).toHaveLength(2);
    expect(papers[0]!.sources.map(({ file }) => file)).toEqual(['99a-scopus.csv', '99b-wos.csv', '99c-pubmed.csv']);
    expect(intake.filter(({ outcome }) => outcome === 'merged').map(({ reason }) => reason)).toEqual(
      Array(2).fill('same DOI as 99a-scopus.csv record 1'),
    );
  });

  it('78: placeholders are no titles, and the account says so', () => {
    const { papers, intake } = read('78-notitle.csv');
    expect(papers.map(({ title }) => title)).toEqual(Array(8).fill(''));
    for (const { reason } of intake) expect(reason).toMatch(/taken as no title/);
  });
});
