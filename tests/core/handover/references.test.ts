import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';
import { toBibtex } from '#core/handover/bibtexFile';
import type { HandedPaper } from '#core/handover/handedAtlas';
import { toRis } from '#core/handover/risFile';
import { handed, handedAtlas } from './handed.ts';

const word = fc.stringMatching(/^[A-Za-zäéøñ]{2,9}$/).filter((text) => !/^(and|others)$/i.test(text));
const text = (most: number) =>
  fc
    .array(fc.oneof(word, fc.constantFrom('50%', 'A&B', 'x_i', '#1', '$5', 'p<0.05', '(CNN)', 'k=3')), {
      minLength: 3,
      maxLength: most,
    })
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
  })
  .map(({ number, title, abstract, year, authors, venue, keywords }) =>
    handed(`${title} ${number}`, {
      abstract: `We look at ${abstract} in study ${number}.`,
      year,
      topic: 1 + (number % 2),
      datasets: number % 3 ? [] : ['MNIST'],
      bibliography: { authors, venue, keywords, doi: `10.1234/n${number}` },
    }),
  );
const papers = fc.uniqueArray(paper, { minLength: 1, maxLength: 5, selector: ({ bibliography }) => bibliography.doi });

/** What a reader finds in a file of references again. */
function readBack(name: string, content: string) {
  const bytes = new TextEncoder().encode(content);
  const read = readPapers([{ name, bytes, sha256: '' }]).papers;
  return read.map(({ title, abstract, year, bibliography: { authors, venue, doi, keywords } }) => {
    return { title, abstract, year, authors, venue, doi, keywords };
  });
}
const told = ({ title, abstract, year, topic, datasets, bibliography }: HandedPaper) => {
  const { authors, venue, doi, keywords } = bibliography;
  const added = [`topic: ${topic === 1 ? 'Bees' : 'Ice & snow'}`, ...datasets.map((name) => `dataset: ${name}`)];
  return { title, abstract, year, authors, venue, doi, keywords: [...keywords, ...added] };
};

describe.each([
  ['references.ris', toRis],
  ['references.bib', toBibtex],
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

it('keys of BibTeX are told apart', () => {
  const twins = ['Bees learn', 'Bees learn again'].map((title) =>
    handed(title, { year: 2020, bibliography: { authors: ['Müller, Ada'] } }),
  );
  expect(toBibtex(handedAtlas(...twins)).match(/@article\{[^,]+/g)).toEqual([
    '@article{muller2020bees',
    '@article{muller2020bees-2',
  ]);
});
