import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GENERATOR } from '#core/atlas/generator';
import { MANIFEST_FILE } from '#core/atlas/folder';
import { readManifest } from '#core/atlas/manifestFile';
import { checkTables } from '#core/atlas/tables/tableFile';
import { sameRecipe, type Recipe } from '#core/atlas/recipe';
import { CorpuscopeError } from '#core/errors';
import { openAtlasDirectory } from './atlasDirectory.ts';
import { readInputs } from '../inputs.ts';

/** Whether the atlas in `out` is what a build of these papers with this recipe and this program would write. */
export async function isCurrent(out: string, paths: readonly string[], recipe: Recipe): Promise<boolean> {
  try {
    const folder = openAtlasDirectory(out);
    const manifest = await readManifest(folder);
    const program = statSync(fileURLToPath(import.meta.url)).mtimeMs;
    if (manifest.generator !== GENERATOR || statSync(join(out, MANIFEST_FILE)).mtimeMs < program) return false;
    if (!sameRecipe(manifest.recipe, recipe)) return false;
    await checkTables(folder, manifest);
    const inputs = readInputs(paths);
    return (
      inputs.length === manifest.inputs.length &&
      inputs.every(
        ({ name, sha256 }, at) => manifest.inputs[at]?.name === name && manifest.inputs[at]?.sha256 === sha256,
      )
    );
  } catch (error) {
    // No atlas, or a broken one: a build mends that, and says what is wrong with the papers.
    if (error instanceof CorpuscopeError) return false;
    throw error;
  }
}
