import { describe, expect, it } from 'vitest';
import { NO_BIBLIOGRAPHY } from '#core/corpus/bibliography';
import { readPapers } from '#core/corpus/readPapers';
import { abstractOn, textFile } from '../textFile.ts';

const lines = (...records: unknown[]) =>
  records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n');
const read = (content: string, name = 'papers') => readPapers([textFile(name, content)]);

describe('JSON Lines', () => {
  it('reads id, title, abstract and year, and keeps other plain fields as facets', () => {
    const record = {
      id: '7',
      title: 'On Cats',
      abstract: abstractOn('cats'),
      year: 2019,
      label: 'pets',
      score: 0.5,
      open: true,
    };
    expect(read(lines(record)).papers).toEqual([
      {
        id: '7',
        title: 'On Cats',
        abstract: abstractOn('cats'),
        year: 2019,
        sources: [{ file: 'papers', record: 1, line: 1 }],
        bibliography: { ...NO_BIBLIOGRAPHY, date: '2019' },
        facets: new Map([
          ['label', 'pets'],
          ['score', '0.5'],
          ['open', 'true'],
        ]),
      },
    ]);
  });

  it.each(['abstract', 'text', 'summary', 'Abstract', 'abstract_text'])(
    'takes the field %j for the abstract',
    (name) => {
      expect(read(lines({ title: 'On Cats', [name]: abstractOn('cats') })).papers[0]).toMatchObject({
        abstract: abstractOn('cats'),
        bibliography: NO_BIBLIOGRAPHY,
        facets: new Map(),
      });
    },
  );

  it.each([
    ['0.12345678901234567', '0.12345678901234566'],
    ['-0.1234567890123456789e-10', '-1.2345678901234568e-11'],
    ['36912345678901234567', '36912345678901234567'],
    ['-36912345678901234567', '-36912345678901234567'],
    ['1234567890123456.5', '1234567890123456.5'],
  ])('reads the number %s, however many digits it has', (written, kept) => {
    const record = `{"title": "On Cats", "abstract": "${abstractOn('cats')}", "score": ${written}}`;
    expect(read(record).papers[0]?.facets).toEqual(new Map([['score', kept]]));
  });

  it('leaves vectors out', () => {
    const vector = Array.from({ length: 384 }, (_, at) => Math.sin(at));
    const { papers } = read(lines({ title: 'On Cats', abstract: abstractOn('cats'), vector, sizes: [1, 2] }));
    expect(papers[0]?.facets).toEqual(new Map([['sizes', '1; 2']]));
  });

  it('prefers the abstract to a summary beside it, which stays a facet', () => {
    expect(read(lines({ summary: 'Cats win.', abstract: abstractOn('cats') })).papers[0]).toMatchObject({
      abstract: abstractOn('cats'),
      facets: new Map([['summary', 'Cats win.']]),
    });
  });

  it.each([
    [{ date: '2013-03-14' }, 2013, '2013-03-14'],
    [{ year: '1999' }, 1999, '1999'],
    [{ year: '2014//' }, 2014, '2014'],
    [{ published: '14 Mar 2020' }, 2020, '2020-03-14'],
    [{ year: 2001, date: '2001-05-06' }, 2001, '2001-05-06'],
    [{ year: 2001, date: '2002-05-06' }, 2001, '2001'],
    [{ year: '2001-05-06', date: '2001' }, 2001, '2001-05-06'],
    [{ year: 2019, 'publication date': 'MAR 14' }, 2019, '2019-03-14'],
    [{ issued: { 'date-parts': [[2019, 3]] } }, 2019, '2019-03'],
  ])('takes year and date from %j', (fields, year, date) => {
    expect(read(lines({ title: 'On Cats', ...fields })).papers[0]).toMatchObject({
      year,
      bibliography: { date },
      facets: new Map(),
    });
  });

  it('keeps a year that is none as a facet', () => {
    expect(read(lines({ title: 'On Cats', year: 'soon' })).papers[0]).toMatchObject({
      year: null,
      facets: new Map([['year', 'soon']]),
    });
  });

  it('joins lists and leaves out objects and nulls', () => {
    const record = { title: 'On Cats', categories: ['cs.LG', 'cs.CV'], nested: { a: 1 }, none: null, empty: '' };
    expect(read(lines(record)).papers[0]!.facets).toEqual(new Map([['categories', 'cs.LG; cs.CV']]));
  });

  it('rejects a broken line with its number and reads on', () => {
    const { papers, intake } = read(
      lines({ title: 'On Cats' }, '', '{"title": "On', '[1]', 'null', { title: 'On Dogs' }),
    );
    expect(papers.map(({ title }) => title)).toEqual(['On Cats', 'On Dogs']);
    expect(intake.map(({ record, line, reason }) => [record, line, reason])).toEqual([
      [1, 1, ''],
      [2, 3, 'not valid JSON'],
      [3, 4, 'not a JSON object'],
      [4, 5, 'not a JSON object'],
      [5, 6, ''],
    ]);
  });

  it('is recognised by content, and where every line is broken by name', () => {
    expect(read(lines('{"broken', { title: 'On Cats' }), 'a.txt').papers).toHaveLength(1);
    expect(() => read('{"a\n{"b', 'a.jsonl')).toThrow(
      'a.jsonl, line 1: all 2 records were rejected, the first because: not valid JSON; give records with a title or an abstract',
    );
  });

  it('rejects a record without title and abstract, and keeps one with a title alone', () => {
    const { papers, intake } = read(
      lines({ id: 'a' }, { id: 'b', title: 'On Cats' }, { id: 'c', abstract: abstractOn('ants') }),
    );
    expect(papers.map(({ id, title }) => [id, title])).toEqual([
      ['b', 'On Cats'],
      ['c', ''],
    ]);
    expect(intake[0]).toMatchObject({ outcome: 'rejected', reason: 'neither title nor abstract' });
  });

  it('takes a placeholder for no abstract, and says so', () => {
    const { papers, intake } = read(lines({ title: 'On Cats', abstract: '[No abstract available]' }));
    expect(papers[0]!.abstract).toBe('');
    expect(intake[0]!.reason).toBe('“[No abstract available]” taken as no abstract');
  });

  it('survives field names that objects already have', () => {
    const { papers } = read('{"title": "On Cats", "__proto__": "a", "constructor": "b"}');
    expect(papers[0]!.facets).toEqual(
      new Map([
        ['__proto__', 'a'],
        ['constructor', 'b'],
      ]),
    );
  });
});

it('reads lines of an array that lost its brackets', () => {
  expect(read('{"title": "On Cats"},\n{"title": "On Dogs"},\n').papers.map(({ title }) => title)).toEqual([
    'On Cats',
    'On Dogs',
  ]);
});

describe('a JSON array', () => {
  it('reads objects with the line that each starts on', () => {
    const { papers, intake } = read(
      '[\n  {"title": "On [Cats], {etc}",\n   "year": 2001},\n\n  {"title": "On \\"Dogs\\""}\n]\n',
    );
    expect(papers.map(({ title, year }) => [title, year])).toEqual([
      ['On [Cats], etc', 2001],
      ['On "Dogs"', null],
    ]);
    expect(intake.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('rejects broken elements alone', () => {
    const { papers, intake } = read('[{"title": "On Cats"}, {"title": On}, 5, {"title": "On Dogs"}]');
    expect(papers).toHaveLength(2);
    expect(intake.map(({ reason }) => reason)).toEqual(['', 'not valid JSON', 'not a JSON object', '']);
  });

  it('rejects the element in which the file is cut off, and keeps those before it', () => {
    const { papers, intake } = read('[\n{"title": "On Cats"},\n{"title": "On Do');
    expect(papers.map(({ title }) => title)).toEqual(['On Cats']);
    expect(intake[1]).toMatchObject({
      line: 3,
      outcome: 'rejected',
      reason: 'the file ends inside this value: its closing bracket is missing',
    });
  });

  it('says that an empty array holds nothing', () => {
    expect(() => read('[ ]')).toThrow('papers: the file holds no record; give a file with papers');
  });
});

describe('tables in JSON', () => {
  const rows = [
    ['Title', 'Abstract', 'Year'],
    ['On Cats', abstractOn('cats'), 2019],
    ['On Dogs', abstractOn('dogs')],
  ];
  const papers = [
    { title: 'On Cats', abstract: abstractOn('cats'), year: 2019 },
    { title: 'On Dogs', abstract: abstractOn('dogs'), year: null },
  ];

  it('reads a list of rows by the names in its first one', () => {
    expect(read(JSON.stringify(rows)).papers).toMatchObject(papers);
    expect(read(JSON.stringify({ range: 'A1:C3', values: rows })).papers).toMatchObject(papers);
  });

  it('takes rows without such names for no papers', () => {
    const { intake } = read(JSON.stringify([...rows.slice(1), { title: 'On Owls', abstract: abstractOn('owls') }]));
    expect(intake.map(({ outcome }) => outcome)).toEqual(['rejected', 'rejected', 'used']);
  });
});

describe('Python’s dictionaries', () => {
  const python = (content: string) => read(content, 'papers.txt');

  it('are read as they are printed: quotes of both kinds, strings on end, None, tuples, dates, numbers of any length', () => {
    const { papers } = python(
      `papers = [{'title': "Cats' sleep", 'abstract': 'We study \\'cats\\' and '\n   "what cats do in twelve conditions, at night or by day.", 'doi': None,\n` +
        `  'authors': ('Ann One', u'B\\xf6b Two'), 'published': datetime.date(2019, 3, 4), 'open': True, 'count': -1.5e3, 'n': 12345678901234567890},\n` +
        ` OrderedDict({'title': 'On Dogs', 'abstract': r'''${abstractOn('dogs')}''', 'year': Int(2020), 'tags': {'a', 'b'}, 'score': nan})]`,
    );
    expect(papers).toMatchObject([
      {
        title: 'Cats’ sleep'.replace('’', "'"),
        abstract: "We study 'cats' and what cats do in twelve conditions, at night or by day.",
        bibliography: { doi: '', authors: ['Ann One', 'Böb Two'], date: '2019-03-04' },
      },
      { title: 'On Dogs', abstract: abstractOn('dogs'), year: 2020, bibliography: { keywords: ['a', 'b'] } },
    ]);
    expect(papers[0]!.facets).toEqual(
      new Map([
        ['open', 'true'],
        ['count', '-1500'],
        ['n', '12345678901234567890'],
      ]),
    );
  });

  it('costs a broken one, and no other', () => {
    const good = `{'title': 'On Cats', 'abstract': '${abstractOn('cats')}'}`;
    const { intake } = python(
      `${good}\n{'title': 'It's broken', 'abstract': 1}\n${good.replaceAll('ats', 'ows')}\n{'title': 'cut`,
    );
    expect(intake.map(({ line, outcome, reason }) => [line, outcome, reason])).toEqual([
      [1, 'used', ''],
      [2, 'rejected', 'not a dictionary as Python prints it'],
      [3, 'used', ''],
      [4, 'rejected', 'the file may be cut off in this record'],
    ]);
  });
});
