import type { Term, TermCounts } from '#core/types';

import { SETS } from './thresholds.ts';

export interface Part {
  /** First word, and the end. */
  readonly start: number;
  readonly end: number;
  readonly papers: number;
}

/** Papers laid out in 32-bit words by class, then by the class's parts (the topics of a group), each part from a word of its own. */
export interface PaperOrder {
  readonly classes: number;
  /** First word of each class, and the end. */
  readonly starts: readonly number[];
  /** The parts of each class, their words counted from the start of the class. */
  readonly parts: readonly (readonly Part[])[];
  /** Papers of each class that are looked at, and of all. */
  readonly sizes: readonly number[];
  readonly total: number;
  /** The paper of each bit, -1 for none. */
  readonly paperAt: Int32Array;
}

/**
 * @param classOf class of each paper, -1 for none
 * @param partOf part of each paper in its class, from 0
 */
export function orderPapers(classOf: Int32Array, classes: number, partOf: (paper: number) => number): PaperOrder {
  const step = Math.ceil(classOf.length / SETS.lookedAt) || 1;
  const members: number[][][] = Array.from({ length: classes }, () => []);
  for (let paper = 0; paper < classOf.length; paper += step) {
    const c = classOf[paper]!;
    if (c < 0) continue;
    const part = partOf(paper);
    while (members[c]!.length <= part) members[c]!.push([]);
    members[c]![part]!.push(paper);
  }
  let word = 0;
  const starts: number[] = [];
  const parts = members.map((ofClass) => {
    const first = word;
    starts.push(first);
    return ofClass.map((papers) => {
      const start = word - first;
      word += Math.ceil(papers.length / 32);
      return { start, end: word - first, papers: papers.length };
    });
  });
  starts.push(word);
  const paperAt = new Int32Array(word * 32).fill(-1);
  members.forEach((ofClass, c) =>
    ofClass.forEach((papers, part) => paperAt.set(papers, (starts[c]! + parts[c]![part]!.start) * 32)),
  );
  const sizes = members.map((ofClass) => ofClass.reduce((sum, papers) => sum + papers.length, 0));
  return { classes, starts, parts, sizes, total: sizes.reduce((sum, size) => sum + size, 0), paperAt };
}

/** The papers of a term as bits in a given order. */
export interface TermSets {
  /** Those that have it, or an acronym of it. */
  readonly exact: Uint32Array;
  /** Those and the ones that have all of its words: a paper on the folding of proteins is one on "protein folding". */
  readonly held: Uint32Array;
}

/** The papers of each of the terms wanted. */
export function findTermSets(
  { terms, counts }: TermCounts,
  order: PaperOrder,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, TermSets> {
  const wordOf = new Map<string, number>();
  terms.forEach(({ key, words }, term) => words === 1 && wordOf.set(key, term));
  const wordsOf = ({ key, words }: Term) => (words === 1 ? [] : key.split(' ').map((word) => wordOf.get(word) ?? -1));
  const length = order.starts.at(-1)!;
  const setOf: (Uint32Array | undefined)[] = new Array<undefined>(counts.columns).fill(undefined);
  const add = (term: number) => (setOf[term] ??= new Uint32Array(length));
  for (const term of wanted) {
    add(term);
    for (const word of wordsOf(terms[term]!)) if (word >= 0) add(word);
  }
  order.paperAt.forEach((paper, bit) => {
    if (paper < 0) return;
    for (let e = counts.indptr[paper]!; e < counts.indptr[paper + 1]!; e++) {
      const set = setOf[counts.indices[e]!];
      if (set) set[bit >> 5]! |= 1 << (bit & 31);
    }
  });
  const isEverywhere = createEverywhere(terms, counts.rows);
  const found = new Map<number, TermSets>();
  for (const term of wanted) {
    const exact = setOf[term]!;
    const words = wordsOf(terms[term]!);
    const known = words.filter((word) => word >= 0);
    // Of a word that is no term for another reason than that most papers have it nothing is known.
    const isKnown =
      known.length > 0 && terms[term]!.key.split(' ').every((word) => wordOf.has(word) || isEverywhere(word));
    found.set(term, {
      exact,
      held: isKnown
        ? withAll(
            exact,
            known.map((word) => setOf[word]!),
          )
        : exact,
    });
  }
  return found;
}

/** Whether a word that is no term itself is one that most papers have, by how many phrases it stands in. */
function createEverywhere(terms: readonly Term[], papers: number): (word: string) => boolean {
  const inPhrases = new Map<string, number>();
  for (const { key, words, papers: holding } of terms) {
    if (words === 1) continue;
    for (const word of key.split(' ')) inPhrases.set(word, (inPhrases.get(word) ?? 0) + holding);
  }
  return (word) => (inPhrases.get(word) ?? 0) >= SETS.everywhere * papers;
}

/** A set with what all of the others have in common. */
function withAll(set: Uint32Array, others: readonly Uint32Array[]): Uint32Array {
  return set.map((bits, i) => {
    let all = -1;
    for (const other of others) all &= other[i]!;
    return bits | all;
  });
}

/** Papers among the words `start` to `end` of a set. */
export function countPapers(set: Uint32Array, start = 0, end = set.length): number {
  let papers = 0;
  for (let i = start; i < end; i++) papers += bitsOf(set[i]!);
  return papers;
}

/** The papers of a class in a set of its own words: `most` of them at most, spread over it. */
export function papersIn(set: Uint32Array, { starts, paperAt }: PaperOrder, c: number, most: number): number[] {
  const papers: number[] = [];
  for (let bit = 0; bit < set.length * 32; bit++) {
    if (set[bit >> 5]! & (1 << (bit & 31))) papers.push(paperAt[starts[c]! * 32 + bit]!);
  }
  const step = Math.max(1, Math.ceil(papers.length / most));
  return papers.filter((_, i) => i % step === 0);
}

/** Ones among 32 bits (Warren 2002, "Hacker's Delight", 5-1). */
function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
