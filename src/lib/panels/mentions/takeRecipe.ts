import type { RecordName } from '#core/atlas/recipe';
import type { Decision } from '#core/mention/decisions';
import type { Manifest } from '#core/atlas/types';
import { recipeWith } from '#lib/workbench/shaping/recipeFile.ts';

/** Hands out the recipe with the person's decisions and the records to be kept apart, as a file. */
export async function takeRecipe(
  manifest: Manifest,
  decisions: readonly Decision[],
  apart: readonly RecordName[],
): Promise<void> {
  const { download, fileName } = await import('#lib/figure/download.ts');
  download(
    recipeWith(manifest, decisions, apart),
    fileName('recipe', manifest.fingerprint, 'json'),
    'application/json',
  );
}
