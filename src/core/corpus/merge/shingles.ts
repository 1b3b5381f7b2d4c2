import { hashWords } from './fold.ts';

/** Words of a shingle. */
const WORDS = 3;
/** Words of a text that are looked at: abstracts end long before. */
const LONGEST = 4096;

const buffer = new Int32Array(LONGEST);

/** Hashes of the runs of three words in a text, ascending, each once; of all its words where there are fewer. */
export function shinglesOf(text: string): Int32Array {
  const count = hashWords(text, buffer);
  if (count === 0) return new Int32Array(0);
  const runs = new Int32Array(Math.max(1, count - WORDS + 1));
  for (let at = 0; at < runs.length; at++) {
    let hash = 0x2c1b3c6d;
    for (let word = at; word < Math.min(count, at + WORDS); word++) hash = mix(hash ^ buffer[word]!);
    runs[at] = hash;
  }
  runs.sort();
  let kept = 1;
  for (let at = 1; at < runs.length; at++) if (runs[at] !== runs[at - 1]) runs[kept++] = runs[at]!;
  return runs.slice(0, kept);
}

/** Shared of all: |A ∩ B| / |A ∪ B|, 0 where both are empty. Both ascending and without repeats. */
export function jaccard(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return shared === 0 ? 0 : shared / (a.length + b.length - shared);
}

/** The finaliser of MurmurHash3 (Appleby): every bit of the input moves every bit of the answer. */
function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
