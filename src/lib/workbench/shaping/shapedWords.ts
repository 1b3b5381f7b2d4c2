import type { Recipe } from '#core/atlas/recipe';

type Text = Recipe['text'];

const withText = (recipe: Recipe, change: Partial<Text>): Recipe => ({
  ...recipe,
  text: { ...recipe.text, ...change },
});

/** The recipe with one more stop word. */
export function ignoreWord(recipe: Recipe, word: string): Recipe {
  const { stopWords } = recipe.text;
  return withText(recipe, { stopWords: { ...stopWords, add: [...new Set([...stopWords.add, word])] } });
}

/** The recipe without a stop word that was added. */
export function takeBack(recipe: Recipe, word: string): Recipe {
  const { stopWords } = recipe.text;
  return withText(recipe, { stopWords: { ...stopWords, add: stopWords.add.filter((one) => one !== word) } });
}

/** The recipe that counts a term as another. */
export function countAs(recipe: Recipe, term: string, other: string): Recipe {
  return withText(recipe, { synonyms: { ...recipe.text.synonyms, [term]: other } });
}

/** The recipe that counts it as itself again. */
export function countAsItself(recipe: Recipe, term: string): Recipe {
  const { [term]: _, ...synonyms } = recipe.text.synonyms;
  return withText(recipe, { synonyms });
}
