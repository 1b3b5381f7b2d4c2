import { describe, expect, it } from 'vitest';
import { parseRecipe } from '#core/atlas/recipe';
import { recipeChanges } from '#lib/workbench/shaping/recipeChanges.ts';

const at = { paper: 'p1', field: 'title', sentence: 'On COCO.', surface: 'COCO' } as const;
const recipe = parseRecipe({
  topics: 12,
  seed: 7,
  topicDecisions: [
    { type: 'hide', topic: ['p1'] },
    { type: 'merge', topics: [['p1'], ['p2']] },
    { type: 'note', topic: ['p2'], note: 'look again' },
  ],
  text: {
    stopWords: { add: ['image'], keep: ['data'], english: false },
    synonyms: { ViT: 'vision transformer' },
    maxShare: 0.3,
  },
  mentions: { decisions: [{ type: 'reject', at }] },
  corpus: { keepApart: [{ file: 'a.ris', record: 3 }] },
});
const told = (given = recipe) =>
  recipeChanges(given, ([paper]) => `the topic of ${paper}`).map(({ title, changes }) => [
    title,
    changes.map(({ says }) => says),
  ]);

describe('the changes of a recipe', () => {
  it('say which of them had no effect, and why', () => {
    const [topics] = recipeChanges(
      recipe,
      () => 'Depth',
      ({ type }) => (type === 'hide' ? 'it is gone' : null),
    );
    expect(topics!.changes.map(({ says }) => says).slice(1, 3)).toEqual([
      'Depth hidden, without effect: it is gone',
      '2 topics merged: Depth',
    ]);
  });

  it('are all that it decides, by kinds', () => {
    expect(told()).toEqual([
      [
        'Topics',
        [
          '12 topics asked for',
          'the topic of p1 hidden',
          '2 topics merged: the topic of p1',
          'the topic of p2: a note',
        ],
      ],
      [
        'Words',
        ['“image” left out', '“data” kept, although it is on a built-in list', '“ViT” counted as “vision transformer”'],
      ],
      ['Mentions', ['“COCO” rejected']],
      ['Records', ['a.ris, record 3: not merged with another']],
      [
        'Settings',
        [
          'seed of random numbers: 7 instead of 1',
          'share of papers from which on a term is left out: 0.3 instead of 0.5',
          'list of English stop words: no instead of yes',
        ],
      ],
    ]);
    expect(told(parseRecipe({}))).toEqual([]);
  });

  it('are each taken back alone, and all together leave the recipe that nobody has touched', () => {
    const all = recipeChanges(recipe, () => '').flatMap(({ changes }) => changes);
    for (const one of all) {
      const left = recipeChanges(parseRecipe(one.without(recipe)), () => '').flatMap(({ changes }) => changes);
      expect(left).toHaveLength(all.length - 1);
    }
    expect(parseRecipe(all.reduce((now, { without }) => without(now), recipe))).toEqual(parseRecipe({}));
  });
});
