import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseRecipe, type Recipe } from '#core/atlas/recipe';
import { CorpuscopeError } from '#core/errors';
import { parseGazetteer } from '#core/mention/parseGazetteer';

/** Options of the command line that win over the recipe's file. */
export interface RecipeFlags {
  readonly topics?: 'auto' | number | undefined;
  readonly seed?: number | undefined;
  readonly titleColumn?: string | undefined;
  readonly abstractColumn?: string | undefined;
  readonly sheet?: string | undefined;
  readonly titles?: boolean | undefined;
  readonly strict?: boolean | undefined;
}

/**
 * The recipe of a build: the file's settings, where one is named, under those of the command line; defaults for the rest. Where
 * `mentions.gazetteer` is the name of a JSON or CSV file (seen from the recipe's folder), its entries take the name's place.
 *
 * @throws CorpuscopeError where the file cannot be read or says something that is not a recipe
 */
export function readRecipe(file: string | undefined, flags: RecipeFlags): Recipe {
  const given = file === undefined ? {} : parseFile(file);
  const recipe = parseRecipe(given, file ?? 'recipe');
  const { topics, seed, titleColumn, abstractColumn, sheet, titles, strict } = flags;
  const corpus = {
    ...recipe.corpus,
    ...(titleColumn === undefined ? {} : { titleColumn }),
    ...(abstractColumn === undefined ? {} : { abstractColumn }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(titles === undefined ? {} : { titles }),
    ...(strict === undefined ? {} : { strict }),
  };
  return { ...recipe, topics: topics ?? recipe.topics, seed: seed ?? recipe.seed, corpus };
}

function parseFile(file: string): unknown {
  let recipe: unknown;
  try {
    recipe = JSON.parse(readText(file, 'recipe'));
  } catch (cause) {
    if (cause instanceof CorpuscopeError) throw cause;
    throw new CorpuscopeError(`the recipe is not JSON (${(cause as Error).message})`, {
      where: file,
      fix: 'mend it',
      cause,
    });
  }
  const mentions = (recipe as { mentions?: { gazetteer?: unknown } } | null)?.mentions;
  if (mentions && typeof mentions.gazetteer === 'string') {
    const path = resolve(dirname(file), mentions.gazetteer);
    mentions.gazetteer = parseGazetteer(readText(path, 'gazetteer'), mentions.gazetteer);
  }
  return recipe;
}

function readText(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CorpuscopeError(`the ${what} cannot be read (${(cause as Error).message})`, {
      where: file,
      fix: 'check the path',
      cause,
    });
  }
}
