import { gzipSync } from 'node:zlib';
import { written, WRITERS } from '../core/corpus/formats/writers.ts';

/** A file of a stranger. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const text = (name: string, content: string): Sample => ({ name, bytes: new TextEncoder().encode(content) });

const ABSTRACTS = [
  'We measure how cats sleep on warm roofs in twelve towns. Cats sleep longer where roofs are warm, by 3.2 hours a day.',
  'Ships of three harbours are followed for a year. We test on ImageNet and reach 81.5% accuracy with few labels.',
  'Trains are late for reasons that nobody measured before. The delays of $n$ trains add up to $\\frac{n}{2}$ hours.',
];
const RECORDS = ABSTRACTS.map((abstract, at) => ({
  id: `n${at}`,
  title: `Study ${at} of “things”`,
  abstract,
  year: 2000 + at,
}));

/** Well-formed files of the formats that are read: what mutations begin with. */
export const wellFormed: readonly Sample[] = [
  ...WRITERS.map((writer) => {
    const papers = RECORDS.map(({ title, abstract, year }) => ({ title, abstract, year, author: 'One, Ann' }));
    return text(`${writer.format.replace(/\W+/g, '-')}.txt`, written(writer, papers).file);
  }),
  text(
    'papers.csv',
    `id,title,abstract,year\n${RECORDS.map(({ id, title, abstract, year }) => `${id},"${title}","${abstract}",${year}`).join('\n')}\n`,
  ),
  text('papers.tsv', `title\tabstract\n${RECORDS.map(({ title, abstract }) => `${title}\t${abstract}`).join('\n')}\n`),
  text('papers.jsonl', RECORDS.map((record) => JSON.stringify(record)).join('\n')),
  text('papers.json', JSON.stringify(RECORDS, null, 2)),
  text(
    'works.json',
    JSON.stringify({
      results: RECORDS.map(({ title }) => ({ title, abstract_inverted_index: { Cats: [0], sleep: [1, 3], on: [2] } })),
    }),
  ),
  text(
    'papers.bib',
    RECORDS.map(
      ({ id, title, abstract, year }) =>
        `@article{${id},\n  title = {${title}},\n  abstract = "${abstract}",\n  year = ${year},\n  author = {M{\\"u}ller, A and others}\n}\n`,
    ).join('\n'),
  ),
  text(
    'papers.ris',
    RECORDS.map(
      ({ title, abstract, year }) => `TY  - JOUR\r\nTI  - ${title}\r\nAB  - ${abstract}\r\nPY  - ${year}\r\nER  - \r\n`,
    ).join('\r\n'),
  ),
  text(
    'papers.nbib',
    RECORDS.map(({ title, abstract }, at) => `PMID- ${1000 + at}\nTI  - ${title}\nAB  - ${abstract}\n`).join('\n'),
  ),
  text(
    'savedrecs.txt',
    `FN Clarivate Analytics Web of Science\nVR 1.0\n${RECORDS.map(({ title, abstract }) => `PT J\nTI ${title}\nAB ${abstract}\nER\n`).join('\n')}\nEF\n`,
  ),
  text(
    'pubmed.xml',
    `<?xml version="1.0"?><PubmedArticleSet>${RECORDS.map(({ title, abstract }) => `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>${title}</ArticleTitle><Abstract><AbstractText Label="AIM">${abstract.replaceAll('<', '&lt;')}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`).join('')}</PubmedArticleSet>`,
  ),
  text(
    'page.html',
    `<!doctype html><html><body>${RECORDS.map(({ title, abstract }) => `<article><h3>${title}</h3><p>${abstract}</p></article>`).join('')}</body></html>`,
  ),
  text('page.txt', RECORDS.map(({ title, abstract }) => `${title}\n\n${abstract}\n`).join('\n')),
  {
    name: 'papers.csv.gz',
    bytes: gzipSync(`title,abstract\n${ABSTRACTS.map((abstract, at) => `Study ${at},"${abstract}"`).join('\n')}\n`),
  },
];

/** Files that were made to break a reader; sizes are such that a linear reader needs well under a second. */
export const hostile: readonly Sample[] = [
  { name: 'bomb.csv.gz', bytes: gzipSync(Buffer.alloc(30 * 2 ** 20, 'a')) },
  text('deep.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
  text('deep.jsonl', `{"title":"a","abstract":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`),
  text(
    'entities.xml',
    `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]><PubmedArticleSet><PubmedArticle><MedlineCitation><Article><ArticleTitle>&c;&d;</ArticleTitle><Abstract><AbstractText>&c; &d; is long enough to be an abstract of a paper.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
  ),
  text('deep.xml', `<PubmedArticleSet>${'<a>'.repeat(50_000)}`),
  text('quote.csv', `title,abstract\n"${'never closed, '.repeat(20_000)}\n`),
  text('quotes.csv', `title,abstract\n${'"'.repeat(100_000)}\n`),
  text('tiny.csv', `title,abstract\n${'-,\n'.repeat(5000)}`),
  text('blank.csv', `title,abstract\na,b\n${'\n'.repeat(100_000)}`),
  text('wide.csv', `title,abstract,${Array.from({ length: 5000 }, (_, at) => `c${at}`).join(',')}\na,b\n`),
  text(
    'prototype.csv',
    'title,abstract,__proto__,constructor,toString,hasOwnProperty\nA study of cats,We study cats and what cats do at night.,1,2,3,4\n',
  ),
  text(
    'prototype.jsonl',
    '{"title":"A study of cats","abstract":"We study cats and what cats do.","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}\n',
  ),
  text(
    'surrogates.jsonl',
    '{"title":"half \\ud800 a pair","abstract":"\\udfff The other half stands here, and a sentence goes on after it."}\n',
  ),
  text(
    'overrides.csv',
    'title,abstract\n\u202Eevil\u202C title,"\u2066An abstract\u2069 with\u200b\u200d\ufeff marks that nobody sees, and more words."\n',
  ),
  text(
    'escapes.csv',
    'title,abstract\n\u001b]0;owned\u0007 title,"An abstract \u001b[31m with \u009b2J escapes \u0000 and words enough to be one."\n',
  ),
  text(
    'formulas.csv',
    `title,abstract\n"=HYPERLINK(""http://evil.example"")","@SUM(A1:A9) is how this abstract begins, and it goes on."\n`,
  ),
  text('braces.bib', `@article{a, title = ${'{'.repeat(50_000)}x`),
  text('longline.ris', `TY  - JOUR\nTI  - ${'word '.repeat(40_000)}\nER  - \n`),
  text('tex.jsonl', JSON.stringify({ title: 'TeX', abstract: '\\frac{'.repeat(10_000) })),
  text('arrows.jsonl', JSON.stringify({ title: 'Arrows', abstract: 'leftarrow'.repeat(5000) })),
  text('slashes.jsonl', JSON.stringify({ title: 'Slashes', abstract: 'a/'.repeat(20_000) })),
  text('series.jsonl', JSON.stringify({ title: 'Series', abstract: 'CIFAR-'.repeat(10_000) })),
  text('parentheses.jsonl', JSON.stringify({ title: 'Parentheses', abstract: '('.repeat(50_000) })),
  text('spaces.jsonl', JSON.stringify({ title: 'Spaces', abstract: `a${' '.repeat(100_000)}b` })),
  { name: 'nul.csv', bytes: new Uint8Array(100_000) },
  { name: 'utf16.csv', bytes: Uint8Array.from([0xff, 0xfe, ...Array.from({ length: 4001 }, (_, at) => at % 251)]) },
  { name: 'empty.csv', bytes: new Uint8Array() },
  text('marks.csv', `${'\ufeff'.repeat(1000)}title,abstract\na,b\n`),
];
