import { recipeSchema, type RecordName } from '#core/atlas/recipe';
import type { Decision } from '#core/mention/decisions';
import type { Manifest } from '#core/atlas/types';
import { CorpuscopeError } from '#core/errors';

/**
 * The atlas's recipe with what a person decided: JSON that `corpuscope build --recipe` reads.
 *
 * @param apart records that are not to be merged with others any more. Default none
 */
export function recipeWith(
  { recipe }: Pick<Manifest, 'recipe'>,
  decisions: readonly Decision[],
  apart: readonly RecordName[] = [],
): string {
  const { mentions, corpus } = recipe;
  const all = [...mentions.decisions, ...decisions];
  const recipeNow = {
    ...recipe,
    ...(apart.length > 0 && { corpus: { ...corpus, keepApart: [...corpus.keepApart, ...apart] } }),
    mentions: { ...mentions, decisions: all },
  };
  return `${JSON.stringify(recipeNow, null, 2)}\n`;
}

/**
 * What a file says a recipe is: all of it, or the recipe in an `atlas.json`. Its settings are not looked at.
 *
 * @throws CorpuscopeError where the text is not JSON
 */
export function recipeIn(text: string, where: string): unknown {
  const given = jsonOf(text);
  if (given === undefined) {
    throw new CorpuscopeError('the recipe is not JSON', { where, fix: 'take one that this page saved' });
  }
  return isAtlas(given) ? given.recipe : given;
}

/** Whether a text is a recipe and not papers: an object of settings alone, whatever their values, or an `atlas.json`. */
export function isRecipe(text: string): boolean {
  const given = jsonOf(text);
  if (isAtlas(given)) return true;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
  const names = Object.keys(given);
  return names.length > 0 && names.every((name) => Object.hasOwn(recipeSchema.entries, name));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isAtlas(given: unknown): given is { readonly recipe: unknown } {
  return typeof given === 'object' && given !== null && 'recipe' in given && 'fingerprint' in given;
}
