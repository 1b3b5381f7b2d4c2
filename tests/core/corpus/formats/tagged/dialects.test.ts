import { describe, expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';
import { textFile } from '../../textFile.ts';
import { recordIn, recordsIn } from '../../recordsIn.ts';

const lines = (...all: string[]) => all.join('\n');

describe('dialects of tagged text', () => {
  it('NASA ADS: abstracts where others have the book, DOIs among the notes, its own key', () => {
    const ads = lines(
      ...['%R 2019JCats...3....1O', '%T On Cats', '%A One, Ann; Two, Bob', '%D 4/2019', '%J Journal of Cats'],
      ...['%B Cats sleep for long.', '%Y DOI: 10.1234/A.1', '%U https://ui.adsabs.harvard.edu/abs/2019JCats...3....1O'],
    );
    expect(recordIn('EndNote (Refer, BibIX)', ads)).toMatchObject({
      ...{ title: 'On Cats', abstract: 'Cats sleep for long.', id: '2019JCats...3....1O', year: 2019 },
      bibliography: { authors: ['One, Ann', 'Two, Bob'], doi: '10.1234/a.1', date: '2019-04' },
    });
  });

  it('CNKI: all authors on one line', () => {
    const { bibliography } = recordIn('EndNote (Refer, BibIX)', '%0 Journal Article\n%A 王一%A 李二\n%T 猫\n');
    expect(bibliography.authors).toEqual(['王一', '李二']);
  });

  it('CSA and Inspec: names of fields in words, a tilde for the colon, tags of four letters', () => {
    const name = 'text with tags (Copac, Biblioscape, SilverPlatter, CSA)';
    const csa = lines(
      ...[
        'Record 1 of 1',
        '',
        'TI: Title',
        '   On Cats',
        'AU: Author',
        '   One, A; Two, B',
        'AB: Abstract',
        '   Cats sleep.',
      ],
      ...['MESH: Cats', 'PY: Publication Year', '   2019'],
    );
    expect(recordIn(name, csa)).toMatchObject({
      ...{ title: 'On Cats', abstract: 'Cats sleep.', year: 2019 },
      bibliography: { authors: ['One, A', 'Two, B'] },
    });
    const inspec = 'Record.*INSPEC.*\n\nTI ~ On Cats\nAU ~ One, Ann\nAB ~ Cats sleep.\n';
    expect(recordIn(name, inspec)).toMatchObject({ title: 'On Cats', bibliography: { authors: ['One, Ann'] } });
  });

  it('Ovid: records without numbers, kinds of texts in brackets behind titles', () => {
    const one = (title: string) =>
      lines(
        'Score',
        '  *****',
        'Author',
        '  One, Ann MD',
        'Title',
        `  ${title}`,
        'Abstract',
        '  Cats sleep.',
        'Source',
        '  J Cats. 2019',
        '',
      );
    const records = recordsIn(
      'Embase or Ovid plain text',
      one('On Cats.[Miscellaneous]') + '\n' + one('On Dogs. [References].'),
    );
    expect(records.map(({ title }) => title)).toEqual(['On Cats', 'On Dogs']);
  });

  it('PubMed: a lost blank behind the dash of a tag', () => {
    const nbib = 'PMID- 1\nTI  - On Cats\nAU  - One A\n\nPMID- 2\nTI  -On Dogs\n';
    expect(recordsIn('PubMed (nbib)', nbib).map(({ title }) => title)).toEqual(['On Cats', 'On Dogs']);
  });
});

it('PubMed’s summaries are taken apart at authors, title, journal and date', () => {
  const text = lines(
    '1: One A, Two-Three BC, King ML Jr. Do cats sleep? A study. J Cats Dogs. 2019 Apr 3;3(2):1-9. doi: 10.1234/a.1.',
    'Epub 2019 Mar 1. PMID: 33333333; PMCID: PMC777.',
    '',
    '2: On dogs. Nuts. 2020;1(1):2-3. PMID: 33333334.',
  );
  expect(recordsIn('PubMed summary', text)).toMatchObject([
    {
      ...{ title: 'Do cats sleep? A study', year: 2019, id: '33333333' },
      bibliography: {
        authors: ['One, A', 'Two-Three, BC', 'King, ML, Jr'],
        venue: 'J Cats Dogs',
        doi: '10.1234/a.1',
        date: '2019-04-03',
      },
    },
    { title: 'On dogs', year: 2020, line: 4, bibliography: { authors: [], venue: 'Nuts' } },
  ]);
});

it('NEP’s first issues: people in a paragraph behind the title, what is said of a paper behind its abstract', () => {
  const mail = lines(
    ...[
      'NEP: New Economics Papers',
      'In this issue we have:',
      '-----------------',
      '1. Sleep of Cats',
      '   One,Ann; Two,Bob',
      '   Date: 2005',
    ],
    ...[
      '-----------------',
      '1. Sleep of Cats',
      '',
      '   One,Ann',
      '   Two,Bob',
      '',
      'Cats sleep for long.',
      'They do.',
      '',
    ],
    ...['Keywords: cats;', 'Date:  2005-08-31', 'URL:  http://d.repec.org/n?u=RePEc:cat:wp:1'],
  );
  expect(recordIn('RePEc NEP (mail)', mail)).toMatchObject({
    ...{ title: 'Sleep of Cats', abstract: 'Cats sleep for long.\nThey do.', year: 2005 },
    bibliography: { authors: ['One,Ann', 'Two,Bob'] },
  });
});

it('Hayagriva: works by their keys, with what they stand in', () => {
  const yaml = lines(
    ...['one:', '  type: article', '  title: On Cats', '  author: ["One, Ann", "Two, Bob"]', '  date: 2019-04'],
    ...[
      '  serial-number:',
      '    doi: "10.1234/a.1"',
      '  parent:',
      '    type: periodical',
      '    title: Journal of Cats',
    ],
    ...['two:', '  type: book', '  title: On Dogs', '  author: Three, Cy'],
  );
  const { papers } = readPapers([textFile('works.yml', yaml)]);
  expect(papers).toMatchObject([
    { id: 'one', title: 'On Cats', year: 2019, bibliography: { doi: '10.1234/a.1', venue: 'Journal of Cats' } },
    { id: 'two', title: 'On Dogs', bibliography: { authors: ['Three, Cy'] } },
  ]);
});
