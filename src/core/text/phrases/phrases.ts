import { log } from '#core/log';
import { createPairTable, type PairTable } from './pairTable.ts';
import { createPairSieve } from './pairSieve.ts';
import { BORDER } from '../unitShard.ts';
import type { UnitStream } from '../unitStream.ts';

/** The phrases of two and three words in a stream, those that belong together and those that only stand together. */
export interface Phrases {
  /** Pairs of keys. */
  readonly pairs: PairTable;
  /** A pair's number and the key that follows it. */
  readonly triples: PairTable;
  /** Number of the pair (triple) that ends at the unit, or -1; most pairs that are too rare for a phrase have none. */
  readonly pairAt: Int32Array;
  readonly tripleAt: Int32Array;
  /** 1 where the pair (triple) is a collocation. */
  readonly pairHolds: Uint8Array;
  readonly tripleHolds: Uint8Array;
}

/** Normalised pointwise mutual information from which words count as belonging together. */
const PAIR_NPMI = 0.15;
const TRIPLE_NPMI = 0.2;
/** A pair that stands inside one and the same triple this often is a fragment of it. */
const FRAGMENT_SHARE = 0.75;

/**
 * Finds collocations by normalised pointwise mutual information (Bouma 2009):
 *
 *     npmi(a, b) = ln(p(a b) / (p(a) p(b))) / -ln p(a b)
 *
 * in [-1, 1], where 0 is chance and 1 is "never apart". It is preferred to the likelihood ratio because that grows with the corpus: in
 * 50,000 abstracts nearly every repeated pair is significant, while one threshold of NPMI means the same in 400. The weakness of NPMI,
 * that rare pairs score high, is met by the minimum count. A triple must hold at both of its joints: (a b) with c and a with (b c).
 * A pair that occurs nearly always inside one triple ("convolutional neural" in "convolutional neural network") is dropped as its fragment.
 *
 * No phrase runs across a border of the stream (punctuation, a stop word, a number, a sentence's end).
 *
 * @param eligible 1 for each key that may be part of a phrase
 * @param minCount occurrences that a phrase must have
 * @param wanted sequences of two or three keys that are phrases whatever their score
 */
export function findPhrases(
  stream: UnitStream,
  wordCounts: Int32Array,
  eligible: Uint8Array,
  minCount: number,
  wanted: readonly (readonly number[])[],
): Phrases {
  const { surface, marks, keyOf } = stream;
  const length = surface.length;
  const pairs = createPairTable();
  const pairAt = new Int32Array(length).fill(-1);
  const joins = eligible.slice();
  for (const key of wanted.flat()) joins[key] = 1;
  const sieve = createPairSieve(length);
  eachPair((_, first, second) => sieve.add(first, second));
  const asked = createPairTable();
  for (const keys of wanted) for (let i = 1; i < keys.length; i++) asked.add(keys[i - 1]!, keys[i]!);
  eachPair((i, first, second) => {
    if (sieve.mayHave(first, second, minCount) || asked.find(first, second) >= 0) pairAt[i] = pairs.add(first, second);
  });

  /** Every two keys that stand side by side, with the unit of the second. */
  function eachPair(visit: (unit: number, first: number, second: number) => void): void {
    let before = -1;
    for (let i = 0; i < length; i++) {
      const key = keyOf[surface[i]!]!;
      const here = joins[key] ? key : -1;
      if (here >= 0 && before >= 0 && !(marks[i]! & BORDER)) visit(i, before, here);
      before = here;
    }
  }

  const wantedPairs = new Set<number>();
  for (const keys of wanted) for (let i = 1; i < keys.length; i++) wantedPairs.add(pairs.find(keys[i - 1]!, keys[i]!));
  const frequent = (pair: number) => pairs.count(pair) >= minCount || wantedPairs.has(pair);
  const triples = createPairTable();
  const tripleAt = new Int32Array(length).fill(-1);
  for (let i = 1; i < length; i++) {
    const pair = pairAt[i]!;
    const previous = pairAt[i - 1]!;
    if (pair >= 0 && previous >= 0 && frequent(pair) && frequent(previous)) {
      tripleAt[i] = triples.add(previous, pairs.second(pair));
    }
  }

  const units = Math.max(length, 2);
  const npmi = (together: number, left: number, right: number) =>
    together >= units ? 1 : log((together * units) / (left * right)) / log(units / together);
  const pairHolds = new Uint8Array(pairs.size);
  for (let id = 0; id < pairs.size; id++) {
    const count = pairs.count(id);
    if (count < minCount) continue;
    if (npmi(count, wordCounts[pairs.first(id)]!, wordCounts[pairs.second(id)]!) >= PAIR_NPMI) pairHolds[id] = 1;
  }
  const tripleHolds = new Uint8Array(triples.size);
  const inTriple = new Int32Array(pairs.size);
  for (let id = 0; id < triples.size; id++) {
    const count = triples.count(id);
    if (count < minCount) continue;
    const left = triples.first(id);
    const last = triples.second(id);
    const right = pairs.find(pairs.second(left), last);
    const score = Math.min(
      npmi(count, pairs.count(left), wordCounts[last]!),
      npmi(count, wordCounts[pairs.first(left)]!, pairs.count(right)),
    );
    if (score < TRIPLE_NPMI) continue;
    tripleHolds[id] = 1;
    inTriple[left] = Math.max(inTriple[left]!, count);
    inTriple[right] = Math.max(inTriple[right]!, count);
  }
  for (let id = 0; id < pairs.size; id++) {
    if (inTriple[id]! >= FRAGMENT_SHARE * pairs.count(id)) pairHolds[id] = 0;
  }
  for (const keys of wanted) {
    const pair = pairs.find(keys[0]!, keys[1]!);
    if (pair < 0) continue;
    if (keys.length === 2) pairHolds[pair] = 1;
    else {
      const triple = triples.find(pair, keys[2]!);
      if (triple >= 0) tripleHolds[triple] = 1;
    }
  }
  return { pairs, triples, pairAt, tripleAt, pairHolds, tripleHolds };
}
