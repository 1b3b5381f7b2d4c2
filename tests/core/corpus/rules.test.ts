import { describe, expect, it } from 'vitest';
import { parseRecipe } from '#core/atlas/recipe';
import { readPapers } from '#core/corpus/readPapers';
import { defaultRules, type CorpusRules } from '#core/corpus/rules';
import { textFile } from './textFile.ts';

const FRENCH =
  'Nous étudions les chats de la ville et nous montrons que leurs habitudes changent avec les saisons et les maisons.';
const ENGLISH =
  'We study the cats of the town and show that their habits change with the seasons and with the houses they live in.';
const reasons = (rules: Partial<CorpusRules>, ...records: object[]) =>
  readPapers(
    [
      textFile(
        'a.jsonl',
        [{ title: 'On Kept', abstract: ENGLISH }, ...records].map((record) => JSON.stringify(record)).join('\n'),
      ),
    ],
    {
      rules: { ...defaultRules, ...rules },
    },
  )
    .intake.slice(1)
    .map(({ outcome, reason }) => (outcome === 'rejected' ? reason : outcome));

describe('rules of what is left out', () => {
  it('are the defaults of the recipe, and leave out hardly anything', () => {
    expect(parseRecipe({}).corpus).toMatchObject({ ...defaultRules });
    const kept = [
      { title: 'On Cats' },
      { abstract: FRENCH },
      { title: 'Retraction notice', abstract: 'This article has been retracted.' },
    ];
    expect(reasons({}, ...kept)).toEqual(['used', 'used', 'used']);
  });

  it('reject what has no letters', () =>
    expect(reasons({}, { title: '12-34', abstract: '56' })).toEqual(['no letter in title and abstract']));

  it('reject papers without an abstract or a title where asked', () => {
    expect(reasons({ titles: false }, { title: 'On Cats' })).toEqual([
      'no abstract, and papers are not to be used by their titles',
    ]);
    expect(reasons({ untitled: false }, { abstract: FRENCH })).toEqual(['no title']);
  });

  it('reject short abstracts where asked', () => {
    expect(
      reasons(
        { minAbstractWords: 10 },
        { title: 'On Cats', abstract: 'We study nine words here and find them few.' },
        { title: 'On Dogs' },
      ),
    ).toEqual(['an abstract of fewer than 10 words', 'used']);
  });

  it('reject notices of retraction where asked, and not papers about them', () => {
    const notices = [
      { title: 'Retraction: On Cats', abstract: ENGLISH.replace('cats', 'ants') },
      { title: 'RETRACTED ARTICLE: On Dogs', abstract: ENGLISH.replace('cats', 'dogs') },
      { title: 'On Bees', abstract: 'This article has been withdrawn at the request of the editor.' },
    ];
    expect(reasons({ retractions: false }, ...notices)).toEqual(notices.map(() => 'a notice of retraction'));
    const paper = { title: 'Retraction of papers in medicine: a survey', abstract: ENGLISH.replace('cats', 'wasps') };
    expect(
      reasons({ retractions: false }, paper, {
        title: 'Retracted wings of beetles',
        abstract: ENGLISH.replace('cats', 'beetles'),
      }),
    ).toEqual(['used', 'used']);
  });

  it('reject other languages where asked, by what the record says or by its words', () => {
    const records = [
      { title: 'Les chats', abstract: FRENCH },
      { title: 'On Dogs', abstract: ENGLISH.replace('cats', 'dogs') },
      { title: 'On Ants', abstract: ENGLISH.replace('cats', 'ants'), language: 'fre' },
    ];
    expect(reasons({ languages: ['en'] }, ...records)).toEqual([
      'in another language (fr, as its words look)',
      'used',
      'in another language (fr)',
    ]);
    expect(reasons({ languages: ['en', 'fr'] }, ...records)).toEqual(['used', 'used', 'used']);
  });
});
