import { describe, expect, it } from 'vitest';
import { findNearDuplicates } from '#core/corpus/merge/nearDuplicates';
import type { CollectOptions } from '#core/corpus/merge/collectPapers';
import { readPapers } from '#core/corpus/readPapers';
import { abstractOn, textFile } from '../textFile.ts';

const jsonl = (name: string, ...records: object[]) =>
  textFile(name, records.map((record) => JSON.stringify(record)).join('\n'));
const read = (records: object[], options?: CollectOptions) => readPapers([jsonl('a', ...records)], options);
const reasons = (records: object[]) => read(records).intake.map(({ outcome, reason }) => `${outcome} ${reason}`.trim());
const TITLE = 'The Winter Sleep of Garden Dormice';
const about = (subject: string) => Array.from({ length: 40 }, (_, at) => `${subject}${at}`).join(' ');

describe('one paper from several databases', () => {
  it('is one by its DOI, whatever each adds to the abstract, and knows what each knows', () => {
    const own = abstractOn('dormice');
    const { papers, intake } = readPapers([
      jsonl('scopus', {
        title: TITLE,
        abstract: `${own} © 2019 Elsevier B.V. All rights reserved.`,
        doi: '10.1/d',
        authors: 'Lind, A.',
      }),
      jsonl('wos', { title: TITLE.toUpperCase(), abstract: own, doi: '10.1/D', year: 2019 }),
      jsonl('pubmed', {
        title: `${TITLE}.`,
        abstract: `BACKGROUND: ${own}`,
        doi: 'https://doi.org/10.1/d',
        pmid: '77',
      }),
    ]);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      title: TITLE,
      abstract: own,
      year: 2019,
      bibliography: { doi: '10.1/d', pmid: '77' },
    });
    expect(papers[0]!.sources.map(({ file }) => file)).toEqual(['scopus', 'wos', 'pubmed']);
    expect(intake.map(({ reason }) => reason)).toEqual([
      '',
      'same DOI as scopus record 1',
      'same DOI as scopus record 1',
    ]);
  });

  it('is one by its arXiv id or its PubMed number', () => {
    expect(
      reasons([
        { title: TITLE, abstract: abstractOn('dormice'), arxiv: '2001.00001v1' },
        { id: '8', title: 'Hibernation', abstract: about('x'), arxiv: '2001.00001v3' },
        { title: 'On Cats', abstract: abstractOn('cats'), PMID: '5' },
        { title: 'On Cats', PMID: '5' },
      ]),
    ).toEqual(['used', 'used', 'used', 'merged same PMID as a record 3']);
    expect(
      reasons([
        { title: TITLE, abstract: abstractOn('dormice'), arxiv: '2001.00001v1' },
        { title: TITLE, abstract: about('x'), arxiv: '2001.00001v3' },
      ])[1],
    ).toBe('merged same arXiv id as a record 1');
  });

  it('is one by its title where year or authors agree and an abstract is missing', () => {
    const first = {
      id: 'W1',
      title: TITLE,
      abstract: abstractOn('dormice'),
      year: 2003,
      authors: 'Lind, Anna; Berg, Bo',
    };
    expect(reasons([first, { id: 's9', title: `${TITLE}!`, year: 2003 }])[1]).toBe(
      'merged same title and year, no abstract as a record 1',
    );
    expect(reasons([first, { id: 's9', title: TITLE, year: 2004, authors: 'Lind A' }])[1]).toBe(
      'merged same title and authors, no abstract as a record 1',
    );
    for (const other of [
      { year: 2009 },
      { year: 2003, authors: 'Okafor C' },
      { id: 's9' },
      { year: 2003, abstract: about('x') },
    ])
      expect(reasons([first, { id: 's9', title: TITLE, ...other }])[1]).toBe('used');
  });

  it('is one though accents, Greek letters and small digits of its title are written in another way', () => {
    const same = (title: string, other: string) => read([{ title, year: 1 }, { title: other }]).papers.length;
    expect(same('Über β-Carotin & CO₂ im Garten', 'Uber beta-Carotin and CO2 im Garten')).toBe(1);
    expect(same('Gödel and {\\"o}thers on $\\alpha$ rules', 'GODEL AND OTHERS ON ALPHA RULES')).toBe(1);
  });
});

describe('names that mislead', () => {
  it('a DOI of the volume joins no two papers', () => {
    const { papers } = read([
      { title: 'On Cats', abstract: about('cat'), doi: '10.1/volume' },
      { title: 'Of Dogs and Bones', abstract: about('dog'), doi: '10.1/volume' },
    ]);
    expect(papers).toHaveLength(2);
  });

  it('the same abstract joins no two papers with other titles and other DOIs', () => {
    const { papers } = read([
      { title: 'On Cats', abstract: abstractOn('pets'), doi: '10.1/a' },
      { title: 'Of Dogs and Bones', abstract: abstractOn('pets'), doi: '10.1/b' },
    ]);
    expect(papers).toHaveLength(2);
  });

  it('a text under three different titles is no abstract, and each copy goes to its own paper', () => {
    const abstract = 'To read what this contribution says please turn to the printed volume in your library.';
    const { papers, intake } = read([
      { title: 'On Cats', abstract },
      { title: 'Of Dogs and Bones', abstract },
      { title: 'Ants Asleep in Winter', abstract },
      { title: 'Of dogs and bones', abstract, year: 1990 },
      { title: 'On Bees', abstract: abstractOn('bees') },
    ]);
    expect(papers.map(({ title, abstract: kept, year }) => [title, kept, year])).toEqual([
      ['On Cats', '', null],
      ['Of Dogs and Bones', '', 1990],
      ['Ants Asleep in Winter', '', null],
      ['On Bees', abstractOn('bees'), null],
    ]);
    expect(intake.map(({ outcome }) => outcome)).toEqual(['used', 'used', 'used', 'merged', 'used']);
    expect(intake[1]!.reason).toMatch(/taken as no abstract: it stands under different titles$/);
  });
});

describe('a record that fits two papers', () => {
  it('shows them to be one', () => {
    const { papers, intake } = read([
      { title: TITLE, doi: '10.1/d' },
      { title: 'Sleep in the Cold Season', abstract: abstractOn('dormice'), id: '9' },
      { title: TITLE, abstract: abstractOn('dormice'), doi: '10.1/d' },
    ]);
    expect(papers).toMatchObject([{ id: '9', title: TITLE, abstract: abstractOn('dormice') }]);
    expect(intake.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['used', ''],
      ['merged', 'same abstract as a record 3'],
      ['merged', 'same DOI as a record 1'],
    ]);
  });
});

describe('what leads', () => {
  it('is the first record, save where its abstract is cut short or its title shouts', () => {
    const full = `${abstractOn('dormice')} ${about('and')}`;
    expect(
      read([
        { title: TITLE.toUpperCase(), abstract: `${full.slice(0, 150)}...`, doi: '10.1/d' },
        { title: TITLE, abstract: full, doi: '10.1/d' },
        { title: 'Another', abstract: full, doi: '10.1/d' },
      ]).papers,
    ).toMatchObject([{ title: TITLE, abstract: full }]);
  });
});

describe('the recipe', () => {
  const records = [
    { title: TITLE, abstract: abstractOn('dormice') },
    { title: 'Dormice', abstract: abstractOn('dormice') },
    { title: TITLE, abstract: abstractOn('dormice') },
  ];

  it('keeps a record apart that would have been merged', () => {
    const { papers, intake } = read(records, { keepApart: [{ file: 'a', record: 2 }] });
    expect(papers.map(({ title }) => title)).toEqual([TITLE, 'Dormice']);
    expect(intake.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual([
      'used ',
      'used kept apart',
      'merged same abstract as a record 1',
    ]);
  });

  it('keeps near-duplicates, or merges them', () => {
    const near = [
      { title: TITLE, abstract: `${about('x')} one` },
      { title: 'Dormice', abstract: `${about('x')} two` },
    ];
    expect(findNearDuplicates(read(near).papers)).toEqual([[0, 1]]);
    const { papers, intake } = read(near, { nearDuplicates: 'merge' });
    expect(papers.map(({ title }) => title)).toEqual([TITLE]);
    expect(intake[1]).toMatchObject({ outcome: 'merged', reason: 'nearly the same as a record 1' });
  });
});

describe('inputs made to take long', () => {
  const many = (record: (at: number) => object) => read(Array.from({ length: 5_000 }, (_, at) => record(at)));
  it.each([
    ['one id', (at: number) => ({ id: '1', title: `On ${at} cats` }), 5_000],
    ['one title without an abstract', (at: number) => ({ id: String(at), title: TITLE }), 5_000],
    ['one title with own abstracts', (at: number) => ({ title: TITLE, abstract: about(`x${at}y`) }), 5_000],
    [
      'abstracts that agree at both ends',
      (at: number) => ({ title: `Number ${at}`, abstract: `${about('a')} ${at} ${about('z')}` }),
      5_000,
    ],
  ])('%s: each record is its own paper', (_, record, papers) => {
    const corpus = many(record);
    expect(corpus.papers).toHaveLength(papers);
    expect(() => findNearDuplicates(corpus.papers)).not.toThrow();
  });
});

describe('titles that others may have too', () => {
  const facts = { year: 2019, authors: ['Lind, A.'] };

  it('name one paper together with its year and its people', () => {
    for (const title of [
      'Index maps of graph algebras, and more',
      'Comment on the sleep of dormice',
      'Maximal coactions',
    ])
      expect(
        reasons([
          { id: '1', title, abstract: about('x'), ...facts },
          { id: '2', title, ...facts },
        ])[1],
      ).toMatch(/^merged same title, year and authors/);
    for (const title of ['Editorial', 'Editorial note', 'Book reviews'])
      expect(
        reasons([
          { id: '1', title, abstract: about('x'), ...facts },
          { id: '2', title, ...facts },
        ])[1],
      ).toBe('used');
    expect(
      reasons([
        { id: '1', title: 'Maximal coactions', year: 2019 },
        { id: '2', title: 'Maximal coactions', year: 2019 },
      ])[1],
    ).toBe('used');
  });

  it('and an abstract that repeats the title, however it is set, tells as much as any other', () => {
    const title = 'Regression analysis with compositional data containing zeros';
    const copy = { id: '2', title: title.toUpperCase(), abstract: title };
    expect(reasons([{ id: '1', title, abstract: title }, copy])[1]).toMatch(/^merged same (?:title and )?abstract/);
  });
});
