import { describe, expect, it } from 'vitest';
import { readFile } from '#core/corpus/readFile';
import { readPapers } from '#core/corpus/readPapers';
import { textFile } from '../textFile.ts';

const read = (content: string) => readPapers([textFile('papers.csv', content)], { keepUseless: true });
const titles = (content: string) =>
  read(content).papers.map(({ title, abstract, year }) => [title, abstract, year ?? 0] as const);
const CATS = ['On Cats', 'Cats sleep, for long.', 2019] as const;
const DOGS = ['On Dogs', 'Dogs bark.', 2020] as const;

describe('quotes that a program put around what was quoted', () => {
  it('are taken off whole rows, with the heading or without', () => {
    const rows = '"On Cats,""Cats sleep, for long."",2019"\n"On Dogs,Dogs bark.,2020"\n';
    expect(titles(`title,abstract,year\n${rows}`)).toEqual([CATS, DOGS]);
    expect(titles(`"title,abstract,year"\n${rows}`)).toEqual([CATS, DOGS]);
  });

  it('are taken off cells, twice or thrice around each', () => {
    const twice = 'title,abstract,year\n""On Cats"",""Cats sleep, for long."",2019\n""On Dogs"",""Dogs bark."",2020\n';
    expect(titles(twice)).toEqual([CATS, DOGS]);
    expect(titles(twice.replaceAll('""', '"""'))).toEqual([CATS, DOGS]);
  });

  it('stay where a title alone stands in them', () => {
    expect(titles('title,abstract,year\n"""On Cats""",Dogs bark.,2019\n')).toEqual([['"On Cats"', 'Dogs bark.', 2019]]);
    expect(titles('title,abstract,year\n"",Dogs bark.,2019\n')).toEqual([['', 'Dogs bark.', 2019]]);
  });
});

describe('rows that are no papers', () => {
  const reasons = (content: string) => {
    const { intake } = read(content);
    return intake.filter(({ outcome }) => outcome === 'rejected').map(({ line, reason }) => `${line} ${reason}`);
  };

  it('are the kinds of the columns below their names', () => {
    expect(reasons('title,abstract,year\ntext,string,yyyy\nOn Cats,One.,2019\n')).toEqual([
      '2 the kinds of the columns, no paper',
    ]);
    expect(reasons('title,abstract,year\nOn Cats,One.,2019\nText,string,\n')).toEqual([]);
  });

  it('are remarks below the last one, and its sums', () => {
    const table = 'title,abstract,year\nOn Cats,One.,2019\n';
    for (const remark of ['Number of records: 2', '2 results', 'Exported from CatBase on 3 March', 'Source: CatBase'])
      expect(reasons(`${table}${remark},,\n`)).toEqual([`3 a remark on the table, no paper: “${remark}”`]);
    expect(reasons(`${table}Total,,2\n`)).toEqual(['3 a sum of the table, no paper: “Total”']);
    expect(reasons(`${table}Sources of light,,\n`)).toEqual([]);
  });
});

describe('cells that are no plain text', () => {
  it('are formulas that write a link, or keep a number as text', () => {
    const row =
      '"=HYPERLINK(""https://doi.org/10.1/a"",""On Cats"")",One.,"=HYPERLINK(""https://doi.org/10.1/a"";""here"")","=""007"""';
    expect(read(`title,abstract,doi,id\n${row}\n`).papers[0]).toMatchObject({
      ...{ title: 'On Cats', id: '007' },
      bibliography: { doi: '10.1/a' },
    });
  });

  it('are what Python prints of people and identifiers', () => {
    const row = `On Cats,"[{'id': '1', 'name': 'Ann One'}, {'name': 'Bob Two'}]","{'DOI': '10.1/a', 'Corpus': 5}"`;
    expect(read(`title,authors,externalIds\n${row}\n`).papers[0]!.bibliography).toMatchObject({
      ...{ authors: ['Ann One', 'Bob Two'], doi: '10.1/a' },
    });
    const calls = `title,authors\nOn Cats,"[arxiv.Result.Author('Ann One'), arxiv.Result.Author('Bob Two')]"\n`;
    expect(read(calls).papers[0]!.bibliography.authors).toEqual(['Ann One', 'Bob Two']);
  });

  it('are numbers that a spreadsheet shortened: known where no digit was lost', () => {
    const { papers } = read('title,id,pmid,year\nOn Cats,8.506E+10,3.3333334E7,2.02E+03\nOn Dogs,12.0,,2019.0\n');
    expect(papers.map(({ id, year, bibliography }) => [id, year, bibliography.pmid])).toEqual([
      ['33333334', 2020, '33333334'],
      ['12', 2019, ''],
    ]);
    expect(papers[0]!.facets.get('id')).toBe('8.506E+10');
  });
});

describe('tables on their side', () => {
  const rows = [
    ['Title', 'On Cats', 'On Dogs'],
    ['Year', '2019', '2020'],
    ['Abstract', '"Cats sleep, for long."', 'Dogs bark.'],
  ];

  it('are read column by column', () => {
    expect(titles(rows.map((row) => row.join(',')).join('\n'))).toEqual([CATS, DOGS]);
  });

  it('are read out of spreadsheets too', () => {
    const unpacked = { format: 'Excel', rows: rows.map((row) => row.map((cell) => cell.replaceAll('"', ''))) };
    const { records } = readFile({ ...textFile('papers.xlsx', ''), unpacked });
    expect([...records].map((record) => record.kind === 'found' && record.title)).toEqual(['On Cats', 'On Dogs']);
  });

  it('are no lists of papers whose titles are words of headings', () => {
    expect(titles('title,abstract\nYear,Cats sleep.\nAbstract,Dogs bark.\nAuthors,Ants run.\n')).toHaveLength(3);
  });
});
