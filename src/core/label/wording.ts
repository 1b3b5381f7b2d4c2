import { createStopWords } from '#core/text/stopWords';
import { stem } from '#core/text/stem';
import type { Term, TermCounts } from '#core/types';

import { WEAK_HEADS, WEAK_WORDS } from './weakWords.ts';

/** How terms read as names. */
export interface Wording {
  /** How well a term reads as a name: 0 not at all, 1 as a plain phrase of two words. */
  fitness(term: number): number;
  /** The stems of a term's words, hyphenated ones apart. */
  roots(term: number): readonly string[];
}

/** Share of its occurrences in which a phrase (a word) of a name must close a noun group. */
const PHRASE_CLOSING = 0.25;
const WORD_CLOSING = 0.3;
/** A word that opens its noun group more often than this may be a verb, unless its ending is a noun's: the last resort. */
const WORD_OPENING = 0.75;

/**
 * Rates each term as a name, by what it is made of and by how the corpus uses it:
 * never a term with a stop word of either list, with a bare number, with the same stem twice, that ends in a participle,
 * an adverb or a word about how the work was done ("results"), or that seldom closes a noun group (adjectives, fragments);
 * never a single word that belongs to every paper of the field ("model").
 */
export function wordingOf(termCounts: TermCounts): Wording {
  let wording = wordings.get(termCounts);
  if (!wording) wordings.set(termCounts, (wording = createWording(termCounts)));
  return wording;
}

/** Topics and groups are named by the same terms. */
const wordings = new WeakMap<TermCounts, Wording>();

function createWording({ terms, opening, closing }: TermCounts): Wording {
  const stopWords = createStopWords({ english: true, abstracts: true, add: [], keep: [] });
  const weak = stems(WEAK_WORDS);
  const weakHeads = stems(WEAK_HEADS);
  const known: (readonly string[] | undefined)[] = [];
  const roots = (term: number) => (known[term] ??= rootsOf(terms[term]!));

  const rate = (t: number): number => {
    const term = terms[t]!;
    const parts = partsOf(term);
    const own = roots(t);
    const closes = closing?.[t] ?? 1;
    if (closes < (term.words === 1 ? WORD_CLOSING : PHRASE_CLOSING)) return 0;
    if (parts.some((part) => part.length > 1 && stopWords.has(part.toLowerCase()))) return 0;
    if (parts.some((part) => /^\p{N}+$/u.test(part))) return 0;
    if (new Set(own).size < own.length) return 0;
    const last = parts.at(-1)!;
    if (weakHeads.has(own.at(-1)!) || endsBadly(last)) return 0;
    const allWeak = own.every((root) => weak.has(root));
    if (parts.length === 1) {
      if (allWeak) return 0;
      if (/\p{N}/u.test(last)) return 0.3;
      if (/.\p{Lu}/u.test(last)) return 0.35;
      if (PROCESS.test(last)) return 0.55;
      return NOUN.test(last) || (opening?.[t] ?? 0) <= WORD_OPENING ? 0.3 : 0.05;
    }
    if (parts.every((part) => /^\P{Ll}+$/u.test(part) || /\p{N}/u.test(part))) return 0.3;
    const joined = !term.form.includes(' ');
    return (term.words === 3 ? 1.1 : 1) * (joined ? (NOUN.test(last) ? 0.6 : 0.4) : 1) * (allWeak ? 0.5 : 1);
  };
  const rated = new Float64Array(terms.length).fill(-1);
  const fitness = (t: number) => (rated[t]! >= 0 ? rated[t]! : (rated[t] = rate(t)));
  return { fitness, roots };
}

/** A term of plain words is counted under their stems. */
function rootsOf(term: Term): readonly string[] {
  const parts = partsOf(term);
  const keys = term.key.split(' ');
  const isPlain = keys.length === parts.length && /^[A-Za-z ]+$/.test(term.form);
  return isPlain ? keys : parts.map((part) => stem(part.toLowerCase()));
}

const partsOf = (term: Term) => term.form.split(/[\s\u2010\u2011-]+/).filter(Boolean);

/** Endings of what is done, the best of single words for a theme ("pruning", "compression"). */
const PROCESS = /(ion|ing)$/;
/** Endings of nouns. */
const NOUN = /(ion|ions|ing|ings|ment|ments|ity|ities|ness|ance|ence|ency|ism|logy|graphy|ers|ors|ists|ware|sis|ics)$/;

/** Participles, adverbs and plain adjectives. */
function endsBadly(word: string): boolean {
  return /(ed|ly|ous|able|ible|ful|less|ate)$/.test(word) || /[^aeiou](ical|ive|ary)$/.test(word);
}

function stems(list: string): ReadonlySet<string> {
  return new Set(
    list
      .trim()
      .split(/\s+/)
      .map((word) => stem(word)),
  );
}
