import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';
import { toBibtex } from '#core/handover/bibtexFile';
import type { HandedPaper } from '#core/handover/handedAtlas';
import { toCslJson } from '#core/handover/cslJson';
import { toPaperCsv, toPaperLines } from '#core/handover/paperRows';
import { toRis } from '#core/handover/risFile';
import { handed, handedAtlas } from './handed.ts';

/** Words that are no names' own, and no names of TeX's signs, which are mended where they stand alone. */
const word = fc
  .stringMatching(/^[A-Za-zäéøñ]{2,9}$/)
  .filter((text) => !/^(and|others)$|^([lgn]eq|infty|[lc]dots)$|arrow/i.test(text));
const text = (most: number) =>
  fc
    .array(
      fc.oneof(word, fc.constantFrom('50%', 'A&B', 'x_i', '#1', '$5', 'p<0.05', '(CNN)', 'k=3', 'x²', '“q”', "it's")),
      {
        minLength: 3,
        maxLength: most,
      },
    )
    .map((words) => words.join(' '));
const paper = fc
  .record({
    number: fc.nat(999),
    title: text(8),
    abstract: text(30),
    year: fc.option(fc.integer({ min: 1900, max: 2026 })),
    authors: fc.array(
      fc.tuple(word, word).map(([family, given]) => `${family}, ${given}`),
      { maxLength: 3 },
    ),
    venue: text(4),
    keywords: fc.uniqueArray(word, { maxLength: 3 }),
    known: fc.record({
      arxiv: fc.constantFrom('', '1706.03762'),
      pmid: fc.constantFrom('', '31452104'),
      url: fc.webUrl({ validSchemes: ['https'] }).filter((url) => /^[\w:/.-]+$/.test(url)),
      language: fc.constantFrom('', 'en', 'de'),
      day: fc.constantFrom('', '-03', '-03-14'),
    }),
  })
  .map(({ number, title, abstract, year, authors, venue, keywords, known: { day, ...known } }) =>
    handed(`${title} ${number}`, {
      abstract: `We look at ${abstract} in study ${number}.`,
      year,
      topic: 1 + (number % 2),
      datasets: number % 3 ? [] : ['MNIST'],
      bibliography: {
        ...{ authors, venue, keywords, doi: `10.1234/n${number}` },
        ...{ ...known, date: year === null ? '' : `${year}${day}` },
      },
    }),
  );
const papers = fc.uniqueArray(paper, { minLength: 1, maxLength: 5, selector: ({ bibliography }) => bibliography.doi });

/** What a reader finds in a file of references again. */
function readBack(name: string, content: string) {
  const bytes = new TextEncoder().encode(content);
  const read = readPapers([{ name, bytes, sha256: '' }]).papers;
  // The kind of paper has other words in each format.
  return read.map(({ title, abstract, year, bibliography }) => ({ title, abstract, year, ...bibliography, type: '' }));
}
const told = ({ title, abstract, year, topic, datasets, bibliography }: HandedPaper) => {
  const added = [`topic: ${topic === 1 ? 'Bees' : 'Ice & snow'}`, ...datasets.map((name) => `dataset: ${name}`)];
  return { title, abstract, year, ...bibliography, keywords: [...bibliography.keywords, ...added] };
};

describe.each([
  ['references.ris', toRis],
  ['references.bib', toBibtex],
  ['references.json', toCslJson],
])('%s', (name, write) => {
  it('is read back by our own reader, the same papers', () => {
    fc.assert(
      fc.property(papers, (all) => {
        expect(readBack(name, write(handedAtlas(...all)))).toEqual(all.map(told));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a title with line breaks on one line', () => {
    const [read] = readBack(name, write(handedAtlas(handed('Bees\nand  ice', { abstract: 'They meet in summer.' }))));
    expect(read!.title).toBe('Bees and ice');
  });
});

it.each([
  ['Conference Paper', 'CPAPER', 'inproceedings', 'paper-conference'],
  ['Book section', 'CHAP', 'incollection', 'chapter'],
  ['book', 'BOOK', 'book', 'book'],
  ['mastersthesis', 'THES', 'mastersthesis', 'thesis'],
  ['Thesis', 'THES', 'phdthesis', 'thesis'],
  ['techreport', 'RPRT', 'techreport', 'report'],
  ['preprint', 'UNPB', 'misc', 'article'],
  ['online', 'ELEC', 'online', 'webpage'],
  ['misc', 'GEN', 'misc', 'document'],
  ['Clinical Trial, Phase III', 'JOUR', 'article', 'article-journal'],
])('%s is %s in RIS, @%s in BibTeX and %s in CSL', (type, ris, bibtex, csl) => {
  const atlas = handedAtlas(handed('Bees', { bibliography: { type } }));
  expect([/^TY {2}- (\w+)/.exec(toRis(atlas))![1], /^@(\w+)/.exec(toBibtex(atlas))![1]]).toEqual([ris, bibtex]);
  expect((JSON.parse(toCslJson(atlas)) as { type: string }[])[0]!.type).toBe(csl);
});

it('BibTeX keeps a keyword that has a comma, and a body that writes, in one piece', () => {
  const bibliography = { keywords: ['group, theory of', 'a; b'], authors: ['Bee Research Group', 'Marks and Sons'] };
  const read = readBack(
    'references.bib',
    toBibtex(handedAtlas(handed('Bees', { abstract: 'Of bees.', bibliography }))),
  );
  expect(read[0]).toMatchObject({ ...bibliography, keywords: [...bibliography.keywords, 'topic: Bees'] });
});

it('a topic of several phrases stays one keyword where they stand in one line', () => {
  const atlas = {
    ...handedAtlas(handed('Bees', { abstract: 'Of bees.' })),
    topicNames: new Map([[1, 'Bees, wax and honey']]),
  };
  const keywords = (name: string, content: string) => readBack(name, content)[0]!.keywords;
  expect([
    keywords('a.ris', toRis(atlas)),
    keywords('a.bib', toBibtex(atlas)),
    keywords('a.json', toCslJson(atlas)),
  ]).toEqual([['topic: Bees, wax and honey'], ['topic: Bees / wax and honey'], ['topic: Bees / wax and honey']]);
});

it('BibTeX writes the signs that TeX would read as others', () => {
  expect(toBibtex(handedAtlas(handed('p < 0.05 & x^2 > ~3')))).toContain(
    '{p \\textless{} 0.05 \\& x\\textasciicircum{}2 \\textgreater{} \\textasciitilde{}3}',
  );
});

it('keys of BibTeX are told apart', () => {
  const twins = ['Bees learn', 'Bees learn again'].map((title) =>
    handed(title, { year: 2020, bibliography: { authors: ['Müller, Ada'] } }),
  );
  expect(toBibtex(handedAtlas(...twins)).match(/@article\{[^,]+/g)).toEqual([
    '@article{muller2020bees',
    '@article{muller2020bees-2',
  ]);
});

describe.each([
  ['papers.csv', toPaperCsv],
  ['papers.jsonl', toPaperLines],
])('%s', (name, write) => {
  it('is read back by our own reader, the same papers with their own keywords', () => {
    fc.assert(
      fc.property(papers, (all) => {
        const own = all.map((paper) => ({ ...told(paper), keywords: paper.bibliography.keywords }));
        expect(readBack(name, write(handedAtlas(...all)))).toEqual(own);
      }),
      { numRuns: 60 },
    );
  });
});

it('CSL-JSON has the fields of its schema, names in their parts', () => {
  const bibliography = {
    authors: ['Müller, Ada', 'King, Martin, Jr.', 'Bee Group'],
    date: '2020-03-14',
    venue: 'NeurIPS',
    type: 'proceedings-article',
    arxiv: '1706.03762',
    pmid: '31452104',
    doi: '10.1/bees',
    language: 'en',
  };
  const mark = { starred: true, tags: ['survey'], note: 'private' };
  const [item] = JSON.parse(
    toCslJson(handedAtlas(handed('Bees', { abstract: 'Of bees.', mark, bibliography }))),
  ) as object[];
  expect(item).toEqual({
    id: 'Bees',
    type: 'paper-conference',
    title: 'Bees',
    author: [
      { family: 'Müller', given: 'Ada' },
      { family: 'King', given: 'Martin', suffix: 'Jr.' },
      { literal: 'Bee Group' },
    ],
    issued: { 'date-parts': [[2020, 3, 14]] },
    'container-title': 'NeurIPS',
    abstract: 'Of bees.',
    DOI: '10.1/bees',
    PMID: '31452104',
    archive: 'arXiv',
    number: 'arXiv:1706.03762',
    URL: 'https://arxiv.org/abs/1706.03762',
    language: 'en',
    keyword: 'topic: Bees; tag: survey',
  });
});

it('CSV and JSON Lines hold marks, and the columns of the input beside our own', () => {
  const bees = handed('Bees', {
    facets: new Map([['note', '=1+1']]),
    mark: { starred: true, tags: ['survey', 'to read'], note: 'cite' },
  });
  const [names, cells] = toPaperCsv(handedAtlas(bees)).split('\r\n');
  expect([
    names!.endsWith(',starred,tags,note,input_note'),
    cells!.endsWith(",yes,survey; to read,cite,'=1+1"),
  ]).toEqual([true, true]);
  expect(JSON.parse(toPaperLines(handedAtlas(bees)))).toMatchObject({
    ...{ starred: true, tags: ['survey', 'to read'], note: 'cite', input_note: '=1+1' },
  });
});
