import { describe, expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';
import { abstractOn, textFile } from '../textFile.ts';

/** The one paper of a file. */
const one = (content: unknown, name = 'export') =>
  readPapers([textFile(name, typeof content === 'string' ? content : JSON.stringify(content))]).papers[0]!;
const abstract = abstractOn('meadows');

describe('what services answer', () => {
  it('is the title without a type of DataCite, with its subtitle, not a translation that stands before it', () => {
    const titles = [{ title: 'Wiesen', titleType: 'TranslatedTitle' }, { title: 'Meadows' }];
    const work = (more: object[]) => ({ data: { attributes: { doi: '10.1/a', titles: [...titles, ...more] } } });
    expect(one(work([])).title).toBe('Meadows');
    expect(one(work([{ title: 'A study', titleType: 'Subtitle' }])).title).toBe('Meadows: A study');
  });

  it('is the person of OpenAlex by their own name, and by the printed one where there is no other', () => {
    const authorships = [
      { author: { display_name: 'Ada King' }, raw_author_name: 'A. King' },
      { author: {}, raw_author_name: 'B. Berg' },
    ];
    expect(one({ title: 'On meadows', authorships }).bibliography.authors).toEqual(['Ada King', 'B. Berg']);
  });

  it("is the first version of arXiv's snapshot, not its last update", () => {
    const versions = [{ created: 'Mon, 2 Apr 2007 19:18:42 GMT' }, { created: 'Tue, 1 Jul 2008 10:00:00 GMT' }];
    const { year, bibliography } = one({ title: 'On meadows', abstract, update_date: '2008-11-26', versions });
    expect([year, bibliography.date]).toEqual([2007, '2007-04-02']);
  });

  it('are the authors and the date of OpenReview, whichever interface gave them', () => {
    const first = { cdate: 1500000000000, content: { title: 'On meadows', authors: ['Ada', 'Ben'], abstract } };
    const second = {
      pdate: 1705000000000,
      cdate: 1690000000000,
      content: { title: { value: 'On meadows' }, authors: { value: ['Ada', 'Ben'] }, abstract: { value: abstract } },
    };
    const known = ({ content, ...rest }: typeof first | typeof second, bibtex?: unknown) => {
      const { year, bibliography } = one({ notes: [{ ...rest, content: { ...content, _bibtex: bibtex } }] });
      return [year, bibliography.authors];
    };
    expect(known(first)).toEqual([2017, ['Ada', 'Ben']]);
    expect(known(second)).toEqual([2024, ['Ada', 'Ben']]);
    expect(known(first, '@inproceedings{a,\nyear={2018},\n}')).toEqual([2018, ['Ada', 'Ben']]);
    expect(known(second, { value: '@misc{a, year={2025}}' })).toEqual([2025, ['Ada', 'Ben']]);
  });

  it('are full names before initials in a table that has both', () => {
    const table = `Authors,Author Full Names,Title,Abstract\n"King, A","King, Ada (57190000001)",On meadows,${abstract}`;
    expect(one(table, 'savedrecs.csv').bibliography.authors).toEqual(['King, Ada']);
  });

  it('are named by Dublin Core and PRISM, as Scopus and repositories name them', () => {
    const scopus = {
      'dc:title': 'On meadows',
      'dc:description': abstract,
      'prism:coverDate': '2019-05-01',
      'prism:doi': '10.1/b',
      author: [{ authname: 'King A.' }],
    };
    const { title, abstract: text, year, bibliography } = one({ 'search-results': { entry: [scopus] } });
    expect([title, text, year, bibliography.doi]).toEqual(['On meadows', abstract, 2019, '10.1/b']);
    const heading = 'id,dc.contributor.author,dc.date.issued,dc.description.abstract[en],dc.title[en]';
    const dspace = one(`${heading}\n1,"King, Ada||Berg, Ben",2018-05,${abstract},On meadows`, 'dspace.csv');
    expect([dspace.title, dspace.year, dspace.abstract]).toEqual(['On meadows', 2018, abstract]);
    expect(dspace.bibliography.authors).toEqual(['King, Ada', 'Berg, Ben']);
  });

  it('are the identifiers and the year of INSPIRE, and the groups of Europe PMC', () => {
    const metadata = {
      titles: [{ title: 'On meadows' }],
      dois: [{ value: '10.1/c' }],
      arxiv_eprints: [{ value: '1801.00001' }],
      publication_info: [{ year: 2018, journal_title: 'Alp' }],
    };
    const { year, bibliography } = one({ hits: { hits: [{ metadata }] } });
    expect([year, bibliography.doi, bibliography.arxiv, bibliography.venue]).toEqual([
      2018,
      '10.1/c',
      '1801.00001',
      'Alp',
    ]);
    const authorList = { author: [{ firstName: 'Ada', lastName: 'King' }, { collectiveName: 'The Group' }] };
    expect(one({ title: 'On meadows', authorList }).bibliography.authors).toEqual(['King, Ada', 'The Group']);
  });

  it('is the DOI that the Cochrane Library writes out, and not that of the book in Web of Science', () => {
    const cochrane = `TY  - JOUR\nTI  - On meadows\nPT  - Journal article\nDOI - 10.1002/central/CN-1\nAB  - ${abstract}\nER  - \n`;
    expect(one(cochrane).bibliography.doi).toBe('10.1002/central/cn-1');
    const chapter = one(`FN X\nVR 1.0\nPT C\nTI On meadows\nAB ${abstract}\nD2 10.1007/978-3\nER\nEF\n`);
    expect([chapter.bibliography.doi, chapter.facets.get('Book DOI')]).toEqual(['', '10.1007/978-3']);
  });

  it('is a thing of schema.org by its name or headline, its DOI among what identifies it', () => {
    const paper = {
      '@type': 'ScholarlyArticle',
      name: 'On meadows',
      abstract,
      identifier: 'https://doi.org/10.1000/m',
      author: { '@type': 'Person', familyName: 'King', givenName: 'Ada' },
    };
    for (const work of [
      one(paper),
      one({ '@graph': [paper] }),
      one({ ...paper, headline: 'On meadows', name: 'm.pdf' }),
    ])
      expect(work).toMatchObject({ title: 'On meadows', bibliography: { doi: '10.1000/m', authors: ['King, Ada'] } });
  });

  it('is each paper that a summary of PubMed numbers, with its identifiers', () => {
    const paper = {
      title: 'On meadows',
      pubdate: '2018 Apr',
      authors: [{ name: 'King A' }],
      articleids: [{ idtype: 'doi', value: '10.1000/m' }],
    };
    const { papers } = readPapers([
      textFile('x', JSON.stringify({ result: { uids: ['7', '8'], '7': paper, '8': { title: 'On hedges' } } })),
    ]);
    expect(papers.map(({ title }) => title)).toEqual(['On meadows', 'On hedges']);
    expect(papers[0]).toMatchObject({ year: 2018, bibliography: { doi: '10.1000/m' } });
  });

  it('is no attachment and no note of Zotero, and the account says so', () => {
    const items = ['journalArticle', 'attachment', 'note'].map((itemType) => ({
      data: { itemType, title: 'On meadows' },
    }));
    const { papers, intake } = readPapers([textFile('x', JSON.stringify(items))]);
    expect(papers).toHaveLength(1);
    expect(intake.map(({ reason }) => reason)).toEqual(['', 'an attachment, no paper', 'a note, no paper']);
  });

  it('has its authors within authors, its creators by that name, its abstract in sections', () => {
    expect(
      one({ title: 'On meadows', authors: { authors: [{ full_name: 'Ada King' }] } }).bibliography.authors,
    ).toEqual(['Ada King']);
    expect(one({ title: 'On meadows', creators: [{ creator: 'King, Ada' }] }).bibliography.authors).toEqual([
      'King, Ada',
    ]);
    expect(one({ title: 'On meadows', abstract: { sections: [{ label: 'AIM', text: abstract }] } }).abstract).toBe(
      `AIM: ${abstract}`,
    );
  });
});

it('takes the day of publication from DataCite’s dates', () => {
  const dates = [
    { date: '2017-02-13', dateType: 'Created' },
    { date: '2017-02-25', dateType: 'Issued' },
  ];
  const work = {
    titles: [{ title: 'On Cats' }],
    descriptions: [{ description: abstractOn('cats'), descriptionType: 'Abstract' }],
    publicationYear: '2017',
  };
  const date = (more: object) =>
    readPapers([textFile('a.json', JSON.stringify({ ...work, ...more }))]).papers[0]!.bibliography.date;
  expect(date({ dates })).toBe('2017-02-25');
  expect(date({ dates: dates.slice(0, 1) })).toBe('2017');
});

describe('answers that wrap their papers', () => {
  const of = (content: unknown) => {
    const { title, year, bibliography } = one(content);
    return [title, year, bibliography.authors, bibliography.doi];
  };

  it('are read of Semantic Scholar’s citations', () => {
    const citingPaper = { title: 'On meadows', abstract, year: 2019, authors: [{ name: 'Ada King' }] };
    expect(of({ offset: 0, data: [{ contexts: ['as in [3]'], isInfluential: false, citingPaper }] })).toEqual([
      ...['On meadows', 2019, ['Ada King'], ''],
    ]);
  });

  it('are read of ORCID, where each work stands once for every source', () => {
    const id = { 'external-id-type': 'doi', 'external-id-value': '10.1/O', 'external-id-relationship': 'self' };
    const work = {
      title: { title: { value: 'On meadows' }, subtitle: null },
      'external-ids': { 'external-id': [id] },
      'publication-date': { year: { value: '2019' }, month: { value: '04' }, day: null },
      'journal-title': { value: 'Moss' },
    };
    const group = [{ 'external-ids': { 'external-id': [id] }, 'work-summary': [work, { ...work, title: null }] }];
    expect(of({ group, path: '/works' })).toEqual(['On meadows', 2019, [], '10.1/o']);
  });

  it('are read of Scopus, ScienceDirect and Web of Science, with whole names', () => {
    const author = [
      { authname: 'King A.', surname: 'King', 'given-name': 'Ada', initials: 'A.' },
      { authname: 'Berg B.', surname: 'Berg', 'given-name': 'Ben' },
    ];
    expect(
      of({ 'search-results': { entry: [{ 'dc:title': 'On meadows', 'dc:creator': 'King A.', author }] } }),
    ).toEqual(['On meadows', null, ['King, Ada', 'Berg, Ben'], '']);
    const coredata = { 'dc:title': 'On meadows', 'dc:creator': [{ '@_fa': 'true', $: 'King, Ada' }] };
    expect(of({ 'full-text-retrieval-response': { coredata } })).toEqual(['On meadows', null, ['King, Ada'], '']);
    const hit = {
      ...{ uid: 'WOS:1', title: 'On meadows', source: { sourceTitle: 'MOSS', publishYear: 2019 } },
      ...{ names: { authors: [{ displayName: 'King, Ada', wosStandard: 'King, A' }] }, identifiers: { doi: '10.1/w' } },
    };
    expect(of({ hits: [hit] })).toEqual(['On meadows', 2019, ['King, Ada'], '10.1/w']);
  });

  it('lose the numbers by which dblp tells namesakes apart, and name identifiers by their types', () => {
    const info = { title: 'On meadows.', authors: { author: [{ text: 'Ada King 0001' }] }, year: '2019' };
    expect(of({ result: { hits: { hit: [{ info }] } } })).toEqual(['On meadows.', 2019, ['Ada King'], '']);
    const item = { title: 'On meadows', 'dc:identifier': [{ '@type': 'cir:DOI', '@value': '10.1/c' }] };
    expect(of({ items: [item] })[3]).toBe('10.1/c');
  });

  it('say title and subtitle of Crossref as one, and once', () => {
    const work = { title: ['On meadows'], subtitle: ['A study'], DOI: '10.1/s' };
    expect(of({ message: work })[0]).toBe('On meadows: A study');
    expect(of({ message: { ...work, title: ['On meadows: a study'] } })[0]).toBe('On meadows: a study');
  });

  it('are the paper rather than its preprint where they name both', () => {
    const pair = { biorxiv_doi: '10.1101/1', published_doi: '10.1/p', preprint_title: 'On meadows' };
    expect(of({ collection: [{ ...pair, preprint_authors: 'King, A.; Berg, B.' }] })).toEqual([
      ...['On meadows', null, ['King, A.', 'Berg, B.'], '10.1/p'],
    ]);
  });
});

it('reads whole names and dates of Zenodo, Unpaywall, S2ORC and Crossref', () => {
  const creators = [
    { person_or_org: { name: 'King, Ada', given_name: 'Ada', family_name: 'King' } },
    { person_or_org: { name: 'Moss Group' } },
  ];
  const zenodo = { id: '2', pids: { doi: { identifier: '10.5281/z.2' } }, metadata: { title: 'On meadows', creators } };
  const found = one({ hits: { hits: [zenodo] } }).bibliography;
  expect([found.authors, found.doi]).toEqual([['King, Ada', 'Moss Group'], '10.5281/z.2']);
  const z_authors = [{ given: 'Ada', family: 'King' }];
  expect(one({ title: 'On meadows', z_authors }).bibliography.authors).toEqual(['King, Ada']);
  const authors = [{ first: 'Ada', middle: ['C.'], last: 'King', suffix: '' }];
  expect(one({ title: 'On meadows', authors }).bibliography.authors).toEqual(['King, Ada C.']);
  expect(one({ title: ['On meadows'], 'published-print': { 'date-parts': [[2019, 4]] } }).bibliography.date).toBe(
    '2019-04',
  );
});

it('reads documents of BioC by their passages, not by their full text', () => {
  const passages = [
    {
      infons: { type: 'title', year: '2019', 'article-id_doi': '10.1/A', authors: 'King A, Berg B, ' },
      text: 'On meadows',
    },
    { infons: { type: 'abstract_title_1', section_type: 'ABSTRACT' }, text: 'Aim' },
    { infons: { type: 'abstract', section_type: 'ABSTRACT' }, text: 'We mow.' },
    { infons: { type: 'paragraph', section_type: 'INTRO' }, text: 'Long ago.' },
  ];
  const { title, abstract: text, year, bibliography } = one({ PubTator3: [{ id: '12', pmid: 12, passages }] });
  expect([title, text, year]).toEqual(['On meadows', 'Aim: We mow.', 2019]);
  expect(bibliography).toMatchObject({ doi: '10.1/a', pmid: '12', authors: ['King A', 'Berg B'] });
  expect(
    one([{ source: 'PubTator', documents: [{ id: '12', passages: passages.slice(0, 1) }] }]).bibliography.pmid,
  ).toBe('12');
  const central = {
    infons: { type: 'front', section_type: 'TITLE', 'article-id_pmid': '13', name_0: 'surname:King;given-names:Ada' },
    text: 'On meadows',
  };
  expect(one({ documents: [{ id: '99', passages: [central] }] }).bibliography).toMatchObject({
    pmid: '13',
    authors: ['King, Ada'],
  });
});

it('reads OSTI, OpenAIRE, NASA, ERIC, PLOS and Hugging Face as they answer', () => {
  const known = (content: unknown) => {
    const { title, abstract: text, year, bibliography } = one(content);
    return [title, text, year, bibliography.authors, bibliography.doi];
  };
  const works = { title: 'On meadows', year: 2019 };
  expect(known([{ ...works, authors: ['King, Ada [Lab (L), Town]', 'Berg, Ben [Uni] (ORCID:0000)'] }])[3]).toEqual([
    'King, Ada',
    'Berg, Ben',
  ]);
  expect(known({ results: [{ mainTitle: 'On meadows', pids: [{ scheme: 'doi', value: '10.1/B' }] }] })[4]).toBe(
    '10.1/b',
  );
  const nasa = {
    title: 'On meadows',
    authorAffiliations: [{ meta: { author: { name: 'Ada King' } } }],
    publications: [{ publicationDate: '2020-02-03' }],
  };
  expect(known({ results: [nasa] })).toEqual(['On meadows', '', 2020, ['Ada King'], '']);
  expect(known({ response: { docs: [{ title: 'On meadows', publicationdateyear: 2015 }] } })[2]).toBe(2015);
  expect(
    known({ response: { docs: [{ id: '10.1000/C', title_display: 'On meadows', author_display: ['Ada King'] }] } }),
  ).toEqual(['On meadows', '', null, ['Ada King'], '10.1000/c']);
  const paper = { id: '2401.00003', title: 'On meadows', summary: 'We mow.', authors: [{ name: 'Ada King' }] };
  const day = { paper: { ...paper, publishedAt: '2024-01-04T00:00:00.000Z' }, title: 'On meadows', numComments: 2 };
  expect(known([day])).toEqual(['On meadows', 'We mow.', 2024, ['Ada King'], '']);
});
