import { hashWords } from './fold.ts';

/** Words of a shingle. */
const WORDS = 3;
/** Words of a text that are looked at: abstracts end long before. */
const LONGEST = 4096;

const buffer = new Int32Array(LONGEST);
const runs = new Int32Array(LONGEST);

/** Hashes of the runs of three words in a text, ascending, each once; of all its words where there are fewer. */
export function shinglesOf(text: string): Int32Array {
  const sorted = runsOf(text).slice().sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at]!;
  return sorted.subarray(0, kept);
}

/** The same in the order of the text, repeats included. The answer is overwritten by the next call. */
export function runsOf(text: string): Int32Array {
  const words = hashWords(text, buffer);
  const count = words === 0 ? 0 : Math.max(1, words - WORDS + 1);
  if (words < WORDS) buffer.fill(0, words, WORDS);
  for (let at = 0; at < count; at++) {
    runs[at] = mix(Math.imul(buffer[at]!, 0x2c1b3c6d) + Math.imul(buffer[at + 1]!, 0x297a2d39) + buffer[at + 2]!);
  }
  return runs.subarray(0, count);
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
