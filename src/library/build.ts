import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { memoryFolder } from '#core/atlas/memoryFolder';
import { parseRecipe } from '#core/atlas/recipe';
import { buildAtlas } from '#core/build/buildAtlas';
import { memoryCache } from '#core/build/graph/cache';
import type { OnProgress } from '#core/types';
import { openAtlas, type OpenedAtlas } from './openAtlas.ts';

/** A file as it is: compressed, in whatever encoding. */
export interface GivenFile {
  /** As it is shown in the account and in messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface BuildSettings {
  /** Any part of a recipe, see docs/recipe.md. Default: everything automatic. */
  readonly recipe?: object;
  /** Told as each stage starts, and within long ones. */
  readonly onProgress?: OnProgress;
  /** Ends the build between two stages. */
  readonly signal?: AbortSignal;
}

export interface AtlasInMemory extends OpenedAtlas {
  /** The atlas folder: file names with their bytes, to be written wherever it is to be shown. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Values of earlier builds of this process: another number of topics re-uses most of them. */
const cache = memoryCache();

/**
 * Builds the atlas of papers, in this thread.
 *
 * @throws CorpuscopeError where files hold no papers, or the recipe will not do
 */
export async function build(
  files: readonly GivenFile[],
  { recipe = {}, onProgress, signal }: BuildSettings = {},
): Promise<AtlasInMemory> {
  const inputs = files.map(({ name, bytes }) => ({ name, bytes, sha256: bytesToHex(sha256(bytes)) }));
  const { files: written } = await buildAtlas({ inputs, files: () => inputs }, parseRecipe(recipe), {
    cache,
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  });
  return { ...(await openAtlas(memoryFolder(written, 'the atlas in memory'))), files: written };
}
