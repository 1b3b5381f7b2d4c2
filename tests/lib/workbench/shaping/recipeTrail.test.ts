import { describe, expect, it } from 'vitest';
import { parseRecipe, type Recipe } from '#core/atlas/recipe';
import { changed, steppedBack, steppedForward, type RecipeTrail } from '#lib/workbench/shaping/recipeTrail.ts';
import { decided } from '#lib/workbench/shaping/shapedTopics.ts';

const of = (topics: number | 'auto'): Recipe => parseRecipe({ topics });
const start: RecipeTrail = { recipe: of('auto'), done: [], undone: [] };
const numbers = ({ recipe, done, undone }: RecipeTrail) => ({
  now: recipe.topics,
  done: done.map(({ before, after }) => [before.topics, after.topics]),
  undone: undone.length,
});

describe('the changes of a recipe', () => {
  it('are one where several numbers of topics were asked for before an atlas was shown', () => {
    const asked = [17, 18, 19].reduce((trail, topics) => changed(trail, of(topics), 0), start);
    expect(numbers(asked)).toEqual({ now: 19, done: [['auto', 19]], undone: 0 });
    expect(numbers(changed(asked, of('auto'), 0))).toEqual({ now: 'auto', done: [], undone: 0 });
  });

  it('are several where an atlas was shown in between, or something else was asked for', () => {
    const shown = changed(start, of(17));
    expect(numbers(changed(shown, of(18), 1)).done).toEqual([
      ['auto', 17],
      [17, 18],
    ]);
    const hidden = changed(shown, decided(of(17), { type: 'hide', topic: ['p1'] }), 1);
    expect(changed(hidden, { ...hidden.recipe, topics: 18 }, 1).done).toHaveLength(3);
  });

  it('are taken back and made again, the last one first', () => {
    const trail = changed(changed(start, of(17)), of(18));
    const back = steppedBack(steppedBack(trail)!)!;
    expect(numbers(back)).toEqual({ now: 'auto', done: [], undone: 2 });
    expect(steppedBack(back)).toBeNull();
    expect(steppedForward(steppedForward(back)!)).toEqual(trail);
    expect(steppedForward(trail)).toBeNull();
  });

  it('of an earlier visit are taken back a decision at a time', () => {
    const recipe = decided(of(3), { type: 'hide', topic: ['p1'] });
    expect(steppedBack({ recipe, done: [], undone: [] })!.recipe.topicDecisions).toEqual([]);
  });
});
