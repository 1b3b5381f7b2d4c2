import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';
import { parseTable } from './table.ts';

/** Inputs that other tools and earlier releases failed at, kept beside the project; each line says what is right. */
const folder = new URL('../../../../shared/failing/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const read = (name: string) => readPapers([{ name, bytes: bytesOf(name), sha256: '' }]);
const SOIL = 'Soil erosion on steep slopes under grass cover';

describe.skipIf(!existsSync(folder))('inputs of ../shared/failing', () => {
  it.each(['02-mixed-eol.csv', '03e-sep-quoted.csv', '13-nul.csv', '06c-backslash-quote.csv', '10-dimensions.csv'])(
    '%s: both papers',
    (name) => {
      const { papers } = read(name);
      expect(papers.map(({ title }) => title)).toEqual([
        'Late mowing and beetle diversity',
        'Almond orchards and ground water',
      ]);
      expect(papers.every(({ abstract }) => abstract.length > 60 && !abstract.includes('\\'))).toBe(true);
    },
  );

  it('04 keeps quotes, 05 keeps the rows after an open one', () => {
    expect(read('04-quote-start.csv').papers.map(({ title }) => title)).toEqual([
      '"Sampled" beetles in meadows',
      'Almond orchards and ground water',
    ]);
    expect(read('05-quote-open.csv').papers.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('10 has years and DOIs', () => {
    const { papers } = read('10-dimensions.csv');
    expect(papers.map(({ year, bibliography: { doi, venue } }) => [year, doi, venue])).toEqual([
      [2019, '10.1/a', 'J. Meadow'],
      [2020, '10.1/b', 'J. Water'],
    ]);
  });

  it.each(['09a-Spanish', '09c-German', '09e-Chinese', '09g-Russian'])('%s headings are known', (name) => {
    const { papers } = read(`${name}.csv`);
    expect(papers.map(({ year, bibliography }) => [year, bibliography.authors])).toEqual([
      [2019, ['X']],
      [2020, ['Y']],
    ]);
  });

  it.each(['a', 'e', 'i', 'k', 'l', 'n', 'v', 'x'])('75%s headings are known', (letter) => {
    const { papers } = read(`75${letter}-headings.csv`);
    expect(papers.map(({ title, year }) => [title, year])).toEqual([
      [SOIL, 2019],
      ['Sleep quality and turnover among early nurses', 2020],
    ]);
    expect(papers.every(({ abstract }) => abstract.length > 100)).toBe(true);
  });

  it('14 takes placeholders for nothing', () => {
    const { papers, intake } = read('14-nan.csv');
    expect(papers.map(({ title, abstract, year }) => [title, abstract.slice(0, 6), year])).toEqual([
      ['Late mowing and beetle diversity', '', null],
      ['Almond orchards and ground water', 'Ground', null],
      ['', 'We cou', 2020],
      ['Third paper on moss', '', null],
      ['Fourth paper on fern', '', null],
    ]);
    expect(intake[5]!.outcome).toBe('rejected');
  });

  it('68 keeps records with NaN and Infinity', () => {
    expect(read('68-nan.jsonl').papers.map(({ id, year }) => [id, year])).toEqual([
      ['a', null],
      ['b', null],
    ]);
  });

  it('70 reads 2019 wherever it stands', () => {
    const years = read('70-years.csv').papers.map(({ year }) => year);
    const rows = parseTable(new TextDecoder().decode(bytesOf('70-years.csv')));
    const written = rows.slice(1).map((row) => row[3]!.trim());
    expect(years).toHaveLength(written.length);
    years.forEach((year, at) => {
      expect([written[at], year]).toEqual([
        written[at],
        /^(?:0000|in press|n\.d\.|19|)$/.test(written[at]!) ? null : 2019,
      ]);
    });
  });

  it('71 sees one paper behind all ways to write its DOI', () => {
    const { papers, intake } = read('71-dois.csv');
    expect(papers.map(({ bibliography }) => bibliography.doi)).toEqual(['10.1234/abc.d']);
    expect(intake.filter(({ outcome }) => outcome === 'merged')).toHaveLength(7);
  });

  it('72b keeps every digit of an id', () => {
    expect(read('72b-bigid.jsonl').papers.map(({ id }) => id)).toEqual([
      '36912345678901234567',
      '36912345678901234568',
    ]);
  });

  it('73 puts an inverted abstract in order', () => {
    const { papers } = read('73-openalex.jsonl');
    expect(papers.map(({ abstract }) => abstract.slice(0, 28))).toEqual(['We measured soil erosion on ', '']);
    expect(papers.map(({ bibliography, year }) => [bibliography.doi, year])).toEqual([
      ['10.1/a', 2019],
      ['', 2020],
    ]);
  });

  it.each([
    ['74b-s2.json', 2, { doi: '10.1/a', arxiv: '2001.00001', authors: ['N. One'] }, 2019],
    ['74d-crossref.json', 1, { doi: '10.1/a' }, 2019],
    ['74f-epmc.json', 1, { pmid: '1' }, 2019],
    ['74i-columns.json', 2, {}, null],
  ])('%s: %i papers', (name, count, bibliography, year) => {
    const { papers } = read(name);
    expect(papers).toHaveLength(count);
    expect(papers[0]).toMatchObject({ title: SOIL, bibliography, ...(year ? { year } : {}) });
    expect(papers[0]!.abstract).toMatch(/^We measured soil erosion/);
  });

  it('74g reads arXiv’s snapshot', () => {
    const { papers } = read('74g-arxiv.jsonl');
    expect(papers.map(({ id, title, bibliography }) => [id, title, bibliography.arxiv])).toEqual([
      ['0704.0001', 'Soil erosion again', '0704.0001'],
      ['0704.0002', 'Sleep quality and turnover among early nurses', '0704.0002'],
    ]);
    expect(papers.every(({ year }) => year !== null)).toBe(true);
  });

  it('86 reads each line in the encoding that fits it', () => {
    expect(read('86-mixed-encoding.csv').papers.map(({ title }) => title)).toEqual([
      'Recomendações sobre máscaras',
      'Sleep quality and turnover among early nurses',
      'Coração e saúde',
    ]);
  });

  it.each([
    ['87c-cp1251', 'Почвы и эрозия на склонах'],
    ['87d-gb18030', '土壤侵蚀与坡地'],
    ['87f-euc-kr', '토양 침식과 경사'],
    ['87h-mac_roman', 'Zürich naïve'],
  ])('%s is recognised', (name, title) => {
    expect(read(`${name}.csv`).papers[0]!.title).toBe(title);
  });

  it('93 reads our own papers table: same ids and titles', () => {
    const { papers } = read('93-own-papers-table.csv');
    expect(papers).toHaveLength(24);
    expect(papers[0]).toMatchObject({ id: 'F001', title: SOIL, year: 2001 });
    expect(papers[0]!.facets.get('topic_label')).toBe('Measured soil erosion');
  });
});
