import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseRecipe, type Recipe } from '#core/atlas/recipe';
import { CorpuscopeError } from '#core/errors';
import { parseGazetteer } from '#core/mention/parseGazetteer';

/**
 * The recipe of a build: the file's settings, where one is named, under those of the command line; defaults for the rest. Where
 * `mentions.gazetteer` is the name of a JSON or CSV file (seen from the recipe's folder), its entries take the name's place.
 *
 * @throws CorpuscopeError where the file cannot be read or says something that is not a recipe
 */
export function readRecipe(
  file: string | undefined,
  flags: { topics: 'auto' | number | undefined; seed: number | undefined },
): Recipe {
  const given = file === undefined ? {} : parseFile(file);
  const recipe = parseRecipe(given, file ?? 'recipe');
  return { ...recipe, topics: flags.topics ?? recipe.topics, seed: flags.seed ?? recipe.seed };
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
