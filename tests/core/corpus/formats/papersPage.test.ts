import { describe, expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';
import { abstractOn, textFile } from '../textFile.ts';

const read = (lines: readonly string[], gap = '\n') => readPapers([textFile('page.txt', lines.join(gap))]);
const titles = (lines: readonly string[], gap?: string) => read(lines, gap).papers.map(({ title }) => title);

const HEAD = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'byAK and the research community',
  'Mar 17',
];

describe('both layouts', () => {
  it('reads titles and abstracts separated by blank lines, below the head of the page', () => {
    const { papers, intake } = read([...HEAD, 'On Cats', abstractOn('cats'), 'On Dogs', abstractOn('dogs')], '\n\n');
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['On Cats', abstractOn('cats')],
      ['On Dogs', abstractOn('dogs')],
    ]);
    expect(intake.map(({ record, line, outcome }) => [record, line, outcome])).toEqual([
      [1, 11, 'used'],
      [2, 15, 'used'],
    ]);
  });

  it('reads line by line, and cuts "Subscribe" off the first title', () => {
    const { papers, intake } = read([
      'Get trending papers in your email inbox once a day!',
      'Get trending papers in your email inbox!',
      'SubscribeCatNet: Cats at Scale',
      abstractOn('cats'),
      'On Dogs',
      abstractOn('dogs'),
    ]);
    expect(papers.map(({ title }) => title)).toEqual(['CatNet: Cats at Scale', 'On Dogs']);
    expect(intake[0]).toMatchObject({ line: 3, reason: '“Subscribe” cut off the title' });
  });

  it.each(['SubscribeiBOT: Image Pre-Training', 'Subscribe3D Cats', 'Subscribe“Why?”'])(
    'frees the title of %j',
    (line) => {
      expect(titles(['Subscribe', line, abstractOn('cats')])).toEqual([line.slice('Subscribe'.length)]);
    },
  );

  it('reads Windows line ends', () => {
    expect(titles(['On Cats', abstractOn('cats'), 'On Dogs', abstractOn('dogs')], '\r\n')).toEqual([
      'On Cats',
      'On Dogs',
    ]);
  });
});

describe('page furniture', () => {
  it.each([
    'Subscribe',
    'new',
    'Sign up for our newsletter',
    'Receive our weekly updates by e-mail.',
    'by AK and the research community',
    'Submitted by somebody',
    'March 4, 2025',
    '17 Mar 2025',
    'Published on Mar 17',
    'Monday, Mar 17',
    '2025-03-17',
    '3 days ago',
    '128',
    '1.2k',
    '▲ 12',
    '5 upvotes',
    '· 12 authors',
    '•',
    'Daily Papers',
    'Load more',
  ])('%j is dropped between papers as at the head', (line) => {
    const lines = [line, 'On Cats', abstractOn('cats'), line, 'On Dogs', abstractOn('dogs'), line];
    expect(titles(lines)).toEqual(['On Cats', 'On Dogs']);
    expect(read(lines).intake).toHaveLength(2);
  });

  it.each([
    'Subscriber Churn in Mobile Networks',
    'Subscriber-Level Models of Churn',
    'Subscribe to Win: Games of Attention',
    'New Bounds for Old Problems',
    'March Madness and the Market',
    'Get Out of the Bag: Unsupervised Keyphrases',
    '3D Papers',
    'A ConvNet for the 2020s',
  ])('%j is a title', (title) => {
    expect(titles([title, abstractOn('cats')])).toEqual([title]);
  });
});

describe('titles and abstracts by structure', () => {
  it('rejects a title without an abstract, with its line, and stays in step', () => {
    const { papers, intake } = read(['On Ants', 'On Cats', abstractOn('cats'), 'On Dogs', abstractOn('dogs')]);
    expect(papers.map(({ title }) => title)).toEqual(['On Cats', 'On Dogs']);
    expect(intake[0]).toEqual({
      file: 'page.txt',
      record: 1,
      line: 1,
      outcome: 'rejected',
      into: '',
      reason: 'title without an abstract: “On Ants”',
    });
  });

  it('rejects an abstract without a title, wherever it stands', () => {
    const { papers, intake } = read([
      abstractOn('ants'),
      'On Cats',
      abstractOn('cats'),
      abstractOn('bees'),
      'On Dogs',
      abstractOn('dogs'),
    ]);
    expect(papers.map(({ title }) => title)).toEqual(['On Cats', 'On Dogs']);
    expect(intake.map(({ line, outcome }) => [line, outcome])).toEqual([
      [1, 'rejected'],
      [2, 'used'],
      [4, 'rejected'],
      [5, 'used'],
    ]);
    expect(intake[0]!.reason).toMatch(/^abstract without a title: “We study ants/);
  });

  it('rejects a last title that nothing follows', () => {
    expect(read(['On Cats', abstractOn('cats'), 'On Dogs']).intake[1]).toMatchObject({ line: 3, outcome: 'rejected' });
  });

  it('takes a title that asks, exclaims or trails off', () => {
    const asked = [
      'What comes after cats? -- A survey',
      'Zip It! Merging Cats from Different Houses',
      'Laws of Cats ... for Now',
    ];
    expect(titles(asked.flatMap((title, at) => [title, abstractOn(`case ${at}`)]))).toEqual([
      'What comes after cats? – A survey',
      'Zip It! Merging Cats from Different Houses',
      'Laws of Cats ... for Now',
    ]);
  });

  it('takes an abstract of one sentence after a title', () => {
    const short = 'This note shows that every cat has at least nine lives.';
    expect(read(['On Cats', short, 'On Dogs', abstractOn('dogs')]).papers[0]).toMatchObject({
      title: 'On Cats',
      abstract: short,
    });
  });

  it('takes an abstract without a full stop', () => {
    const open = `${abstractOn('cats')} Code is at https://a.io/cats`;
    expect(read(['On Cats', open, 'On Dogs', abstractOn('dogs')]).papers).toHaveLength(2);
  });

  it('does not take a title with commas for the header of a table', () => {
    const abstract = 'Cats, dogs, and ants are compared here. They differ.';
    expect(titles(['Cats, Dogs, and Ants', abstract, 'On Dogs', abstractOn('dogs')])).toEqual([
      'Cats, Dogs, and Ants',
      'On Dogs',
    ]);
  });

  it('takes a title with a full stop before a long abstract', () => {
    expect(titles(['A study of the many lives of cats in houses.', abstractOn('cats')])).toEqual([
      'A study of the many lives of cats in houses.',
    ]);
  });
});

describe('errors', () => {
  it('says that a page has furniture only', () => {
    expect(() => read(HEAD)).toThrow(
      'page.txt: only page furniture, no paper; save the page after its papers have loaded',
    );
  });

  it('says that titles alone make no paper', () => {
    expect(() => read([...HEAD, 'On Cats', 'On Dogs'])).toThrow(
      'page.txt, line 6: all 2 records were rejected, the first because: title without an abstract: “On Cats”; ' +
        'give records with a title or an abstract',
    );
  });
});
