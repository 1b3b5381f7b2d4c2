import { describe, expect, it } from 'vitest';
import { joinCorpora } from '#core/corpus/merge/joinCorpora';
import { readPapers } from '#core/corpus/readPapers';
import type { Corpus } from '#core/types';
import { textFile } from '../textFile.ts';

const ICE = 'Glaciers lose ice where warm ocean water reaches the grounding line, and faster than was believed.';
const BEES = 'Honey bees learn the colour of flowers that reward them, within three visits and for many days.';
const WOOD = 'Violin makers chose spruce for its stiffness and its low density, as measurements of old plates show.';

const jsonl = (name: string, ...records: object[]) =>
  textFile(name, records.map((record) => JSON.stringify(record)).join('\n'));
const part = (name: string, corpus: Corpus, ...files: string[]) => ({
  name,
  corpus,
  inputs: files.map((file) => ({ name: file, sha256: `hash of ${file} in ${name}` })),
  keepApart: [],
});

const north = [
  jsonl('a.jsonl', { title: 'On ice', abstract: ICE, doi: '10.1/ice' }, { title: 'On bees', abstract: BEES }, {}),
  jsonl('b.jsonl', { title: 'On Ice', abstract: ICE, year: 2019 }),
];
const south = [
  jsonl('c.jsonl', { title: 'Bees', abstract: BEES, authors: ['Ada'] }, { title: 'On wood', abstract: WOOD }),
];

describe('joining corpora', () => {
  const joined = joinCorpora([
    part('North', readPapers(north), 'a.jsonl', 'b.jsonl'),
    part('South', readPapers(south), 'c.jsonl'),
  ]);
  const together = readPapers([...north, ...south]);

  it('gives what the files give together, and where each paper is from', () => {
    const plain = joined.corpus.papers.map((paper) => ({
      ...paper,
      facets: new Map([...paper.facets].filter(([name]) => name !== 'corpus')),
    }));
    expect(plain).toEqual(together.papers);
    expect(joined.corpus.papers.map(({ facets }) => facets.get('corpus'))).toEqual([
      'only North',
      'North and South',
      'only South',
    ]);
    expect(joined.sets).toEqual([
      { name: 'only North', papers: 1 },
      { name: 'only South', papers: 1 },
      { name: 'North and South', papers: 1 },
    ]);
  });

  it('keeps a row for every record of every corpus, with the reason for what became of it', () => {
    expect(joined.corpus.intake).toEqual(together.intake);
    expect(joined.corpus.intake.map(({ outcome }) => outcome)).toEqual([
      'used',
      'used',
      'rejected',
      'merged',
      'merged',
      'used',
    ]);
  });

  it('tells files of one name apart by their corpora, and keeps apart what each was told to', () => {
    const one = readPapers([jsonl('x.jsonl', { title: 'On ice', abstract: ICE })]);
    const again = { ...part('South', one, 'x.jsonl'), keepApart: [{ file: 'x.jsonl', record: 1 }] };
    const both = joinCorpora([part('North', one, 'x.jsonl'), again]);
    expect(both.inputs.map(({ name }) => name)).toEqual(['North/x.jsonl', 'South/x.jsonl']);
    expect(both.keepApart).toEqual([{ file: 'South/x.jsonl', record: 1 }]);
    expect(both.corpus.papers.map(({ sources }) => sources)).toEqual([
      [{ file: 'North/x.jsonl', record: 1, line: 1 }],
      [{ file: 'South/x.jsonl', record: 1, line: 1 }],
    ]);
    expect(joinCorpora([part('North', one, 'x.jsonl'), again], { keepApart: [] }).corpus.papers).toHaveLength(1);
  });

  it('joins a corpus with itself to the papers that it has', () => {
    const corpus = readPapers(north);
    const { corpus: twice, sets } = joinCorpora([part('N', corpus, 'a.jsonl'), part('N', corpus, 'a.jsonl')]);
    expect(twice.papers.map(({ title }) => title)).toEqual(corpus.papers.map(({ title }) => title));
    expect(twice.intake).toHaveLength(2 * corpus.intake.length);
    expect(sets).toEqual([{ name: 'N and N (2)', papers: 2 }]);
  });
});
