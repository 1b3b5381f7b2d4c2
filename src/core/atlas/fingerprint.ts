import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { GENERATOR } from './generator.ts';
import type { Recipe } from './recipe.ts';
import type { InputSummary } from './types.ts';

/**
 * 12 hex digits of the SHA-256 over program, inputs, recipe and the earlier atlas that ids were taken from (its fingerprint, or
 * null): equal exactly where the atlases are.
 */
export function fingerprintOf(inputs: readonly InputSummary[], recipe: Recipe, previous: string | null): string {
  const said = JSON.stringify([GENERATOR, inputs.map(({ name, sha256: hash }) => [name, hash]), recipe, previous]);
  return bytesToHex(sha256(new TextEncoder().encode(said))).slice(0, 12);
}
