import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, isAbsolute, relative, resolve } from 'node:path';
import { parseRecipe, type Recipe } from '#core/atlas/recipe';
import { CorpuscopeError } from '#core/errors';
import { parseGazetteer } from '#core/mention/parseGazetteer';
import { isSystemError, reasonOf } from './systemError.ts';

/** Bytes of a recipe or a gazetteer: 200,000 entries have less. */
const LARGEST = 64 * 2 ** 20;

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

/** Settings of how papers are read. */
const READING = ['titleColumn', 'abstractColumn', 'sheet', 'titles', 'strict'] as const;

/** Those of the named flags that were given. */
const given = (flags: RecipeFlags, names: readonly (keyof RecipeFlags)[]) =>
  Object.fromEntries(names.filter((name) => flags[name] !== undefined).map((name) => [name, flags[name]]));

/**
 * The recipe of a build: the file's settings, where one is named, under those of the command line; defaults for the rest. Where
 * `mentions.gazetteer` is the name of a JSON or CSV file, its entries take the name's place. The file must lie in the recipe's folder or
 * below it: a recipe from a stranger reaches no other file of the machine.
 *
 * @throws CorpuscopeError where the file cannot be read or says something that is not a recipe
 */
export function readRecipe(file: string | undefined, flags: RecipeFlags): Recipe {
  const recipe = parseRecipe(file === undefined ? {} : parseFile(file), file ?? 'recipe');
  const corpus = { ...recipe.corpus, ...given(flags, READING) };
  const whole = { ...recipe, ...given(flags, ['topics', 'seed']), corpus };
  return parseRecipe(whole, 'the command line');
}

function parseFile(file: string): unknown {
  const text = readText(file, 'recipe');
  let recipe: unknown;
  try {
    recipe = JSON.parse(text);
  } catch (cause) {
    throw new CorpuscopeError('the recipe is not JSON', {
      where: `${file}${placeOf(cause, text)}`,
      fix: 'mend it',
      cause,
    });
  }
  const mentions = (recipe as { mentions?: { gazetteer?: unknown } } | null)?.mentions;
  if (mentions && typeof mentions.gazetteer === 'string') {
    mentions.gazetteer = readGazetteer(mentions.gazetteer, file);
  }
  return recipe;
}

/** Where JSON breaks, without what stands there: it may be no recipe but something that is nobody's business. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec((error as Error).message)?.[1];
  return position === undefined ? '' : `, line ${text.slice(0, Number(position)).split('\n').length}`;
}

function readGazetteer(name: string, recipe: string) {
  const path = resolve(dirname(recipe), name);
  if (!['.csv', '.json'].includes(extname(name).toLowerCase())) {
    throw new CorpuscopeError('"mentions.gazetteer" must name a .csv or .json file', {
      where: recipe,
      fix: 'name one that lies beside the recipe',
    });
  }
  const text = readText(path, 'gazetteer');
  if (!liesIn(realpathSync(dirname(recipe)), realpathSync(path))) {
    throw new CorpuscopeError('"mentions.gazetteer" names a file outside of the folder of the recipe', {
      where: recipe,
      fix: 'put the gazetteer beside the recipe',
    });
  }
  return parseGazetteer(text, name);
}

function liesIn(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

/** @throws CorpuscopeError where there is no such file, it is none, it is too large, or it may not be read */
function readText(file: string, what: string): string {
  const fix = 'check the path';
  try {
    const stats = statSync(file);
    if (!stats.isFile()) throw new CorpuscopeError(`the ${what} is not a file`, { where: file, fix });
    if (stats.size > LARGEST) {
      const fix = `give one of at most ${LARGEST / 2 ** 20} MB`;
      throw new CorpuscopeError(`the ${what} is too large (${Math.round(stats.size / 2 ** 20)} MB)`, {
        where: file,
        fix,
      });
    }
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const why = missing ? 'there is no such file' : reasonOf(cause);
    throw new CorpuscopeError(`the ${what} cannot be read (${why})`, { where: file, fix, cause });
  }
}
