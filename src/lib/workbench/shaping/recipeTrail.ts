import { sameRecipe, type Recipe } from '#core/atlas/recipe';
import { withDecisions } from './shapedTopics.ts';

/** Recipes before and after a change. */
export interface RecipeStep {
  readonly before: Recipe;
  readonly after: Recipe;
}

/** A recipe with the changes of this visit that led to it, and those that were taken back, the last one last. */
export interface RecipeTrail {
  readonly recipe: Recipe;
  readonly done: readonly RecipeStep[];
  readonly undone: readonly RecipeStep[];
}

/**
 * The trail with one more change.
 *
 * @param shown changes of the trail that led to an atlas that was shown. What was asked of the number of topics since is one change with this one,
 *   if it is of that number too, and none where it comes back to where it began
 */
export function changed({ recipe: before, done }: RecipeTrail, after: Recipe, shown = done.length): RecipeTrail {
  const last = done.length > shown ? done[done.length - 1] : undefined;
  if (!last || !ofNumberAlone(last.before, last.after) || !ofNumberAlone(before, after))
    return { recipe: after, done: [...done, { before, after }], undone: [] };
  const earlier = done.slice(0, -1);
  if (last.before.topics === after.topics) return { recipe: last.before, done: earlier, undone: [] };
  return { recipe: after, done: [...earlier, { before: last.before, after }], undone: [] };
}

/** The trail a step back: to the recipe before the last change, or, where that was in an earlier visit, without the last decision; null: there is none. */
export function steppedBack(trail: RecipeTrail): RecipeTrail | null {
  const { recipe, done, undone } = trail;
  const last = lastDone(trail);
  const decisions = recipe.topicDecisions ?? [];
  if (!last && decisions.length === 0) return null;
  const before = last?.before ?? withDecisions(recipe, decisions.slice(0, -1));
  return { recipe: before, done: last ? done.slice(0, -1) : done, undone: [...undone, { before, after: recipe }] };
}

/** The trail with the change again that was taken back last; null: there is none. */
export function steppedForward({ recipe, done, undone }: RecipeTrail): RecipeTrail | null {
  const next = undone[undone.length - 1];
  if (!next || !sameRecipe(next.before, recipe)) return null;
  return { recipe: next.after, done: [...done, next], undone: undone.slice(0, -1) };
}

/** The last change, where it led to this recipe: another corpus may have been opened since. */
function lastDone({ recipe, done }: RecipeTrail): RecipeStep | undefined {
  const last = done[done.length - 1];
  return last && sameRecipe(last.after, recipe) ? last : undefined;
}

/** Whether two recipes differ in the number of topics, and in nothing but what goes with it. */
function ofNumberAlone(a: Recipe, b: Recipe): boolean {
  const { topics, topicIds } = b;
  return a.topics !== topics && sameRecipe({ ...a, topics, ...(topicIds && { topicIds }) }, b);
}
