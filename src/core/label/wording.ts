import { stem } from '#core/text/words/stem';
import { createStopWords } from '#core/text/stopWords/stopWords';
import type { Term, TermCounts } from '#core/types';

import { UNITS, WEAK_ALONE, WEAK_HEADS } from './weakWords.ts';

/** How terms read as names. */
export interface Wording {
  /** How well a term reads as a part of a name: 0 not at all, 1 as a phrase that titles use. */
  fitness(term: number): number;
  /** Whether it may be the first part of a name. */
  mayLead(term: number): boolean;
  /** Whether it may be the whole of a name: a phrase, or a word that is not always told more of ("equations", "estimation"). */
  mayStandAlone(term: number): boolean;
  /** Whether it is a word that says too little alone (`WEAK_ALONE`). */
  isGeneral(term: number): boolean;
  /** The stems of a term's words, hyphenated ones apart. */
  roots(term: number): readonly string[];
}

/** Share of its occurrences in which a phrase, a word, and a word with an adjective's ending must close a noun group. */
const PHRASE_CLOSING = 0.25;
const WORD_CLOSING = 0.25;
const ADJECTIVE_CLOSING = 0.5;
/** By how much more often a compound with a hyphen opens its noun group than it closes it, above which it qualifies what follows. */
const QUALIFYING = 0.3;
/** A word that closes noun groups but seldom opens one ("equations", "estimation") is a head that wants to be told of what. */
const HEAD_OPENING = 0.3;
/** A word in small letters that nearly always opens its noun group may be a verb, unless its ending is a noun's. */
const VERB_OPENING = 0.8;
const VERB = 0.15;
/** A word is the more a noun the more often it closes noun groups, between these shares. */
const NOUN_NONE = 0.1;
const NOUN_FULL = 0.5;
/** Of a single word against a phrase; of a head; of names in capitals and digits, which say little to a newcomer. */
const WORD = 0.7;
const HEAD = 0.7;
const CODE_LIKE = 0.7;
/**
 * Themes stand in titles. A term is rated by the share of its papers that have it in their title, against the mean over all terms: below
 * the lower bound a word is about the work, not the theme ("notion", "accuracy"), from the upper one on it is a theme.
 */
const TITLED_NONE = 0.35;
const TITLED_FULL = 1.2;
/** Title share from which a word may lead a name, against the mean. */
const TITLED_LEAD = 0.9;
/** What is left of a phrase that no title has: its two words already say more than one. */
const UNTITLED_PHRASE = 0.45;
/** Share of the papers with its first word from which on a phrase is a fixed one. */
const FIXED = 0.5;
/** Papers by which a term's title share is drawn to the mean: of three papers little is known. */
const PRIOR = 4;
/** Papers by which that of a general word (`WEAK_ALONE`) is drawn to a low share, against the mean: where few have it, the list decides. */
const GENERAL_PRIOR = 80;
const GENERAL_TITLED = 0.2;

/**
 * Rates each term as a name, by what it is made of and by how the corpus uses it. What is about the work and not its theme is learned
 * from the corpus: such words are seldom in titles. Never a term with a stop word, with a bare number, with the same stem twice, that ends in a
 * participle, an adverb or a word about how the work was done, or that seldom closes a noun group (adjectives, fragments).
 */
export function wordingOf(termCounts: TermCounts): Wording {
  let wording = wordings.get(termCounts);
  if (!wording) wordings.set(termCounts, (wording = createWording(termCounts)));
  return wording;
}

/** Topics and groups are named by the same terms. */
const wordings = new WeakMap<TermCounts, Wording>();

function createWording({ terms, opening, closing, titled }: TermCounts): Wording {
  const stopWords = createStopWords({ english: true, abstracts: true, add: [], keep: [] });
  const weakHeads = stems(WEAK_HEADS);
  const weakAlone = stems(WEAK_ALONE);
  const known: (readonly string[] | undefined)[] = [];
  const roots = (term: number) => (known[term] ??= rootsOf(terms[term]!));
  const isGeneral = (t: number) => terms[t]!.words === 1 && roots(t).some((root) => weakAlone.has(root));
  const titles = createTitles(terms, titled, isGeneral);

  const wordOf = new Map<string, number>();
  terms.forEach(({ key, words }, t) => words === 1 && wordOf.set(key, t));
  /** "Promotes cooperation": hardly a noun stands in the plural before another, unless it is used as one ("systems biology"). */
  const opensWithVerb = (first: string, root: string) => {
    const word = wordOf.get(root);
    return (
      /[^su]s$/.test(first) &&
      !first.endsWith('ics') &&
      word !== undefined &&
      (closing?.[word] ?? 1) < ADJECTIVE_CLOSING
    );
  };

  /** "Milky Way", "propensity scores": what half of the papers with the first word have names something, though its head is weak. */
  const isFixed = ({ words, papers }: Term, own: readonly string[]) => {
    const first = words > 1 ? wordOf.get(own[0]!) : undefined;
    return first !== undefined && papers >= FIXED * terms[first]!.papers;
  };

  const rate = (t: number): number => {
    const term = terms[t]!;
    const parts = partsOf(term);
    const own = roots(t);
    const last = parts.at(-1)!;
    const closes = closing?.[t] ?? 1;
    if (parts.some((part) => part.length > 1 && stopWords.has(part.toLowerCase()))) return 0;
    if (parts.some((part) => /^\p{N}+$/u.test(part)) || UNITS.has(last)) return 0;
    if (new Set(own).size < own.length) return 0;
    if ((weakHeads.has(own.at(-1)!) && !isFixed(term, own)) || endsBadly(last)) return 0;
    if (last.endsWith('ing') && closes < ADJECTIVE_CLOSING) return 0;
    // Joined by a hyphen alone: "real-time", "single-stage", "information-theoretic" qualify, "fine-tuning" names.
    const isJoined = parts.length > 1 && !term.form.includes(' ');
    if (isJoined && (closes < ADJECTIVE_CLOSING || (opening?.[t] ?? 0) - closes > QUALIFYING)) return 0;
    const titleRate = titles(t);
    const themed = Math.min(1, Math.max(0, (titleRate - TITLED_NONE) / (TITLED_FULL - TITLED_NONE)));
    const isCode = parts.every((part) => /^\P{Ll}+$/u.test(part) || /\p{N}/u.test(part));
    if (parts.length === 1) {
      if (closes < (ADJECTIVE.test(last) ? ADJECTIVE_CLOSING : WORD_CLOSING)) return 0;
      const opens = opening?.[t] ?? 1;
      const nominal = Math.min(1, Math.max(0, (closes - NOUN_NONE) / (NOUN_FULL - NOUN_NONE)));
      const isVerb = opens > VERB_OPENING && /^\p{Ll}+$/u.test(last) && !NOUN.test(last);
      return (
        (isVerb ? VERB : WORD) *
        themed *
        nominal *
        (opens < HEAD_OPENING ? HEAD : 1) *
        (/\p{N}/u.test(last) ? CODE_LIKE : 1)
      );
    }
    if (closes < PHRASE_CLOSING || opensWithVerb(parts[0]!, own[0]!)) return 0;
    const joined = isJoined && !isCode ? WORD : 1;
    return (UNTITLED_PHRASE + (1 - UNTITLED_PHRASE) * themed) * (isCode ? CODE_LIKE : 1) * joined;
  };
  const rated = new Float64Array(terms.length).fill(-1);
  const fitness = (t: number) => (rated[t]! >= 0 ? rated[t]! : (rated[t] = rate(t)));
  const mayLead = (t: number) => terms[t]!.words > 1 || titles(t) >= TITLED_LEAD;
  const mayStandAlone = (t: number) => mayLead(t) && (terms[t]!.words > 1 || (opening?.[t] ?? 1) >= HEAD_OPENING);
  return { fitness, mayLead, mayStandAlone, isGeneral, roots };
}

/**
 * Of each term the share of its papers that have it in their title, against the mean over all terms; 1 where there are no titles. General words
 * begin with few titles, which only a larger corpus outweighs.
 */
function createTitles(
  terms: readonly Term[],
  titled: Int32Array | undefined,
  isGeneral: (term: number) => boolean,
): (term: number) => number {
  const inTitles = titled?.reduce((sum, papers) => sum + papers, 0) ?? 0;
  if (!titled || inTitles === 0) return () => 1;
  const mean = inTitles / terms.reduce((sum, { papers }) => sum + papers, 0);
  return (t) => {
    const general = isGeneral(t) ? GENERAL_PRIOR : 0;
    const expected = (PRIOR + general * GENERAL_TITLED) * mean;
    return (titled[t]! + expected) / (terms[t]!.papers + PRIOR + general) / mean;
  };
}

/** A term of plain words is counted under their stems. */
function rootsOf(term: Term): readonly string[] {
  const parts = partsOf(term);
  const keys = term.key.split(' ');
  const isPlain = keys.length === parts.length && /^[A-Za-z ]+$/.test(term.form);
  return isPlain ? keys : parts.map((part) => stem(part.toLowerCase()));
}

/** The words of a term, hyphenated ones apart. */
export const partsOf = (term: Term) => term.form.split(/[\s\u2010\u2011-]+/).filter(Boolean);

/** Endings that adjectives have and some nouns too (crystal, logic): these close noun groups. */
export const ADJECTIVE = /(al|ic|ive|ous|ible|able|ary|ar|ful|less|ant|ent|ian|oid|ed)$/;

/** Endings of nouns. */
const NOUN = /(ion|ions|ing|ings|ment|ments|ity|ities|ness|ance|ence|ency|ism|logy|graphy|ers|ors|ists|ware|sis|ics)$/;

/** Participles, adverbs and plain adjectives. */
export function endsBadly(word: string): boolean {
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
