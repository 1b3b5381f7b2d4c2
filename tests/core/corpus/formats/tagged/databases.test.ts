import { expect, test } from 'vitest';
import { recordIn, recordsIn } from '../../recordsIn.ts';

test('Ovid’s tagged text: numbered records, names and titles without what is said of them', () => {
  const records = recordsIn(
    'Ovid tagged text',
    '<1. >\nVN  - Ovid Technologies\nDB  - Ovid MEDLINE(R)\nUI  - 123\nAU  - One AB\nFA  - One, Ann B. [Author; E-mail: a@example.org]\n' +
      'TI  - Cats asleep. [Review]\nSO  - Journal of Cats. 3(2):1-9, 2019 Mar.\nAB  - Cats sleep\n   a lot.\nPT  - Journal Article.\nLG  - English\nDO  - https://dx.doi.org/10.1000/ABC\nYR  - 2019\n\n' +
      '<2. >\nVN  - Ovid Technologies\nDB  - BIOSIS\nAN  - PREV2004\nAU  - Two, Bob, Ph.D.\nTI  - Dogs\nSY  - a\n\nb\nYR  - 2004\n',
  );
  expect(records[0]).toMatchObject({
    ...{ title: 'Cats asleep', abstract: 'Cats sleep\na lot.', id: '123', year: 2019 },
    bibliography: {
      doi: '10.1000/abc',
      pmid: '123',
      authors: ['One, Ann B.'],
      venue: 'Journal of Cats',
      language: 'en',
      type: 'Journal Article',
    },
  });
  expect(records[1]).toMatchObject({
    title: 'Dogs',
    id: 'PREV2004',
    bibliography: { pmid: '', authors: ['Two, Bob'], date: '2004' },
  });
  expect(records).toHaveLength(2);
});

test('Embase’s plain text: a label a line, its value indented', () => {
  const [record, ...others] = recordsIn(
    'Embase or Ovid plain text',
    'RECORD 1\nTITLE\n  Cats asleep\nAUTHOR NAMES\n  One A.; Two B.C.\nSOURCE\n  Journal of Cats (2019) 3:2 (1-9). Date of Publication: 14 Mar 2019\n' +
      'ABSTRACT\n  Cats sleep. TITLE\n  and more.\nDOI\n  10.1000/ABC\nEMTREE MEDICAL INDEX TERMS\n  cat; sleep\nRECORD 2\nTITLE\n  Dogs\n',
  );
  expect(record).toMatchObject({
    ...{ title: 'Cats asleep', abstract: 'Cats sleep. TITLE\nand more.', year: 2019 },
    bibliography: {
      doi: '10.1000/abc',
      authors: ['One, A.', 'Two, B.C.'],
      date: '2019-03-14',
      venue: 'Journal of Cats',
      keywords: ['cat', 'sleep'],
    },
  });
  expect(others.map(({ title }) => title)).toEqual(['Dogs']);
});

test('Ovid’s labelled text, and labels whose values are not indented', () => {
  const ovid = recordsIn(
    'Embase or Ovid plain text',
    '<1>\nUnique Identifier\n  123\nStatus\n  MEDLINE\nAuthors\n  One AB. Two C.\nTitle\n  Cats asleep.\nSource\n  Journal of Cats. 3(2):1-9, 2019 Mar.\nAbstract\n  Cats sleep.\n',
  )[0];
  expect(ovid).toMatchObject({
    title: 'Cats asleep',
    bibliography: { pmid: '123', authors: ['One, AB', 'Two, C.'], date: '2019-03' },
  });
  expect(
    recordsIn('Embase or Ovid plain text', 'RECORD 1\n\nTITLE\nCats asleep\n\nABSTRACT\nCats sleep.\n')[0],
  ).toMatchObject({
    title: 'Cats asleep',
    abstract: 'Cats sleep.',
  });
});

test('ProQuest’s plain text: records between lines of underscores', () => {
  const rule = '_'.repeat(60);
  const records = recordsIn(
    'ProQuest plain text',
    `${rule}\n\nDocument 1 of 2\n\nCats asleep\n\nAuthor: One, Ann; Two, Bob\n\nPublication info: Journal of Cats 3.2 (Mar 2019): 1-9.\n\nAbstract: Cats sleep: a lot.\nMuch.\n\nSubject: Cats; Sleep\n\n` +
      `Title: Cats asleep\n\nPublication title: Journal of Cats\n\nPublication year: 2019\n\nPublication date: Mar 2019\n\nLanguage of publication: English\n\nDOI: http://dx.doi.org/10.1000/ABC\n\nProQuest document ID: 22\n\n` +
      `${rule}\n\nDocument 2 of 2\n\nDogs\n\nAuthor: Three, C\n\nDocument URL: http://example.org/d\n\n${rule}\n\nContact us at: http://example.org\n`,
  );
  expect(records.map(({ title }) => title)).toEqual(['Cats asleep', 'Dogs']);
  expect(records[0]).toMatchObject({
    ...{ abstract: 'Cats sleep: a lot.\nMuch.', id: '22', year: 2019 },
    bibliography: {
      doi: '10.1000/abc',
      authors: ['One, Ann', 'Two, Bob'],
      date: '2019-03',
      venue: 'Journal of Cats',
      keywords: ['Cats', 'Sleep'],
      language: 'en',
    },
  });
});

test('Cochrane’s plain text', () => {
  const records = recordsIn(
    'Cochrane plain text',
    'Record #1 of 2\nID: CN-01\nAU: One AB\nAU: Two C\nTI: Cats asleep\nSO: Journal of Cats\nYR: 2019\nXR: EMBASE 5; PUBMED 123\nDOI: 10.1000/ABC\nAB: Cats sleep.\nUS: https://example.org\n\n\nRecord #2 of 2\nID: CN-02\nTI: Dogs\n',
  );
  expect(records[0]).toMatchObject({
    ...{ title: 'Cats asleep', abstract: 'Cats sleep.', id: 'CN-01', year: 2019 },
    bibliography: { doi: '10.1000/abc', pmid: '123', authors: ['One, AB', 'Two, C'], venue: 'Journal of Cats' },
  });
  expect(records).toHaveLength(2);
});

test('PubMed’s abstracts as text: paragraphs by what they are, wrapped lines joined', () => {
  const records = recordsIn(
    'PubMed plain text',
    '1. J Cats. 2019 Mar 14;3(2):1-9. doi: 10.1000/ABC. Epub 2018 Dec 1.\n\nCats asleep: a\nsurvey.\n\n[Article in French]\n\nOne AB(1), Two C(1)(2).\n\nAuthor information:\n(1)Cat House.\n(2)Elsewhere.\n\n' +
      'BACKGROUND: Cats sleep.\nA lot.\nMETHODS: We looked.\n\n1. Not a record of 2019.\n\n© 2019 Cat House.\n\nDOI: 10.1000/ABC\nPMCID: PMC1\nPMID: 123 [Indexed for MEDLINE]\n\n\n' +
      '2. J Dogs. 2001;1:1.\n\nDogs.\n\nThree D.\n\nPMID: 124\n',
  );
  expect(records).toMatchObject([
    {
      ...{
        title: 'Cats asleep: a survey',
        abstract: 'BACKGROUND: Cats sleep. A lot. METHODS: We looked.\n1. Not a record of 2019.',
        id: '123',
        year: 2019,
      },
      bibliography: {
        doi: '10.1000/abc',
        pmid: '123',
        authors: ['One, AB', 'Two, C'],
        date: '2019-03-14',
        venue: 'J Cats',
      },
    },
    { title: 'Dogs', abstract: '', bibliography: { authors: ['Three, D'], date: '2001', pmid: '124' } },
  ]);
});

test('Scopus’ plain text: the title before its year and source, the fields behind labels', () => {
  const records = recordsIn(
    'Scopus plain text',
    'Scopus\nEXPORT DATE: 3 March 2024\n\nOne, A., Two, B.C.\n55;66;\nCats asleep\n(2019) Journal of Cats, 3 (2), pp. 1-9. Cited 7 times.\nhttps://www.scopus.com/record?eid=2-s2.0-850&doi=x\n\n' +
      'DOI: 10.1000/ABC\nABSTRACT: Cats sleep: a lot.\nMuch.\nAUTHOR KEYWORDS: cats;  sleep\nLANGUAGE OF ORIGINAL DOCUMENT: English\nDOCUMENT TYPE: Article\nSOURCE: Scopus\n\n\n' +
      '[No author name available]\nDogs\n(2001) Proceedings of Dogs, .\nABSTRACT: [No abstract available]\n',
  );
  expect(records).toMatchObject([
    {
      ...{ title: 'Cats asleep', abstract: 'Cats sleep: a lot.\nMuch.', id: '2-s2.0-850', year: 2019, note: '' },
      bibliography: {
        doi: '10.1000/abc',
        authors: ['One, A.', 'Two, B.C.'],
        venue: 'Journal of Cats',
        keywords: ['cats', 'sleep'],
        language: 'en',
        citations: 7,
        type: 'Article',
      },
    },
    {
      title: 'Dogs',
      abstract: '',
      year: 2001,
      bibliography: { authors: [] },
      note: 'the file may be cut off in this record',
    },
  ]);
});

test('tags of two letters: Copac, Biblioscape, SilverPlatter and CSA', () => {
  const read = (content: string) => recordsIn('text with tags (Copac, Biblioscape, SilverPlatter, CSA)', content);
  const dogs = { title: 'Dogs', year: 1997 };
  expect(
    read(
      'TI- Cats : a history\nAU- One, Ann\nAU- Two, Bob\nPY- 1972\nKW- Cats\nKW- Ships, London,\n    Records\n\nTI- Dogs\nPY- 1997\n',
    ),
  ).toMatchObject([
    {
      title: 'Cats : a history',
      year: 1972,
      bibliography: { authors: ['One, Ann', 'Two, Bob'], keywords: ['Cats', 'Ships, London, Records'] },
    },
    dogs,
  ]);
  expect(
    read(
      '--AU-- One, A. B.; Two, C.\n--TI-- Cats \n--ST-- Journal of Cats\n--YP-- 1996\n------\n--TI-- Dogs\n--YP-- 1997\n------\n',
    ),
  ).toMatchObject([
    { title: 'Cats', year: 1996, bibliography: { authors: ['One, A. B.', 'Two, C.'], venue: 'Journal of Cats' } },
    dogs,
  ]);
  expect(
    read(
      'Record 1 of 2 - FSTA 1990-2006\nTI: Cats.\nAU: One-A; Two-B\nSO: Journal-of-Cats. 2006; 2 (3): 1-9\nPY: 2006\nAB: Cats sleep\n    and wake.\n\nRecord 2 of 2 - FSTA 1990-2006\nTI: Dogs.\nPY: 1997\n',
    ),
  ).toMatchObject([
    {
      title: 'Cats',
      abstract: 'Cats sleep\nand wake.',
      year: 2006,
      bibliography: { authors: ['One, A', 'Two, B'], venue: 'Journal of Cats' },
    },
    dogs,
  ]);
  expect(
    read(
      'DN: Database Name\n    CSA\nTI: Title\n    Cats\nAU: Author\n    One, A\nAB: Abstract\n    Cats sleep.\nPY: Publication Year\n    2006\n\nDN: Database Name\n    CSA\nTI: Title\n    Dogs\nPY: Publication Year\n    1997\n',
    ),
  ).toMatchObject([
    { title: 'Cats', abstract: 'Cats sleep.', year: 2006, bibliography: { authors: ['One, A'] } },
    dogs,
  ]);
});

test('Ovid’s plain text: degrees and marks behind names, the date of what is not yet printed, a DOI number', () => {
  const record = recordIn(
    'Embase or Ovid plain text',
    '<8>\nScore\n  *****\nAccession Number\n  00042-9.\nAuthor\n  One, Ann 1;  van Two, Bob MD, PhD +\nTitle\n  Effects of naps on cats.[Review]\nSource\n  Journal of the Cats. \n' +
      'Status\n  Publish Ahead of Print, 18 August 2014\nAbstract\n  Cats nap.\nAuthor Keywords\n  naps;  cats.\nLanguage\n  English.\nDOI Number\n  10.1000/NAPS.1\n',
  );
  expect(record).toMatchObject({
    ...{ title: 'Effects of naps on cats', abstract: 'Cats nap.', id: '00042-9', year: 2014 },
    bibliography: {
      ...{
        authors: ['One, Ann', 'van Two, Bob'],
        doi: '10.1000/naps.1',
        venue: 'Journal of the Cats',
        date: '2014-08-18',
      },
      ...{ keywords: ['naps', 'cats'], language: 'en' },
    },
  });
});

test('arXiv’s mails: a paper between rules, replaced ones without an abstract', () => {
  const rule = '\\\\';
  const records = recordsIn(
    'arXiv listing (mail)',
    `Send any comments to arXiv\n${'-'.repeat(78)}\n${rule}\narXiv:2101.00001\nDate: Fri, 1 Jan 2021 00:00:00 GMT   (12kb)\n\nTitle: Cats at\n  night\nAuthors: Ann One (Cat U, Dog U), Bob Two\n  and Carl Three\n` +
      `Categories: cs.CV\nDOI: 10.1000/C.1\n${rule}\n  Cats walk\nat night.\n${rule} ( https://arxiv.org/abs/2101.00001 ,  12kb)\n${'-'.repeat(78)}\n${rule}\narXiv:math/0309136 (*cross-listing*)\n` +
      `replaced with revised version Fri, 1 Jan 2021 00:00:00 GMT   (9kb)\n\nTitle: Dogs\nAuthors: Carl Three\n${rule} ( https://arxiv.org/abs/math/0309136 ,  9kb)\n`,
  );
  expect(records).toMatchObject([
    {
      ...{ title: 'Cats at night', abstract: 'Cats walk\nat night.', id: '2101.00001', year: 2021 },
      bibliography: { authors: ['Ann One', 'Bob Two', 'Carl Three'], doi: '10.1000/c.1', keywords: ['cs.CV'] },
    },
    { title: 'Dogs', abstract: '', bibliography: { arxiv: 'math/0309136' } },
  ]);
});

test.each(['T1  - ', 'T1 - ', 'T1 ', 'T1: '])('tags without types of records, written “%s”', (tag) => {
  const line = (name: string, value: string) => `${tag.replace('T1', name)}${value}\n`;
  const record = (title: string, year: number) =>
    line('A1', 'One, Ann') +
    line('A1', 'Two, Bob') +
    line('T1', title) +
    line('N2', `OK: ${title} sleep,\nIN all.`) +
    line('Y1', String(year));
  const records = recordsIn(
    'text with tags (Copac, Biblioscape, SilverPlatter, CSA)',
    `${record('Cats', 2019)}\n${record('Dogs', 2020)}`,
  );
  const authors = ['One, Ann', 'Two, Bob'];
  expect(records).toMatchObject([
    { title: 'Cats', abstract: 'OK: Cats sleep,\nIN all.', year: 2019, bibliography: { authors } },
    { title: 'Dogs', abstract: 'OK: Dogs sleep,\nIN all.', year: 2020, bibliography: { authors } },
  ]);
});

test('RePEc’s mails: the list of titles is passed over, numbers inside of an abstract are text', () => {
  const records = recordsIn(
    'RePEc NEP (mail)',
    `Subject: [nep-cat] 2019-03-18, 2 papers\nNEP: New Economics Papers\n\nIn this issue we have:\n-----------------------\n\n1. Cats and\n   markets\n   Ann One\n2. Dogs\n   Bob Two\n\n-----------------------\n\n` +
      `1. Cats and\n   markets\n\nDate:  2019-03-14\nBy:    Ann One (Cat University (Faculty of Sleep), Rome)\n       Bob Two (Dog University)\nURL:   http://d.repec.org/n?u=RePEc:cat:w:1&r=cat\n       Cats sleep. We ask\n       1. why they sleep\n       2. where.\n       Then we tell.\nJEL:   D81 O31\n\n` +
      `2. Dogs\n\nDate:  2018\nBy:    Three, Carla ; Four, Dan (Uni)\nURL:   http://d.repec.org/n?u=RePEc:dog:w:2&r=cat\n       Dogs bark.\nKeywords: dogs, noise\n-----------------------\nThis nep-cat issue is ©2019 by Ed Itor.\n1. No title\n`,
  );
  expect(records).toMatchObject([
    {
      ...{ title: 'Cats and markets', year: 2019, id: 'RePEc:cat:w:1' },
      abstract: 'Cats sleep. We ask\n1. why they sleep\n2. where.\nThen we tell.',
      bibliography: { authors: ['Ann One', 'Bob Two'] },
    },
    {
      title: 'Dogs',
      abstract: 'Dogs bark.',
      year: 2018,
      bibliography: { authors: ['Three, Carla', 'Four, Dan'], keywords: ['dogs', 'noise'] },
    },
  ]);
});

test('ScienceDirect’s text: works without authors, chapters, abstracts of several lines, what has none', () => {
  const link = (id: string) => `(https://www.sciencedirect.com/science/article/pii/${id})`;
  const records = recordsIn(
    'ScienceDirect text',
    `Ann One, Bob van Two,\nCats, asleep,\nJournal of Cats,\nVolume 3, Issue 2,\n14 March 2019,\nPages 1-9,\nISSN 0000-0000,\nhttps://doi.org/10.1000/CAT.1.\n${link('S1')}\nAbstract: Background\nCats sleep.\n\nMethods\nWe looked.\nKeywords: cats; sleep\n\n` +
      `Index,\nJournal of Dogs,\n2020,\nISSN 0000-0001,\n${link('S2')}\n`,
  );
  expect(records).toMatchObject([
    {
      ...{ title: 'Cats, asleep', abstract: 'Background\nCats sleep.\nMethods\nWe looked.', year: 2019 },
      bibliography: {
        ...{ authors: ['One, Ann', 'van Two, Bob'], doi: '10.1000/cat.1', date: '2019-03-14' },
        ...{ venue: 'Journal of Cats', keywords: ['cats', 'sleep'] },
      },
    },
    { title: 'Index', abstract: '', year: 2020, bibliography: { authors: [], venue: 'Journal of Dogs' } },
  ]);
});

test('Embase’s text with a name a line', () => {
  const { authors } = recordIn(
    'Embase or Ovid plain text',
    'RECORD 1\n\nTITLE\n  Cats\nAUTHOR NAMES\n  One A.\n  Two-Three B.C.\n  van den Four D.\nSOURCE\n  Cats (2017) 1 (1).\n',
  ).bibliography;
  expect(authors).toEqual(['One, A', 'Two-Three, B.C.', 'van den Four, D.']);
});

test('old exports of ISI write the type out, and SilverPlatter’s names may have a comma', () => {
  const isi = recordIn(
    'Web of Science plain text',
    'FN ISI Export Format\nVR 1.0\nPT Journal\nAU One, A\n   Two, B\nTI Cats\nSO CATS\nPY 1999\nER\n\nEF\n',
  );
  expect(isi).toMatchObject({ title: 'Cats', year: 1999, bibliography: { authors: ['One, A', 'Two, B'] } });
  const silver = recordIn(
    'text with tags (Copac, Biblioscape, SilverPlatter, CSA)',
    'Record 1 of 1 - PsycINFO 1990\nTI: Cats.\nAU: One,-Ann; Two-B\nPY: 1990\nAB: Cats sleep.\n',
  );
  expect(silver.bibliography.authors).toEqual(['One, Ann', 'Two, B']);
});
