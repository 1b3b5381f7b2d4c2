import { createStopWords } from '#core/text/stopWords';
import { stem } from '#core/text/stem';
import type { Term, TermCounts } from '#core/types';

import { WEAK_HEADS, WEAK_WORDS } from './weakWords.ts';

/** How terms read as names. */
export interface Wording {
  /** For each term how well it reads as a name, from 0 (not at all) upwards. */
  readonly fitness: Float64Array;
  /** Whether two terms share a word. */
  overlap(a: number, b: number): boolean;
}

/** Share of its occurrences in which a name's phrase must end a noun group. */
const LEAST_CLOSING = 0.2;

export function createWording({ terms, closing }: TermCounts): Wording {
  const stopWords = createStopWords({ english: true, abstracts: true, add: [], keep: [] });
  const weak = stems(WEAK_WORDS);
  const weakHeads = stems(WEAK_HEADS);
  const rootsOf = (term: Term) =>
    term.form
      .toLowerCase()
      .split(/[\s-]+/)
      .map((word) => stem(word));
  const roots: (string[] | undefined)[] = [];
  const rootsAt = (term: number) => (roots[term] ??= rootsOf(terms[term]!));

  const fitness = new Float64Array(terms.length);
  for (let t = 0; t < terms.length; t++) {
    const term = terms[t]!;
    if (closing && closing[t]! < LEAST_CLOSING) continue;
    const words = term.form.split(/[\s-]+/);
    const own = rootsAt(t);
    if (words.some((word) => stopWords.has(word.toLowerCase()))) continue;
    if (new Set(own).size < own.length) continue;
    if (own.every((root) => weak.has(root)) && own.length < 2) continue;
    if (weakHeads.has(own.at(-1)!)) continue;
    if (endsBadly(words.at(-1)!)) continue;
    const allWeak = own.every((root) => weak.has(root));
    const base = term.words === 1 && words.length === 1 ? (isName(term.form) ? 0.7 : 0.45) : term.words === 3 ? 1.1 : 1;
    fitness[t] = base * (allWeak ? 0.6 : 1);
  }
  return {
    fitness,
    overlap: (a, b) => rootsAt(a).some((root) => rootsAt(b).includes(root)),
  };
}

const isName = (form: string) => /.\p{Lu}|\p{N}/u.test(form);

/** Participles, adverbs and plain adjectives. */
function endsBadly(word: string): boolean {
  return /(ed|ly|ous|able|ible|ful|less)$/.test(word) || /[^aeiou](ic|ical|ive|ary)$/.test(word);
}

function stems(list: string): ReadonlySet<string> {
  return new Set(
    list
      .trim()
      .split(/\s+/)
      .map((word) => stem(word)),
  );
}
