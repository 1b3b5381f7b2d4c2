import { sha256 } from '../corpus/merge/contentId.ts';
import { GENERATOR } from '../atlas/generator.ts';
import type { Recipe } from '../atlas/recipe.ts';
import type { InputSummary, VectorsSummary } from '../atlas/types.ts';

/**
 * 12 hex digits of the SHA-256 over program, inputs, recipe, the earlier atlas that ids were taken from (its fingerprint, or null) and
 * the vectors that were given: equal exactly where the atlases are.
 */
export function fingerprintOf(
  inputs: readonly InputSummary[],
  recipe: Recipe,
  previous: string | null,
  vectors: VectorsSummary | null = null,
): string {
  const said = JSON.stringify([
    GENERATOR,
    inputs.map(({ name, sha256: hash }) => [name, hash]),
    recipe,
    previous,
    ...(vectors ? [vectors] : []),
  ]);
  return sha256(said).slice(0, 12);
}
