import { describe, expect, it } from 'vitest';
import { parseRecipe, sameRecipe } from '#core/atlas/recipe';

describe('a recipe', () => {
  it('is complete where nothing is written', () => {
    expect(parseRecipe({})).toMatchObject({ topics: 'auto', seed: 1, text: { phrases: true, minPapers: 'auto' } });
  });

  it('reads back as it is kept in an atlas', () => {
    const recipe = parseRecipe({ topics: 7, text: { stopWords: { add: ['neural'] }, synonyms: { convnet: 'CNN' } } });
    expect(parseRecipe(JSON.parse(JSON.stringify(recipe)))).toEqual(recipe);
    expect(sameRecipe(recipe, parseRecipe({ topics: 8 }))).toBe(false);
  });

  it.each([
    [{ topic: 3 }, /"topic" is not a setting/],
    [{ topics: 0 }, /"topics" must be/],
    [{ topics: 'many' }, /"topics" must be "auto" or a whole number from 1 to 20000/],
    [{ seed: 1.5 }, /"seed" must be a whole number/],
    [{ text: { maxShare: 2 } }, /"text\.maxShare" must be at most 1/],
    [{ text: { stopWords: { add: 'the' } } }, /"text\.stopWords\.add" must be a list of words/],
    [{ text: 3 }, /"text" must be an object of settings/],
    [{ topicDecisions: [{ type: 'merge', topics: [['a']] }] }, /"topicDecisions\.0\.topics" must name two topics/],
    [{ topicDecisions: [{ type: 'join' }] }, /must be merge, split, move, rename, note, hide or pin/],
    [{ topicDecisions: [{ type: 'rename', topic: ['a'], name: ' ' }] }, /"topicDecisions\.0\.name" must not be empty/],
    [{ topicIds: [{ id: 0, papers: ['a'] }] }, /"topicIds\.0\.id" must be at least 1/],
    [null, /must be an object of settings/],
  ])('says what is wrong in %j', (given, words) => {
    expect(() => parseRecipe(given, 'mine.json')).toThrow(words);
    expect(() => parseRecipe(given, 'mine.json')).toThrow(/^mine\.json: /);
  });
});
