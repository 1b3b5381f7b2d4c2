import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findNearDuplicates } from '#core/corpus/merge/nearDuplicates';
import { readPapers } from '#core/corpus/readPapers';
import type { Corpus } from '#core/types';
import { abstractOn, textFile } from './textFile.ts';

const jsonl = (name: string, ...records: object[]) =>
  textFile(name, records.map((record) => JSON.stringify(record)).join('\n'));
const count = ({ intake }: Corpus, outcome: string) => intake.filter((row) => row.outcome === outcome).length;

describe('the same paper in several places', () => {
  it('is one paper with all its sources, whatever the case, the blanks and the punctuation', () => {
    const { papers, intake } = readPapers([
      jsonl(
        'a',
        { title: 'On Cats', abstract: abstractOn('cats') },
        { title: 'On Dogs', abstract: abstractOn('dogs') },
      ),
      jsonl('b', { title: 'ON CATS.', abstract: abstractOn('cats').toUpperCase().replaceAll('.', ' ;') }),
    ]);
    expect(papers).toHaveLength(2);
    expect(papers[0]!.title).toBe('On Cats');
    expect(papers[0]!.sources).toEqual([
      { file: 'a', record: 1, line: 1 },
      { file: 'b', record: 1, line: 1 },
    ]);
    expect(intake[2]).toEqual({
      ...{ file: 'b', record: 1, line: 1 },
      ...{ outcome: 'merged', into: papers[0]!.id, reason: 'same abstract as a record 1' },
    });
  });

  it('keeps the first title where the titles differ', () => {
    const { papers } = readPapers([
      jsonl(
        'a',
        { title: 'On Cats', abstract: abstractOn('cats') },
        { title: 'Cats Revisited', abstract: abstractOn('cats') },
      ),
    ]);
    expect(papers.map(({ title }) => title)).toEqual(['On Cats']);
  });

  it('fills what the first record lacks from the later ones', () => {
    const { papers } = readPapers([
      jsonl(
        'a',
        { abstract: abstractOn('cats'), kind: 'x' },
        { id: '7', title: 'On Cats', abstract: abstractOn('cats'), year: 2001, kind: 'y', more: 'z' },
      ),
    ]);
    expect(papers).toMatchObject([{ id: '7', title: 'On Cats', year: 2001 }]);
    expect(papers[0]!.facets).toEqual(
      new Map([
        ['kind', 'x'],
        ['more', 'z'],
      ]),
    );
  });

  it('is seen by its DOI or id where an abstract is missing', () => {
    const { papers, intake } = readPapers([
      jsonl('a', { doi: '10.1/X', title: 'On Cats' }, { id: '7', title: 'On Dogs', abstract: abstractOn('dogs') }),
      jsonl(
        'b',
        { doi: 'https://doi.org/10.1/x', title: 'Of Cats', abstract: abstractOn('cats') },
        { id: '7', title: 'On dogs' },
      ),
    ]);
    expect(papers.map(({ id, title, abstract }) => [id, title, abstract])).toEqual([
      ['10.1/x', 'On Cats', abstractOn('cats')],
      ['7', 'On Dogs', abstractOn('dogs')],
    ]);
    expect(intake.slice(2).map(({ reason }) => reason)).toEqual(['same DOI as a record 1', 'same id as a record 2']);
  });

  it('is not seen by the id alone: files number their records as they like', () => {
    const { papers, intake } = readPapers([
      jsonl('a', { id: '1', title: 'On Cats', abstract: abstractOn('cats') }),
      jsonl('b', { id: '1', title: 'On Dogs' }, { id: '1', title: 'On Cats', abstract: abstractOn('ants') }),
    ]);
    expect(papers.map(({ id }) => id)).toEqual(['1', '1-2', '1-3']);
    expect(intake[1]!.reason).toBe('the id 1 is taken by a record 1, a different paper');
  });

  it('is one where title and missing abstract agree, unless the year or the heading speaks against it', () => {
    const { papers, intake } = readPapers([
      jsonl(
        'a',
        ...[
          { title: 'Of Cats and Dogs' },
          { title: 'Of cats and dogs', year: 1999 },
          { title: 'Of Cats and Dogs', year: 2001 },
        ],
        ...[
          { title: 'Editorial' },
          { title: 'Editorial' },
          { title: 'Guest Editorial: Cats Today' },
          { title: 'Guest Editorial: Cats Today' },
        ],
      ),
    ]);
    expect(papers).toHaveLength(6);
    expect(intake[1]!.reason).toBe('same title, no abstract as a record 1');
    expect(new Set(papers.map(({ id }) => id)).size).toBe(6);
  });

  it('is not seen where the words only meet at another border', () => {
    const { papers } = readPapers([jsonl('a', { title: 'On Cats Asleep' }, { title: 'On Cats', abstract: 'Asleep.' })]);
    expect(papers).toHaveLength(2);
  });

  it('is not seen by notices that stand in the place of abstracts', () => {
    const notice = 'This paper has been withdrawn by the author because of an error in the proof of Lemma 3.';
    const { papers } = readPapers([
      jsonl(
        'a',
        { title: 'On Cats', abstract: notice },
        { title: 'On Dogs', abstract: notice },
        { title: 'On Dogs', abstract: notice },
      ),
      jsonl('b', { title: 'On Ants', abstract: 'To appear.' }, { title: 'On Bees', abstract: 'To appear.' }),
    ]);
    expect(papers.map(({ title }) => title)).toEqual(['On Cats', 'On Dogs', 'On Ants', 'On Bees']);
    expect(findNearDuplicates(papers)).toEqual([]);
  });
});

describe('near-duplicates', () => {
  const near = (...records: object[]) => findNearDuplicates(readPapers([jsonl('a', ...records)]).papers);
  const long = (subject: string, end: string) =>
    `We study ${subject} in one hundred houses over ten years and count how often each of them sleeps, eats, hunts, and plays. ` +
    `The counts agree with those of the first survey in all but two of the houses, and ${end}.`;

  it('are papers of one title with different abstracts', () => {
    const title = 'The Secret Life of Cats';
    expect(
      near({ title: 'On Dogs' }, { title, abstract: abstractOn('cats') }, { title, abstract: abstractOn('naps') }),
    ).toEqual([[1, 2]]);
  });

  it('are papers of different titles with nearly the same abstract', () => {
    expect(
      near(
        { title: 'On Cats', abstract: long('cats', 'we say why') },
        { title: 'On Ants', abstract: abstractOn('ants') },
        { title: 'Cats Revisited', abstract: long('cats', 'we explain the rest') },
      ),
    ).toEqual([[0, 2]]);
  });

  it('are not papers under a heading of the journal, nor under a title that many share', () => {
    const about = (subject: string) => Array.from({ length: 30 }, (_, at) => `${subject}${at}`).join(' ');
    const under = (title: string) =>
      ['cat', 'dog', 'ant', 'bee', 'owl'].map((subject) => ({ title, abstract: about(subject) }));
    expect(near(...under('Editorial'))).toEqual([]);
    expect(near(...under('Guest Editorial: Cats and Other Animals').slice(0, 2))).toEqual([]);
    expect(near(...under('A Short Course Outline'))).toEqual([]);
    expect(near({ title: 'Introduction', year: 1 }, { title: 'Introduction', year: 2 })).toEqual([]);
  });
});

describe('a record beyond all measure', () => {
  it('is rejected, and the others are read', () => {
    const { papers, intake } = readPapers([
      jsonl('a', { title: 'On Cats' }, { title: 'On Dogs', abstract: 'Dogs bark. '.repeat(500_000) }),
    ]);
    expect(papers.map(({ title }) => title)).toEqual(['On Cats']);
    expect(intake[1]).toMatchObject({
      outcome: 'rejected',
      reason: 'the abstract has 5500000 characters, more than 5000000',
    });
  });
});

describe('ids', () => {
  it('come from the content where the input has none: p and 12 digits of SHA-256 of title, line feed, abstract', () => {
    // printf 'On Cats\nCats sleep.' | sha256sum
    const { papers } = readPapers([jsonl('a', { title: 'On  Cats', abstract: 'Cats sleep.' })]);
    expect(papers[0]!.id).toBe('p54631cd1ba12');
  });

  it('never take the name that the input gives to a later paper', () => {
    const { papers } = readPapers([
      jsonl('a', { id: '1', title: 'On Cats' }, { id: '1', title: 'On Dogs' }, { id: '1-2', title: 'On Ants' }),
    ]);
    expect(papers.map(({ id }) => id)).toEqual(['1', '1-3', '1-2']);
  });
});

describe('titles', () => {
  it.each([
    ['Scaling Laws for Cats Scaling Laws for Cats', 'Scaling Laws for Cats'],
    ['Cats: A SurveyCats: A Survey', 'Cats: A Survey'],
    ['Hyper-Connections Hyper-Connections', 'Hyper-Connections'],
    ['Bora Bora', 'Bora Bora'],
    ['Cats and Cats', 'Cats and Cats'],
  ])('%j is kept as %j', (title, kept) => {
    const { papers, intake } = readPapers([jsonl('a', { title })]);
    expect(papers[0]!.title).toBe(kept);
    expect(intake[0]!.reason).toBe(title === kept ? '' : 'the title stood there twice');
  });
});

describe('any input', () => {
  const word = fc.constantFrom('cats', 'dogs', 'ants', 'bees', 'owls');
  const record = fc.record(
    {
      id: fc.constantFrom('', '1', '2', '3'),
      doi: fc.constantFrom('10.1/a', '10.1/b'),
      title: fc.constantFrom('', 'Editorial', 'The Secret Life of Cats', 'On Dogs'),
      abstract: fc.oneof(fc.constant(''), word, word.map(abstractOn)),
      year: fc.constantFrom(1999, 2001),
    },
    { requiredKeys: [] },
  );
  const files = fc.array(
    fc.array(
      fc.oneof(
        record.map((r) => JSON.stringify(r)),
        fc.constant('{'),
      ),
      { minLength: 1, maxLength: 8 },
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  );

  it('is accounted for to the last record, and every paper has its own id and its sources', () => {
    fc.assert(
      fc.property(files, (inputs) => {
        const anchor = JSON.stringify({ title: 'Anchor of the file' });
        const corpus = readPapers(inputs.map((lines, at) => textFile(`${at}.jsonl`, [anchor, ...lines].join('\n'))));
        const { papers, intake } = corpus;
        expect(intake).toHaveLength(inputs.reduce((sum, lines) => sum + lines.length + 1, 0));
        expect(count(corpus, 'used')).toBe(papers.length);
        expect(count(corpus, 'used') + count(corpus, 'merged') + count(corpus, 'rejected')).toBe(intake.length);
        const ids = new Set(papers.map(({ id }) => id));
        expect(ids.size).toBe(papers.length);
        for (const { outcome, into } of intake) expect(outcome === 'rejected' ? into === '' : ids.has(into)).toBe(true);
        const sources = papers.flatMap(({ sources: all }) => all);
        expect(papers.every(({ sources: all }) => all.length > 0)).toBe(true);
        expect(sources).toHaveLength(count(corpus, 'used') + count(corpus, 'merged'));
      }),
    );
  });
});

describe('the seeds', () => {
  const folder = new URL('../../../seeds/', import.meta.url);
  const names = readdirSync(folder).sort();
  const files = names.map((name) => ({ name, bytes: readFileSync(new URL(name, folder)), sha256: '' }));
  const corpus = readPapers(files);

  it('are 442 records and 405 papers; 37 records are merged and none is rejected', () => {
    expect(corpus.intake).toHaveLength(442);
    expect(corpus.papers).toHaveLength(405);
    expect(['used', 'merged', 'rejected'].map((outcome) => count(corpus, outcome))).toEqual([405, 37, 0]);
  });

  it('hold two versions of one paper and no other near-duplicates', () => {
    const titles = findNearDuplicates(corpus.papers).map((pair) => pair.map((at) => corpus.papers[at]!.title));
    const title = 'Fully Convolutional Networks for Semantic Segmentation';
    expect(titles).toEqual([[title, title]]);
  });

  it('give the second file its first title back', () => {
    const first = corpus.intake.find(({ file, record }) => file === names[1] && record === 1)!;
    expect(corpus.papers.find(({ id }) => id === first.into)!.title).toMatch(/^ComFormer: Code Comment Generation via/);
  });

  it('have one doubled title, which is mended', () => {
    const mended = corpus.intake.filter(({ reason }) => reason === 'the title stood there twice');
    expect(mended).toHaveLength(1);
    expect(corpus.papers.find(({ id }) => id === mended[0]!.into)!.title).toBe(
      'Scaling Laws for Native Multimodal Models',
    );
  });
});

it('keeps what a sample of a format says, whose fields hold their own names', () => {
  const fields = [
    'TY  - BLOG',
    'TI  - Title of Entry',
    'AB  - Abstract',
    'LA  - Language',
    'UR  - URL',
    'N1  - Notes',
    'ER  -',
  ];
  expect(readPapers([textFile('a.ris', fields.join('\n'))]).papers).toMatchObject([
    { title: 'Title of Entry', abstract: 'Abstract' },
  ]);
  const real = readPapers([textFile('b.ris', 'TY  - BLOG\nTI  - On Cats\nAB  - Abstract\nER  -')]);
  expect(real.papers).toMatchObject([{ title: 'On Cats', abstract: '' }]);
});
