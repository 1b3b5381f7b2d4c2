import { describe, expect, it } from 'vitest';
import { parseRecipe } from '#core/atlas/recipe';
import { readGivenRecipe } from '#lib/panels/corpus/givenRecipe.ts';
import { isRecipe } from '#lib/workbench/shaping/recipeFile.ts';
import { readManifest } from '#core/atlas/manifestFile';
import { tinyFolder } from '../../tinyAtlas.ts';

const manifest = await readManifest(tinyFolder());
const read = (recipe: unknown) => readGivenRecipe(JSON.stringify(recipe), 'mine.json', manifest);

describe('a recipe from a file', () => {
  it('says which settings differ, as a person reads them', () => {
    const { differing, staying } = read({ ...manifest.recipe, topics: 3, text: { stopWords: { add: ['vision'] } } });
    expect(differing.map(({ name }) => name)).toEqual(['topics', 'text.stopWords']);
    expect(differing[0]).toEqual({ name: 'topics', here: 'auto', there: '3' });
    expect(differing[1]!.there).toContain('vision');
    expect(staying).toEqual([]);
  });

  it('differs in nothing from the atlas that it made', () => {
    expect(read(manifest.recipe).differing).toEqual([]);
    expect(read({ ...manifest }).differing).toEqual([]);
  });

  it('leaves the papers as they were read', () => {
    const { recipe, staying } = read({ corpus: { titles: false, minAbstractWords: 9 } });
    expect(recipe.corpus).toEqual(manifest.recipe.corpus);
    expect(staying).toEqual(['corpus.titles', 'corpus.minAbstractWords']);
  });

  it('is refused by its name where it is none', () => {
    expect(() => readGivenRecipe('{', 'mine.json', manifest)).toThrow('the recipe is not JSON');
    expect(() => read({ topics: 0 })).toThrow('"topics"');
    expect(() => read({ mentions: { gazetteer: 'mine.csv' } })).toThrow('"mentions.gazetteer"');
  });
});

it.each([
  ['{"topics": 4}', true],
  ['\uFEFF{"topics": "many"}', true],
  [JSON.stringify(parseRecipe({})), true],
  ['{"fingerprint": "a", "recipe": {}}', true],
  ['{"title": "Fjords", "abstract": "Of ice."}', false],
  ['[{"topics": 4}]', false],
  ['{}', false],
  ['no JSON', false],
])('%j is a recipe: %s', (text, expected) => {
  expect(isRecipe(text)).toBe(expected);
});
