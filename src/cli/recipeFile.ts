import { readFileSync } from 'node:fs';
import { parseRecipe, type Recipe } from '#core/atlas/recipe';
import { CorpuscopeError } from '#core/errors';

/**
 * The recipe of a build: the file's settings, where one is named, under those of the command line; defaults for the rest.
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
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CorpuscopeError(`the recipe cannot be read (${(cause as Error).message})`, {
      where: file,
      fix: 'check the path',
      cause,
    });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CorpuscopeError(`the recipe is not JSON (${(cause as Error).message})`, {
      where: file,
      fix: 'mend it',
      cause,
    });
  }
}
