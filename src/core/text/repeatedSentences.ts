import { foldWord } from './words/foldWord.ts';
import { createTokenBuffer, INITIAL, scanTokens } from './words/tokens.ts';

/** A sentence that many abstracts have word for word, but for numbers: "This paper was presented at …", a publisher's tail, what a registry writes. */
export interface RepeatedSentence {
  readonly hash: number;
  /** Papers that have it, and the first of them. */
  readonly papers: number;
  readonly first: number;
}

/** Papers that must have a sentence before it is taken for a repeated one, whatever their share: as many may quote one source. */
const LEAST_PAPERS = 10;
/** Words of it that count, at least: "Code is available at …" names no topic, since it has none. */
export const LEAST_UNITS = 3;
/** Where repeated sentences hold more than this share of all words the papers are made of templates, and nothing is left out. */
const MOST_WORDS = 0.5;
/** Counters of the first pass, by the last bits of the hash: a power of two. */
const BUCKETS = 1 << 20;

/** Hash of a sentence, word by word (FNV-1a over the words' own hashes, Fowler, Noll and Vo 1991), and that of no word yet. */
export const NO_WORDS = 0x811c9dc5 | 0;
export const addWord = (sentence: number, word: number): number => {
  const hash = Math.imul(sentence ^ word, 0x01000193);
  return hash ^ (hash >>> 15);
};

/** Hash of a word in the form that it is counted in, numbers as one digit. */
export function hashOfWord(folded: string): number {
  const masked = folded.replace(/\p{N}+/gu, '0');
  let hash = NO_WORDS;
  for (let at = 0; at < masked.length; at++) hash = Math.imul(hash ^ masked.charCodeAt(at), 0x01000193);
  return hash;
}

/** What is asked of papers whose units were scanned (`ScannedUnits`). */
interface Sentences {
  readonly offsets: Int32Array;
  readonly surface: Int32Array;
  readonly marks: Uint8Array;
  readonly sentences: Int32Array;
}

/**
 * The sentences that more than a share of the papers have, and 10 at least; none where they are most of what the papers say. Counted in two passes, so that memory
 * does not grow with the sentences: counters of 2^20 buckets first, then the hashes of the full ones.
 *
 * @param parts papers one part after the other
 * @param maxShare 0 to 1
 * @returns those of the earliest papers first
 */
export function findRepeatedSentences(parts: readonly Sentences[], maxShare: number): RepeatedSentence[] {
  const papers = parts.reduce((sum, { offsets }) => sum + offsets.length - 1, 0);
  const isMany = (count: number) => count >= LEAST_PAPERS && count > maxShare * papers;
  const buckets = new Uint32Array(BUCKETS);
  eachSentence(parts, (_, hash) => buckets[hash & (BUCKETS - 1)]!++);
  const found = new Map<number, { papers: number; first: number; last: number; units: number }>();
  eachSentence(parts, (paper, hash, units) => {
    if (!isMany(buckets[hash & (BUCKETS - 1)]!)) return;
    const known = found.get(hash);
    if (!known) found.set(hash, { papers: 1, first: paper, last: paper, units });
    else {
      if (known.last !== paper) known.papers++;
      known.last = paper;
      known.units += units;
    }
  });
  const repeated = [...found].filter(([, one]) => isMany(one.papers));
  const said = repeated.reduce((sum, [, { units }]) => sum + units, 0);
  const all = parts.reduce((sum, { surface }) => sum + surface.length, 0);
  if (said > MOST_WORDS * all) return [];
  return repeated.map(([hash, { papers: count, first }]) => ({ hash, papers: count, first }));
}

/** The same papers without some of their sentences. */
export function withoutSentences<T extends Sentences>(scanned: T, left: ReadonlySet<number>): T {
  const { offsets, surface, marks, sentences } = scanned;
  const isLeft = new Uint8Array(surface.length);
  eachSentence([scanned], (_, hash, units, start) => {
    if (left.has(hash)) isLeft.fill(1, start, start + units);
  });
  const before = new Int32Array(surface.length + 1);
  for (let unit = 0; unit < surface.length; unit++) before[unit + 1] = before[unit]! + 1 - isLeft[unit]!;
  const stays = (_: number, unit: number) => isLeft[unit] === 0;
  return {
    ...scanned,
    offsets: offsets.map((unit) => before[unit]!),
    surface: surface.filter(stays),
    marks: marks.filter(stays),
    sentences: sentences.subarray(0, 0),
  };
}

/** Calls back with each sentence: its paper, counted over all parts, its hash, how many units it has, and its first one in its part. */
function eachSentence(
  parts: readonly Sentences[],
  visit: (paper: number, hash: number, units: number, start: number) => void,
): void {
  let first = 0;
  for (const { offsets, sentences } of parts) {
    let paper = 0;
    for (let at = 0; at < sentences.length; at += 3) {
      const [start, units, hash] = [sentences[at]!, sentences[at + 1]!, sentences[at + 2]!];
      while (start >= offsets[paper + 1]!) paper++;
      visit(first + paper, hash, units, start);
    }
    first += offsets.length - 1;
  }
}

/** The sentence of an abstract that has this hash, as it stands there; empty where none has. */
export function textOfSentence(abstract: string, hash: number): string {
  const tokens = createTokenBuffer();
  scanTokens(abstract, tokens, true);
  let start = 0;
  let words = NO_WORDS;
  for (let t = 0; t <= tokens.length; t++) {
    if (t === tokens.length || tokens.marks[t]! & INITIAL) {
      if (t > 0 && words === hash) {
        return abstract.slice(tokens.start[start], t === tokens.length ? undefined : tokens.start[t]).trim();
      }
      start = t;
      words = NO_WORDS;
    }
    if (t < tokens.length) words = addWord(words, hashOfWord(foldWord(abstract.slice(tokens.start[t], tokens.end[t]))));
  }
  return '';
}
