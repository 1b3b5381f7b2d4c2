import { describe, expect, it } from 'vitest';
import { inlinePool } from '#core/parallel';
import { countTerms } from '#core/text/countTerms';
import { readUnits } from '#core/text/readUnits';
import { textOfSentence } from '#core/text/repeatedSentences';
import type { ShardText } from '#core/text/unitShard';
import { defaultTextOptions } from './defaultTextOptions.ts';

const CONSONANTS = 'bcdfghjklmnpqrstvwxz';
/** Two words that no two papers share. */
const ownWords = (i: number) =>
  `${CONSONANTS[i % 20]}o${CONSONANTS[Math.floor(i / 20) % 20]}arum ${CONSONANTS[(7 * i) % 20]}u${CONSONANTS[Math.floor(i / 20) % 20]}ilem`;
const paper = (i: number, tail = ''): ShardText => ({
  title: `On ${ownWords(i)}`,
  abstract: `The ${ownWords(i)} of gardens grows. ${tail}`,
});
/** Papers of which the first ones have a tail, each with its number in it. */
const corpus = (
  papers: number,
  tailed: number,
  tail = (i: number) => `Shown to the Harbour Society of Vienna, ${1990 + i}.`,
) => Array.from({ length: papers }, (_, i) => paper(i, i < tailed ? tail(i) : ''));

async function count(papers: readonly ShardText[], change: Partial<typeof defaultTextOptions> = {}, size = 1e6) {
  const options = { ...defaultTextOptions, maxShare: 1, minPapers: 1, ...change };
  const { terms, repeated } = countTerms(
    await readUnits(papers, options, inlinePool, { least: 1, most: size }),
    options,
  );
  return { forms: terms.map(({ form }) => form.toLowerCase()), repeated: repeated! };
}

describe('a sentence in more than one of twenty abstracts', () => {
  it('counts towards no term, whatever the numbers in it', async () => {
    const { forms, repeated } = await count(corpus(60, 12));
    expect(forms).not.toContain('harbour');
    expect(forms).not.toContain('vienna');
    expect(forms).toContain('gardens');
    expect(repeated).toEqual([{ hash: expect.any(Number), papers: 12, first: 0 }]);
  });

  it('is counted where fewer than ten papers have it, or not more than one in twenty', async () => {
    expect((await count(corpus(60, 9))).forms).toContain('harbour');
    expect((await count(corpus(240, 12))).forms).toContain('harbour');
    expect((await count(corpus(240, 13))).forms).not.toContain('harbour');
  });

  it('is counted where the recipe says so', async () => {
    expect((await count(corpus(60, 12), { maxSentenceShare: 'off' })).forms).toContain('harbour');
    expect((await count(corpus(60, 12), { maxSentenceShare: 0.2 })).forms).toContain('harbour');
  });

  it('leaves what else the paper says, its title too', async () => {
    const papers = corpus(60, 12).map(({ title, abstract }, i) => ({
      title: i < 12 ? 'The Harbour Society of Vienna' : title,
      abstract: i < 12 ? `${abstract} A harbour of Lisbon.` : abstract,
    }));
    const { forms } = await count(papers);
    expect(forms).toEqual(expect.arrayContaining(['harbour', 'lisbon', 'vienna']));
  });

  it('is known by its words: another ending is another sentence', async () => {
    const { forms } = await count(
      corpus(60, 12, (i) => `Shown to the Harbour Society of ${ownWords(i).split(' ')[0]}.`),
    );
    expect(forms).toContain('harbour');
  });

  it('of fewer than three words that count stays, since it names nothing', async () => {
    const { repeated } = await count(corpus(60, 12, () => 'The harbour is available at this place.'));
    expect(repeated).toEqual([]);
  });

  it('that a paper has twice counts once', async () => {
    const twice = () => 'Shown to the Harbour Society of Vienna. Shown to the Harbour Society of Vienna.';
    expect((await count(corpus(60, 6, twice))).forms).toContain('harbour');
  });

  it('is one whatever the shards, and found again in the text', async () => {
    const papers = corpus(60, 12);
    const whole = await count(papers);
    for (const size of [1, 150, 900]) expect(await count(papers, {}, size)).toEqual(whole);
    const { hash, first } = whole.repeated[0]!;
    expect(textOfSentence(papers[first]!.abstract, hash)).toBe('Shown to the Harbour Society of Vienna, 1990.');
    expect(textOfSentence('Another one.', hash)).toBe('');
  });
});

it('counts all where papers are made of templates', async () => {
  const papers = Array.from({ length: 40 }, (_, i) => ({
    title: '',
    abstract: i % 2 ? 'A cargo ship left the harbour.' : 'A kitten sleeps on the sofa.',
  }));
  const { forms, repeated } = await count(papers);
  expect(forms).toContain('harbour');
  expect(repeated).toEqual([]);
});
