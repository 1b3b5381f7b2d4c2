import { encodeManifest } from '#core/atlas/manifestFile';
import type { Recipe } from '#core/atlas/recipe';
import type { Manifest } from '#core/atlas/types';
import { tinyFiles } from '../tinyAtlas.ts';

/** The files of the tiny atlas as if a recipe had made it. */
export function tinyBy(recipe: Recipe, fingerprint = 'fedcba987654'): Map<string, Uint8Array> {
  const files = tinyFiles();
  const { files: seals, ...content } = JSON.parse(new TextDecoder().decode(files.get('atlas.json'))) as Manifest & {
    checksum?: string;
  };
  Reflect.deleteProperty(content, 'checksum');
  files.set('atlas.json', encodeManifest({ ...content, recipe, fingerprint }, seals));
  return files;
}
