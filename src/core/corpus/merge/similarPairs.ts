import { jaccard, shinglesOf } from './shingles.ts';

/** Jaccard similarity from which two abstracts are nearly the same. Changing one word in ten leaves about 0.55. */
const NEARLY_SAME = 0.5;
/** Texts of more shingles than this are compared by the sampled eighth of them first. */
const SAMPLE_FROM = 64;
/** A shingle of more texts than this is a common phrase: it links only neighbours in the list, which keeps the work linear. */
const COMMON = 8;

/**
 * Pairs of texts, earlier one first, whose sets of three-word shingles have a Jaccard similarity of at least 0.5.
 *
 * An inverted index over a fixed eighth of the hash space (Broder's sampling modulo m, 1997) proposes pairs, and the full sets decide.
 * At a similarity of 0.5 two abstracts of 150 words share about 12 sampled shingles, so a pair is missed with a probability under 1e-4,
 * and no pair is reported that does not hold. Deterministic; time grows with the number of words.
 */
export function similarPairs(texts: readonly string[]): (readonly [number, number])[] {
  const { shingles, owners } = sample(texts);
  const proposed = new Set<number>();
  for (let from = 0; from < shingles.length;) {
    let to = from + 1;
    while (to < shingles.length && shingles[to] === shingles[from]) to++;
    const reach = to - from > COMMON ? 1 : COMMON;
    for (let i = from; i < to; i++) {
      for (let j = i + 1; j < Math.min(to, i + 1 + reach); j++) proposed.add(owners[i]! * texts.length + owners[j]!);
    }
    from = to;
  }
  return Array.from(proposed)
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / texts.length), pair % texts.length] as const)
    .filter(([a, b]) => jaccard(shinglesOf(texts[a]!), shinglesOf(texts[b]!)) >= NEARLY_SAME);
}

/** The sampled shingles of all texts with the text each is of, sorted by shingle and then by text. */
function sample(texts: readonly string[]): { shingles: Int32Array; owners: Int32Array } {
  const keys: number[] = [];
  texts.forEach((text, owner) => {
    const shingles = shinglesOf(text);
    const all = shingles.length <= SAMPLE_FROM;
    for (const shingle of shingles) if (all || (shingle & 7) === 0) keys.push((shingle >>> 0) * 1048576 + owner);
  });
  const sorted = Float64Array.from(keys).sort();
  return {
    shingles: Int32Array.from(sorted, (key) => Math.floor(key / 1048576) | 0),
    owners: Int32Array.from(sorted, (key) => key % 1048576),
  };
}
