import { Option } from 'commander';
import type { RecipeFlags } from '../recipeFile.ts';

/** What `build`, `serve` and `inspect` have in common: how papers are read. */
export type ReadFlags = Pick<RecipeFlags, 'titleColumn' | 'abstractColumn' | 'sheet' | 'titles' | 'strict'> & {
  readonly recipe?: string;
};

export const readOptions = [
  new Option('--title-column <NAME>', 'column of the titles, where it is not known by its name'),
  new Option('--abstract-column <NAME>', 'column of the abstracts, where it is not known by its name'),
  new Option('--sheet <NAME>', 'sheet of a spreadsheet, by name or number (default: the first)'),
  new Option('--titles', 'use papers without an abstract by their titles (the default)'),
  new Option('--strict', 'fail at the first record that is rejected'),
  new Option('--no-titles', 'reject papers without an abstract').default(undefined),
];

export const PATHS = 'files or folders of papers, or - for standard input';

export function recipeFlags({ titleColumn, abstractColumn, sheet, titles, strict }: ReadFlags): RecipeFlags {
  return { titleColumn, abstractColumn, sheet, titles, strict };
}
