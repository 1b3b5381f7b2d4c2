import { jaccard, runsOf, shinglesOf } from './shingles.ts';

/** Jaccard similarity from which two abstracts are nearly the same. Changing one word in ten leaves about 0.55. */
const NEARLY_SAME = 0.5;
/** A text of more shingles than this is sampled, one in eight; a shorter one is taken whole. */
const SAMPLE_FROM = 64;
const ONE_IN = 8;
/** A shingle of more texts than this is a common phrase: it links only neighbours in the list, which keeps the work linear. */
const COMMON = 8;
/** Part of the smaller sample that two texts must share to be compared in full. At a similarity of 0.5 they share 0.67 on average. */
const SHARED_PART = 0.25;

/**
 * Pairs of texts by their numbers, earlier one first, whose sets of three-word shingles have a Jaccard similarity of at least 0.5.
 *
 * An inverted index over a fixed eighth of the hash space (sampling modulo m: Broder 1997) proposes pairs that share a quarter of their
 * samples, and the full sets decide, so that no pair is reported that does not hold. Two abstracts of 150 words at a similarity of 0.5
 * have about 12 of 18 sampled shingles in common, so that a pair that holds is all but never missed. Of many texts that share nearly
 * everything, each is paired with its neighbours in the input. Deterministic; time grows with the number of words.
 */
export function similarPairs(texts: number, textOf: (text: number) => string): (readonly [number, number])[] {
  const { keys, sizes } = sample(texts, textOf);
  const links = linksOf(keys, texts);
  const found: (readonly [number, number])[] = [];
  let last = -1;
  let lastShingles: Int32Array = new Int32Array(0);
  for (let from = 0; from < links.length;) {
    let to = from + 1;
    while (to < links.length && links[to] === links[from]) to++;
    const a = Math.floor(links[from]! / texts);
    const b = links[from]! % texts;
    if (to - from >= SHARED_PART * Math.min(sizes[a]!, sizes[b]!)) {
      if (a !== last) lastShingles = shinglesOf(textOf(a));
      last = a;
      if (jaccard(lastShingles, shinglesOf(textOf(b))) >= NEARLY_SAME) found.push([a, b]);
    }
    from = to;
  }
  return found;
}

/** The sampled shingles, each with its text as `shingle * texts + text`, ascending and each once; and how many each text has. */
function sample(texts: number, textOf: (text: number) => string): { keys: Float64Array; sizes: Int32Array } {
  const drawn: number[] = [];
  for (let owner = 0; owner < texts; owner++) {
    const runs = runsOf(textOf(owner));
    const mask = runs.length > SAMPLE_FROM ? ONE_IN - 1 : 0;
    for (const run of runs) if ((run & mask) === 0) drawn.push((run >>> 0) * texts + owner);
  }
  const keys = Float64Array.from(drawn).sort();
  const sizes = new Int32Array(texts);
  let kept = 0;
  for (let at = 0; at < keys.length; at++) {
    if (at > 0 && keys[at] === keys[at - 1]) continue;
    sizes[keys[at]! % texts]!++;
    keys[kept++] = keys[at]!;
  }
  return { keys: keys.subarray(0, kept), sizes };
}

/** A link `a * texts + b` for each shingle that texts a < b have in common, ascending. */
function linksOf(keys: Float64Array, texts: number): Float64Array {
  const links: number[] = [];
  for (let from = 0; from < keys.length;) {
    const shingle = Math.floor(keys[from]! / texts);
    let to = from + 1;
    while (to < keys.length && keys[to]! < (shingle + 1) * texts) to++;
    const reach = to - from > COMMON ? 1 : COMMON;
    for (let i = from; i < to; i++) {
      for (let j = i + 1; j < Math.min(to, i + 1 + reach); j++)
        links.push((keys[i]! % texts) * texts + (keys[j]! % texts));
    }
    from = to;
  }
  return Float64Array.from(links).sort();
}
