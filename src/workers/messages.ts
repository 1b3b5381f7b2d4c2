import type { Previous } from '#core/atlas/previous';
import type { Recipe } from '#core/atlas/recipe';
import type { InputSummary } from '#core/atlas/types';
import type { Corpus, Progress } from '#core/types';

/** What the page asks of the build worker. */
export interface RebuildRequest {
  readonly corpus: Corpus;
  readonly inputs: readonly InputSummary[];
  readonly recipe: Recipe;
  readonly previous: Previous | null;
}

/** What the build worker says. It ends with `files` or with `failure`. */
export type RebuildMessage =
  { readonly progress: Progress } | { readonly files: ReadonlyMap<string, Uint8Array> } | { readonly failure: string };
