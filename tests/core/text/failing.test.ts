import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRecipe } from '#core/atlas/recipe';
import { readPapers } from '#core/corpus/readPapers';
import { inlinePool } from '#core/parallel';
import { countTerms } from '#core/text/countTerms';
import { readUnits } from '#core/text/readUnits';

/** Other people's inputs, which are not part of the project. */
const folder = new URL('../../../../shared/failing/', import.meta.url);
const here = existsSync(folder);

async function termsOf(name: string) {
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
  const { papers } = readPapers([{ name, bytes, sha256: '' }]);
  const options = { ...parseRecipe({}).text, minPapers: 1 };
  return countTerms(await readUnits(papers, options, inlinePool), options).terms;
}
const formsOf = async (name: string) => (await termsOf(name)).map(({ form }) => form);
const namesOf = (start: RegExp) => (here ? readdirSync(folder).filter((name) => start.test(name)) : []);

describe.skipIf(!here)('inputs whose terms were wrong once (skipped where ../shared is not there)', () => {
  it.each(namesOf(/^3[0-2]/))(
    '%s: neither a notice nor the label of a section adds a term or costs one',
    async (name) => {
      const plain = await formsOf('30r-copyright-tail.jsonl');
      expect(plain.some((form) => /lsevier|rights/.test(form))).toBe(false);
      expect(new Set(await formsOf(name))).toEqual(new Set(plain));
    },
  );

  it('40: names of languages and platforms are terms', async () => {
    expect(await formsOf('40-tokens.jsonl')).toEqual(
      expect.arrayContaining(['C++', 'C#', 'F#', '.NET', 'Node.js', 'ASP.NET']),
    );
  });

  it.each([
    ['41c', /opioid$/],
    ['42b', /^CO/],
    ['45', /^(?:behavi|tumou?r$|optimi|paed|ped)/],
    ['53', /^.stanbul/i],
  ])('%s: one term for what is written in two ways', async (number, pattern) => {
    const terms = (await termsOf(`${number}-tokens.jsonl`)).filter(
      ({ form, words }) => words === 1 && pattern.test(form),
    );
    const stems = terms.map(({ key }) => key.slice(0, 4));
    expect(terms.length).toBeGreaterThan(0);
    expect(new Set(stems).size).toBe(terms.length);
  });

  it.each([
    ['46', /^[\d.]+(?:e-?\d+)?$/],
    ['49', /doi|NCT|ISRCTN|PROSPERO|CRD|@|10\.\d/i],
    ['81', /^(?:del|en|las|con|de|y|que|lo|la|el)$/i],
  ])('%s: nothing that is no word is a term', async (number, pattern) => {
    const [name] = namesOf(new RegExp(`^${number}-`));
    expect((await formsOf(name!)).filter((form) => pattern.test(form))).toEqual([]);
  });

  it('51: vowel marks make no other word', async () => {
    const terms = await termsOf('51-tokens.jsonl');
    expect(terms.find(({ form }) => form === 'الخنافس')!.papers).toBeGreaterThan(3);
  });
});
