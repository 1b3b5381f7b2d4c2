import { expect, it } from 'vitest';
import { parseRecipe } from '#core/atlas/recipe';
import { countAs, countAsItself, ignoreWord, takeBack } from '#lib/workbench/shaping/shapedWords.ts';

const recipe = parseRecipe({ text: { stopWords: { add: ['image'] }, synonyms: { convnet: 'CNN' } } });

it('a word is left out once, and taken back', () => {
  const more = ignoreWord(ignoreWord(recipe, 'data'), 'data');
  expect(more.text.stopWords.add).toEqual(['image', 'data']);
  expect(takeBack(more, 'image').text.stopWords.add).toEqual(['data']);
  expect(parseRecipe(more)).toEqual(more);
});

it('a term is counted as another, and as itself again', () => {
  const more = countAs(recipe, 'ViT', 'vision transformer');
  expect(more.text.synonyms).toEqual({ convnet: 'CNN', ViT: 'vision transformer' });
  expect(countAsItself(more, 'convnet').text.synonyms).toEqual({ ViT: 'vision transformer' });
  expect(recipe.text.synonyms).toEqual({ convnet: 'CNN' });
});
