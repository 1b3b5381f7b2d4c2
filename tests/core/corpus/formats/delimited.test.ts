import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';
import { textFile } from '../textFile.ts';
import { recordsIn } from '../recordsIn.ts';

const read = (content: string, name = 'papers') => readPapers([textFile(name, content)]);

describe('tables as text', () => {
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('splits at the %s that splits the header', (_, mark) => {
    const rows = [
      ['Title', 'Abstract', 'Publication Year', 'Journal'],
      ['On Cats', '"Cats, dogs; ants | bees"', '2001', 'Pets'],
    ];
    expect(read(rows.map((row) => row.join(mark)).join('\n')).papers[0]).toMatchObject({
      title: 'On Cats',
      abstract: 'Cats, dogs; ants | bees',
      year: 2001,
      bibliography: { venue: 'Pets' },
    });
  });

  it('reads quoted line breaks and quotes, and knows the line of each row', () => {
    const { papers, intake } = read('title,abstract\n"On ""Cats""","One.\nTwo."\n\nOn Dogs,Three.\r\nOn Ants,Four.');
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['On "Cats"', 'One. Two.'],
      ['On Dogs', 'Three.'],
      ['On Ants', 'Four.'],
    ]);
    expect(intake.map(({ line }) => line)).toEqual([2, 5, 6]);
  });

  it('names the columns without a name, and leaves empty cells out', () => {
    expect(read('title,,note\nOn Cats,a,\nOn Dogs').papers.map(({ facets }) => facets)).toEqual([
      new Map([['column 2', 'a']]),
      new Map(),
    ]);
  });

  it('takes a year with a digit too many for no date, and keeps it', () => {
    const [paper] = read('title,abstract,year\nFjords,On ice,20199\n').papers;
    expect(paper!.year).toBeNull();
    expect([...paper!.facets]).toEqual([['year', '20199']]);
  });

  it('passes over the first line that tells a spreadsheet the delimiter', () => {
    expect(read('sep=;\ntitle;abstract\nOn Cats;One.').papers[0]).toMatchObject({ title: 'On Cats', abstract: 'One.' });
  });

  it('rejects a row with more cells than columns, which has shifted', () => {
    const { papers, intake } = read('title,abstract\nOn Cats,One, two\nOn Dogs,Three.,');
    expect(papers.map(({ title }) => title)).toEqual(['On Dogs']);
    expect(intake[0]).toMatchObject({ line: 2, reason: '3 cells where the header names 2 columns' });
  });

  describe('quotes that nobody closed or doubled', () => {
    const titles = (content: string) => read(content).papers.map(({ title, abstract }) => [title, abstract]);

    it('takes a row whose quote is never closed to end with its line, and says so', () => {
      const { papers, intake } = read('title,abstract,note\nOn Cats,One.,a\nOn Dogs,"Two.,b\nOn Ants,Three.,c');
      expect(papers.map(({ abstract }) => abstract)).toEqual(['One.', 'Two.', 'Three.']);
      expect(intake[1]!.reason).toBe('a quote that opens in this row is never closed: taken to end with its line');
    });

    it('takes a quote that opens a cell and closes inside it as a character', () => {
      expect(titles('title;abstract\n"Hot" cats;One.\nOn Dogs;"Two; three."')).toEqual([
        ['“Hot” cats', 'One.'].map((text) => text.replace(/[“”]/g, '"')),
        ['On Dogs', 'Two; three.'],
      ]);
    });

    it('takes quotes inside a quoted cell as characters', () => {
      expect(titles('title,abstract\nOn Cats,"They say "meow", and more."\nOn Dogs,Two.')[0]).toEqual([
        'On Cats',
        'They say "meow", and more.',
      ]);
    });

    it('takes quotes behind backslashes as characters', () => {
      expect(titles('title,abstract\nOn Cats,"They say \\"meow\\", and more."\nOn Dogs,"Two."')).toEqual([
        ['On Cats', 'They say "meow", and more.'],
        ['On Dogs', 'Two.'],
      ]);
    });

    it('keeps every row around a stray quote', () => {
      const row = (at: number) => `${at},"On ${at}","One, two, ${at}."`;
      const rows = Array.from({ length: 1000 }, (_, at) => row(at));
      rows[499] = '499,"On 499,"One, two"';
      const { papers, intake } = read(['id,title,abstract', ...rows].join('\n'));
      expect(papers).toHaveLength(1000);
      expect(papers[499]).toMatchObject({ title: 'On 499', abstract: 'One, two' });
      expect(intake[500]).toMatchObject({ line: 502, outcome: 'used', reason: '' });
    });

    it('counts the lines of a broken row that has several', () => {
      const { papers, intake } = read(
        'title,abstract,note\nOn Cats,"One\ntwo, three, four, five\nOn Dogs,Two.,b\nOn Ants,Three.,c',
      );
      expect(papers.map(({ title }) => title)).toEqual(['On Dogs', 'On Ants']);
      expect(intake.map(({ line, outcome }) => [line, outcome])).toEqual([
        [2, 'rejected'],
        [4, 'used'],
        [5, 'used'],
      ]);
    });
  });

  it('reads lines that end in CR, LF and CRLF in one file', () => {
    const { papers, intake } = read(
      'title,abstract\r\nOn Cats,One.\rOn Dogs,Two.\nOn Ants,"Three\r\nand."\r\nOn Bees,Four.',
    );
    expect(papers.map(({ title }) => title)).toEqual(['On Cats', 'On Dogs', 'On Ants', 'On Bees']);
    expect(intake.map(({ line }) => line)).toEqual([2, 3, 4, 6]);
  });

  it('finds the heading below what an export says of itself', () => {
    const { papers, intake } = read(
      '"About the data: exported on 3 March, by title."\n\n"Title","Abstract"\n"On Cats","One."',
    );
    expect(papers[0]).toMatchObject({ title: 'On Cats', abstract: 'One.' });
    expect(intake[0]!.line).toBe(4);
  });

  it('takes the id, then the DOI without its address', () => {
    const { papers } = read('id,doi,title\n7,10.1/a,On Cats\n,https://doi.org/10.1/B,On Dogs');
    expect(papers.map(({ id, bibliography }) => [id, bibliography.doi])).toEqual([
      ['7', '10.1/a'],
      ['10.1/b', '10.1/b'],
    ]);
  });

  it('reads a table of titles alone', () => {
    expect(read('title\nOn Cats\nOn Dogs').papers.map(({ title }) => title)).toEqual(['On Cats', 'On Dogs']);
  });

  it('says which columns it saw where none is a title or an abstract', () => {
    const message =
      'no title or abstract column among name, age; say which they are with --title-column NAME and --abstract-column NAME';
    expect(() => read('name,age\nTom,7\n')).toThrow(`papers: ${message}`);
    expect(() => read('name,age\nTom Cat, the Elder,7\n', 'a.csv')).toThrow(`a.csv: ${message}`);
  });
});

const samples = new URL('../../../../../shared/importer-samples/', import.meta.url);
const folders = ['asreview/', 'csv-exports/'].map((folder) => new URL(folder, samples));

describe.skipIf(!existsSync(samples))("other tools' exports (../shared/importer-samples)", () => {
  const tables = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:csv|tsv|tab)$/.test(name))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
  );

  it.each(tables)('reads %s', (name, content) => {
    const { papers, intake } = read(content, name);
    expect(papers.length).toBeGreaterThan(1);
    const rejected = intake.filter(({ outcome }) => outcome === 'rejected').map(({ reason }) => reason);
    expect(rejected.every((reason) => reason === 'neither title nor abstract')).toBe(true);
  });
});

it('reads Embase’s CSV with a field a line: labels in the first cells, a blank line between records', () => {
  const records = recordsIn(
    'Embase CSV, a field a line',
    '"TITLE","The sleep of cats"\r\n"AUTHOR NAMES","One A.","Two B."\r\n"SOURCE","Journal of Cats (2019) 3:2 (1-9). Date of Publication: 1 Mar 2019"\r\n' +
      '"ABSTRACT","Cats sleep, ""mostly"".\r\n\r\nThey do."\r\n"DIGITAL OBJECT IDENTIFIER (DOI)","10.1000/C.1"\r\n\r\n"TITLE","Dogs"\r\n"PUBLICATION YEAR","2020"\r\n',
  );
  expect(records).toMatchObject([
    {
      ...{ title: 'The sleep of cats', abstract: 'Cats sleep, "mostly".\r\n\r\nThey do.', year: 2019 },
      bibliography: {
        authors: ['One, A.', 'Two, B.'],
        doi: '10.1000/c.1',
        venue: 'Journal of Cats',
        date: '2019-03-01',
      },
    },
    { title: 'Dogs', year: 2020, line: 9 },
  ]);
});

it('keeps what stands in such a table without a label', () => {
  const [record] = recordsIn(
    'Embase CSV, a field a line',
    '"TITLE","Cats"\n"AUTHORS","One A."\n"ABSTRACT","Cats sleep."\n"","more"\n',
  );
  expect(record!.facets.get('Unlabelled')).toBe('more');
});

it('reads tables whose cells are in single quotes, as their heading is', () => {
  const records = recordsIn(
    'CSV or TSV',
    `'title','abstract','year'\n'Cats'' sleep','Cats say "no",\nand sleep.',2019\n'It\\'s night','Owls, too.',2020\n`,
  );
  expect(records).toMatchObject([
    { title: "Cats' sleep", abstract: 'Cats say "no",\nand sleep.', year: 2019, line: 2 },
    { title: "It's night", abstract: 'Owls, too.', year: 2020, line: 4 },
  ]);
});

describe('tables that people put together', () => {
  it('take the names of another heading for the rows below it', () => {
    const { papers, intake } = read(
      'Title,Abstract,Year\nOn Cats,Cats sleep by day.,2019\nYear,Title,Abstract\n2020,On Dogs,Dogs bark at night.\n',
      'papers.csv',
    );
    expect(papers.map(({ title, abstract, year }) => [title, abstract, year])).toEqual([
      ['On Cats', 'Cats sleep by day.', 2019],
      ['On Dogs', 'Dogs bark at night.', 2020],
    ]);
    expect(intake[1]!.reason).toBe('the heading of another table, which names what follows');
  });

  it.each(['Total,3,', 'Total: 3 records,,', 'Grand total,,', 'TOTAL = 12,,'])('have no paper in %j', (row) => {
    const { papers, intake } = read(`Title,Abstract,Year\nOn Cats,Cats sleep by day.,2019\n${row}\n`, 'papers.csv');
    expect(papers).toHaveLength(1);
    expect(intake[1]!.reason).toMatch(/^a sum of the table, no paper/);
  });

  it.each(['Total,We laugh about the film of that name.,2019', 'Total war,,2019'])('keep the paper %j', (row) => {
    expect(read(`Title,Abstract,Year\n${row}\n`, 'papers.csv').papers).toHaveLength(1);
  });
});
