import { InvalidArgumentError, Option } from 'commander';
import type { Recipe } from '#core/atlas/recipe';
import { readRecipe, type RecipeFlags } from '../recipeFile.ts';

/** Options that a recipe is made of: its file, and the settings that win over it. */
export interface RecipeOptions extends RecipeFlags {
  readonly recipe?: string;
}

export const PATHS = 'files or folders of papers, or - for standard input';

/** How papers are read. */
export const readOptions = [
  new Option('--recipe <FILE>', 'settings as JSON; options of the command line win over it'),
  new Option('--title-column <NAME>', 'column of the titles, where it is not known by its name'),
  new Option('--abstract-column <NAME>', 'column of the abstracts, where it is not known by its name'),
  new Option('--sheet <NAME>', 'sheet of a spreadsheet, by name or number (default: the first)'),
  new Option('--titles', 'use papers without an abstract by their titles (the default)'),
  new Option('--strict', 'fail at the first record that is rejected'),
  new Option('--no-titles', 'reject papers without an abstract').default(undefined),
];

/** All that a recipe is made of. */
export const recipeOptions = [
  new Option('--topics <auto|N>', 'how many topics: a whole number, or chosen from the data').argParser(
    (value: string) => (value === 'auto' ? value : wholeNumber(value, 1)),
  ),
  new Option('--seed <N>', 'start of the random numbers').argParser((value: string) => wholeNumber(value, 0)),
  ...readOptions,
];

export const recipeOf = ({ recipe, ...flags }: RecipeOptions): Recipe => readRecipe(recipe, flags);

function wholeNumber(value: string, least: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number) || number < least) {
    throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
  }
  return number;
}
