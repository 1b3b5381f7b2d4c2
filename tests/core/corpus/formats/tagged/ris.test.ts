import { describe, expect, test } from 'vitest';
import { readAny, recordIn, recordsIn } from '../../recordsIn.ts';

const read = (...lines: string[]) => recordsIn('RIS', lines.join('\n'));
const one = (...lines: string[]) => recordIn('RIS', ['TY  - JOUR', ...lines, 'ER  - ', ''].join('\n'));

test('a record has what RIS says of it', () => {
  expect(
    one(
      ...[
        'TI  - Cats asleep',
        'AU  - One, Ann',
        'AU  - Two, Bob, Jr.',
        'PY  - 2019',
        'DA  - 2019/03/14/',
        'JF  - Journal of Cats',
      ],
      ...['AB  - Cats sleep.', 'KW  - cats', 'KW  - sleep; rest', 'DO  - https://doi.org/10.1000/ABC', 'LA  - eng'],
      ...['UR  - http://example.org/a', 'VL  - 3', 'ZZ  - odd'],
    ),
  ).toEqual({
    kind: 'found',
    line: 1,
    title: 'Cats asleep',
    abstract: 'Cats sleep.',
    id: '',
    year: 2019,
    bibliography: {
      doi: '10.1000/abc',
      arxiv: '',
      pmid: '',
      authors: ['One, Ann', 'Two, Bob, Jr.'],
      date: '2019-03-14',
      venue: 'Journal of Cats',
      type: 'Journal article',
      keywords: ['cats', 'sleep', 'rest'],
      language: 'en',
      url: 'http://example.org/a',
      citations: null,
    },
    facets: new Map([
      ['Volume', '3'],
      ['ZZ', 'odd'],
    ]),
    note: '',
  });
});

describe('lines', () => {
  test('that run on belong to the field before them, indented or not, behind blank lines too', () => {
    const record = one('AB  - Cats', 'sleep.', '      And ER is', '', 'no end.', 'TI  - On', '  cats');
    expect(record.abstract).toBe('Cats\nsleep.\nAnd ER is\nno end.');
    expect(record.title).toBe('On\ncats');
  });

  test('may have other blanks around the dash where the tag is known', () => {
    expect(read('TY - JOUR', 'TI -Cats', 'AB- Sleep', 'AU\t- One', 'ER -')[0]).toMatchObject({
      title: 'Cats',
      abstract: 'Sleep',
    });
    expect(read('TY-JOUR', 'TI-Cats', 'ER-')[0]).toMatchObject({ title: 'Cats' });
  });

  test('with capitals and a dash in running text are no fields', () => {
    expect(one('AB  - Light of kinds', 'UV-A and', 'IL - 6 are met').abstract).toBe(
      'Light of kinds\nUV-A and\nIL - 6 are met',
    );
  });

  test('between records are nobody’s', () => {
    const records = read(
      'Record #1 of 2',
      'Provider: X',
      '1.',
      'TY  - JOUR',
      'TI  - A',
      'ER  - ',
      '',
      '2.',
      'TY  - JOUR',
      'TI  - B',
      '3.',
      'TY  - JOUR',
      'TI  - C',
      'ER  -',
    );
    expect(records.map(({ title, line }) => [title, line])).toEqual([
      ['A', 4],
      ['B', 9],
      ['C', 12],
    ]);
    expect(records.map(({ note }) => note)).toEqual(['', 'the record has no end mark (ER)', '']);
  });

  test('behind the end of a record stay with it, unless a title or an author begins another', () => {
    const records = read(
      'TY  - JOUR',
      'TI  - A',
      'ER  - end',
      'UK  - late',
      'ER  -',
      'T1  - B',
      'N2  - Sleep',
      'ER  -',
    );
    expect(records.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(records[0]!.facets.get('UK')).toBe('late');
  });

  test('end as on any system', () => {
    expect(read('TY  - JOUR\r\nTI  - A\r\nER  - \r\n\r\nTY  - JOUR\rTI  - B\rER  - \r')).toHaveLength(2);
  });
});

describe('fields', () => {
  test('of the older specification: T1, A1, Y1, N2', () => {
    const record = one(
      'T1  - Cats',
      'A1  - One, A',
      'Y1  - 1998/07//',
      'N2  - Sleep',
      'JO  - J. Cats',
      'JF  - Journal of Cats',
    );
    expect(record).toMatchObject({ title: 'Cats', abstract: 'Sleep', year: 1998 });
    expect(record.bibliography).toMatchObject({ authors: ['One, A'], date: '1998-07', venue: 'Journal of Cats' });
    expect(record.facets.get('Journal name')).toBe('J. Cats');
  });

  test('of books: the title in BT, of chapters the book', () => {
    const record = (type: string) =>
      read(`TY  - ${type}`, 'BT  - The Book', ...(type === 'CHAP' ? ['T1  - The Part'] : []), 'ER  - ')[0]!;
    expect(record('BOOK')).toMatchObject({ title: 'The Book', bibliography: { venue: '', type: 'Book' } });
    expect(record('CHAP')).toMatchObject({ title: 'The Part', bibliography: { venue: 'The Book' } });
  });

  test('of unpublished works: CT; a short title stands in for a missing one', () => {
    expect(one('CT  - Draft').title).toBe('Draft');
    expect(one('ST  - Cats', 'AB  - Sleep').title).toBe('Cats');
  });

  test('that repeat are joined, a second title stays beside the first', () => {
    const record = one('AB  - One.', 'AB  - Two.', 'TI  - A', 'T1  - B', 'N1  - x', 'N1  - y');
    expect(record).toMatchObject({ title: 'A', abstract: 'One.\nTwo.' });
    expect(record.facets).toEqual(
      new Map([
        ['Primary title', 'B'],
        ['Notes', 'x; y'],
      ]),
    );
  });

  test('of keywords hold one a line or several, with the star of main topics', () => {
    expect(one('KW  - *cats', 'dogs', 'KW  - birds; fish').bibliography.keywords).toEqual([
      'cats',
      'dogs',
      'birds',
      'fish',
    ]);
  });

  test('of authors hold one or several', () => {
    expect(one('AU  - One, A.; Two, B.', 'AU  - C. Three').bibliography.authors).toEqual([
      'One, A.',
      'Two, B.',
      'Three, C.',
    ]);
  });

  test('of dates complete each other', () => {
    const date = (...lines: string[]) => one('TI  - A', ...lines).bibliography.date;
    expect(date('PY  - 2018', 'DA  - SEP')).toBe('2018-09');
    expect(date('PY  - 2018', 'DA  - 2019/01/02')).toBe('2018');
    expect(date('DA  - 2019/01/02')).toBe('2019-01-02');
    expect(date('PY  - 2018', 'Y1  - 15-17 Oct. 2018')).toBe('2018-10');
    expect(one('TI  - A', 'PY  - 10 15')).toMatchObject({ year: null });
  });

  test('that are empty are not there', () => {
    expect(one('TI  -', 'AB  - ', 'SP  -')).toMatchObject({ title: '', abstract: '', facets: new Map() });
  });
});

test.each([
  ['DO  - http://dx.doi.org/10.1000/a', { doi: '10.1000/a' }],
  ['M3  - doi: 10.1000/a', { doi: '10.1000/a' }],
  ['N1  - Found. doi: 10.1000/a.', { doi: '10.1000/a' }],
  ['UR  - https://doi.org/10.1000/a', { doi: '10.1000/a' }],
  ['UR  - https://example.org/doi/abs/10.1000/a', { doi: '10.1000/a' }],
  ['M3  - Article', { doi: '' }],
  ['UR  - http://arxiv.org/abs/1706.03762v2', { arxiv: '1706.03762' }],
  ['JO  - arXiv preprint arXiv:1706.03762', { arxiv: '1706.03762' }],
  ['UR  - https://www.ncbi.nlm.nih.gov/pubmed/123', { pmid: '123' }],
  ['AN  - 123\nDP  - NLM', { pmid: '123' }],
  ['C2  - 123\nDB  - Scopus', { pmid: '123' }],
  ['C2  - 123', { pmid: '' }],
  ['N1  - Cited By :9', { citations: 9 }],
  ['N1  - Times Cited in Web of Science Core Collection: 12', { citations: 12 }],
])('%s is read', (line, expected) => {
  expect(one('TI  - A', line).bibliography).toMatchObject(expected);
});

test('a database’s number is the id, a count of the file is none', () => {
  expect(one('TI  - A', 'ID  - 2019-65183-001').id).toBe('2019-65183-001');
  expect(one('TI  - A', 'ID  - 12', 'AN  - WOS:000444108200009').id).toBe('WOS:000444108200009');
  expect(one('TI  - A', 'UR  - https://x.org/?eid=2-s2.0-850&b=1').id).toBe('2-s2.0-850');
  expect(one('TI  - A', 'ID  - 12').id).toBe('');
});

test('a file that stops in a record says so there', () => {
  expect(
    read('TY  - JOUR', 'TI  - A', 'ER  - ', 'TY  - JOUR', 'TI  - B', 'AB  - Cats sle').map(({ note }) => note),
  ).toEqual(['', 'the file may be cut off in this record']);
});

test('EBSCO’s, ProQuest’s and PubMed Central’s ways: a PMID in U1 or U2, carets behind names', () => {
  const of = (...fields: string[]) =>
    recordsIn('RIS', ['TY  - JOUR', 'TI  - Cats', ...fields, 'ER  -'].join('\n'))[0]!.bibliography;
  expect(of('A1  - One, Ann^^^^', 'AU  - Two, Bob').authors).toEqual(['One, Ann', 'Two, Bob']);
  expect([of('U2  - PMID: 30123456').pmid, of('U1  - 23690738[pmid]').pmid]).toEqual(['30123456', '23690738']);
});

describe('tags that came through other programs', () => {
  test.each([
    ['small letters', (line: string) => line.slice(0, 2).toLowerCase() + line.slice(2)],
    ['hard blanks', (line: string) => line.replaceAll('  - ', '\u00a0\u00a0-\u00a0')],
    ['a long dash', (line: string) => line.replace('  - ', ' – ')],
    ['quotes around each line', (line: string) => `"${line.replaceAll('"', '""')}"`],
  ])('are read with %s', (_, wear) => {
    const lines = [
      'TY  - JOUR',
      'TI  - Cats "asleep"',
      'AB  - Cats sleep',
      'for most of the day.',
      'DO  - 10.1000/a',
      'ER  - ',
    ];
    expect(read(...lines.map(wear))).toMatchObject([
      { title: 'Cats "asleep"', bibliography: { doi: '10.1000/a', type: 'Journal article' } },
    ]);
  });
});

test('that there are other authors is no part of a name', () => {
  expect(one('TI  - Cats', 'AU  - One, A. et al.', 'AU  - et al', 'AB  - Cats sleep.')).toMatchObject({
    bibliography: { authors: ['One, A.'] },
  });
});

test('a second type, in words or right behind the first, is no second record', () => {
  const records = read(
    ...['TY  - JOUR', 'TY  - Journal Article', 'TI  - Cats', 'ER  - ', 'TY  - JOUR', 'TI  - Dogs'],
    ...[
      'TY  - Clinical Trial',
      'AB  - Dogs run.',
      'ER  - ',
      'TY  - JOUR',
      'TI  - Hens',
      'TY  - BOOK',
      'TI  - Owls',
      'ER  - ',
    ],
  );
  expect(records.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['Cats', ''],
    ['Dogs', 'Dogs run.'],
    ['Hens', ''],
    ['Owls', ''],
  ]);
});

test('Unicode’s separators of lines inside of a value are blanks', () => {
  expect(one('TI  - Cats: \u2028a study', 'AB  - One.\u2029Two.')).toMatchObject({
    title: 'Cats:  a study',
    abstract: 'One. Two.',
  });
});

test('authors that Ovid names twice are one each; its number is PubMed’s', () => {
  const names = ['A1  - One, Ann', 'A1  - Two, Bob', 'AU  - One, Ann', 'AU  - Two, Bob'];
  const record = one('TI  - Cats', 'DB  - Ovid MEDLINE(R)', 'ID  - 31000001', ...names);
  expect(record.bibliography).toMatchObject({ authors: ['One, Ann', 'Two, Bob'], pmid: '31000001' });
});

test('a title that quotes an entry of BibTeX makes no BibTeX of the file, nor a cell that quotes RIS', () => {
  expect(readAny('TY  - JOUR\nTI  - Plain @article{fake, title=x} cats\nER  - \n')).toMatchObject({
    format: 'RIS',
    records: [{ title: 'Plain @article{fake, title=x} cats' }],
  });
  const table = (cell: string) => readAny(`title,abstract,year\n"${cell}",Cats sleep.,2019\n`);
  expect(table('On\nTY  - JOUR\nand so on')).toMatchObject({ format: 'CSV or TSV', records: [{ year: 2019 }] });
  expect(table('On\n@article{fake, title = {x}}')).toMatchObject({ format: 'CSV or TSV', records: [{ year: 2019 }] });
  expect(readAny('Provider: JSTOR\nDatabase: title, abstract\n\nTY  - JOUR\nTI  - Cats\nER  - \n').format).toBe('RIS');
});
