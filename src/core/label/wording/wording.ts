import { stem } from '#core/text/words/stem';
import { createStopWords } from '#core/text/stopWords/stopWords';
import type { Term, TermCounts } from '#core/types';

import { READING } from '../thresholds.ts';
import { SAY_LITTLE, UNITS, WEAK_HEADS } from './weakWords.ts';
import { wordsOf } from './words.ts';

/** How terms read as names. */
export interface Wording {
  /** How well a term reads as a part of a name: 0 not at all, 1 as a phrase that titles use. */
  readability(term: number): number;
  /** Whether it may be the first part of a name. */
  mayLead(term: number): boolean;
  /** Whether it may be the whole of a name: a phrase, or a word that is not always told more of ("equations", "estimation"). */
  mayStandAlone(term: number): boolean;
  /** Whether it is a word of any science, which says too little alone (`SAY_LITTLE`). */
  saysLittle(term: number): boolean;
  /** The stems of a term's words, hyphenated ones apart. */
  roots(term: number): readonly string[];
}

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
  const sayLittle = stems(SAY_LITTLE);
  const known: (readonly string[] | undefined)[] = [];
  const roots = (term: number) => (known[term] ??= rootsOf(terms[term]!));
  const saysLittle = (t: number) => terms[t]!.words === 1 && roots(t).some((root) => sayLittle.has(root));
  const titles = createTitles(terms, titled, saysLittle);

  const wordOf = new Map<string, number>();
  terms.forEach(({ key, words }, t) => words === 1 && wordOf.set(key, t));
  /** "Promotes cooperation": hardly a noun stands in the plural before another, unless it is used as one ("systems biology"). */
  const opensWithVerb = (first: string, root: string) => {
    const word = wordOf.get(root);
    return (
      /[^su]s$/.test(first) &&
      !first.endsWith('ics') &&
      word !== undefined &&
      (closing?.[word] ?? 1) < READING.adjectiveCloses
    );
  };

  /** "Milky Way", "propensity scores": what half of the papers with the first word have names something, though its head is weak. */
  const isFixed = ({ words, papers }: Term, own: readonly string[]) => {
    const first = words > 1 ? wordOf.get(own[0]!) : undefined;
    return first !== undefined && papers >= READING.fixed * terms[first]!.papers;
  };

  /** What its words say against it, whatever the corpus says for it. */
  const isNoName = (t: number, parts: readonly string[]): boolean => {
    const own = roots(t);
    const last = parts.at(-1)!;
    return (
      parts.some((part) => part.length > 1 && stopWords.has(part.toLowerCase())) ||
      parts.some((part) => /^\p{N}+$/u.test(part)) ||
      UNITS.has(last) ||
      new Set(own).size < own.length ||
      (weakHeads.has(own.at(-1)!) && !isFixed(terms[t]!, own)) ||
      endsBadly(last, parts.length === 1)
    );
  };

  const closes = (t: number) => closing?.[t] ?? 1;
  const opens = (t: number, unknown: number) => opening?.[t] ?? unknown;
  /** From 0, about the work, to 1, a theme: by how often it is in titles. */
  const themed = (t: number) => shareOfWay(titles(t), READING.titledNone, READING.titledFull);

  const rateWord = (t: number, word: string): number => {
    if (closes(t) < (ADJECTIVE.test(word) ? READING.adjectiveCloses : READING.wordCloses)) return 0;
    const nominal = shareOfWay(closes(t), READING.nounNone, READING.nounFull);
    const isVerb = opens(t, 1) > READING.verbOpens && /^\p{Ll}+$/u.test(word) && !NOUN.test(word);
    const isHead = opens(t, 1) < READING.headOpens;
    return (
      (isVerb ? READING.verb : READING.word) *
      themed(t) *
      nominal *
      (isHead ? READING.head : 1) *
      (/\p{N}/u.test(word) ? READING.codeLike : 1)
    );
  };

  const ratePhrase = (t: number, parts: readonly string[], isJoined: boolean): number => {
    if (closes(t) < READING.phraseCloses || opensWithVerb(parts[0]!, roots(t)[0]!)) return 0;
    const isCode = parts.every((part) => /^\P{Ll}+$/u.test(part) || /\p{N}/u.test(part));
    const joined = isJoined && !isCode ? READING.word : 1;
    const { untitledPhrase } = READING;
    return (untitledPhrase + (1 - untitledPhrase) * themed(t)) * (isCode ? READING.codeLike : 1) * joined;
  };

  const rate = (t: number): number => {
    const { form } = terms[t]!;
    const parts = wordsOf(form);
    if (isNoName(t, parts)) return 0;
    if (/(ing|ate)$/.test(parts.at(-1)!) && closes(t) < READING.adjectiveCloses) return 0;
    // Joined by a hyphen alone: "real-time", "single-stage", "information-theoretic" qualify, "fine-tuning" names.
    const isJoined = parts.length > 1 && !form.includes(' ');
    const isQualifier = closes(t) < READING.adjectiveCloses || opens(t, 0) - closes(t) > READING.qualifies;
    if (isJoined && isQualifier) return 0;
    return parts.length === 1 ? rateWord(t, parts[0]!) : ratePhrase(t, parts, isJoined);
  };
  const rated = new Float64Array(terms.length).fill(-1);
  const readability = (t: number) => (rated[t]! >= 0 ? rated[t]! : (rated[t] = rate(t)));
  const mayLead = (t: number) => terms[t]!.words > 1 || titles(t) >= READING.titledLead;
  const mayStandAlone = (t: number) => mayLead(t) && (terms[t]!.words > 1 || (opening?.[t] ?? 1) >= READING.headOpens);
  return { readability, mayLead, mayStandAlone, saysLittle, roots };
}

/**
 * Of each term the share of its papers that have it in their title, against the mean over all terms; 1 where there are no titles. Words that say little
 * begin with few titles, which only a larger corpus outweighs.
 */
function createTitles(
  terms: readonly Term[],
  titled: Int32Array | undefined,
  saysLittle: (term: number) => boolean,
): (term: number) => number {
  const inTitles = titled?.reduce((sum, papers) => sum + papers, 0) ?? 0;
  if (!titled || inTitles === 0) return () => 1;
  const mean = inTitles / terms.reduce((sum, { papers }) => sum + papers, 0);
  return (t) => {
    const drawn = saysLittle(t) ? READING.littlePriorPapers : 0;
    const expected = (READING.priorPapers + drawn * READING.littleTitled) * mean;
    return (titled[t]! + expected) / (terms[t]!.papers + READING.priorPapers + drawn) / mean;
  };
}

/** How far a number is from one to another, 0 to 1. */
const shareOfWay = (value: number, from: number, to: number) => Math.min(1, Math.max(0, (value - from) / (to - from)));

/** A term of plain words is counted under their stems. */
function rootsOf(term: Term): readonly string[] {
  const parts = wordsOf(term.form);
  const keys = term.key.split(' ');
  const isPlain = keys.length === parts.length && /^[A-Za-z ]+$/.test(term.form);
  return isPlain ? keys : parts.map((part) => stem(part.toLowerCase()));
}

/** Endings that adjectives have and some nouns too (crystal, logic): these close noun groups. */
export const ADJECTIVE = /(al|ic|ive|ous|ible|able|ary|ar|ful|less|ant|ent|ian|oid|ed)$/;

/** Endings of nouns. */
const NOUN = /(ion|ions|ing|ings|ment|ments|ity|ities|ness|ance|ence|ency|ism|logy|graphy|ers|ors|ists|ware|sis|ics)$/;

/** Participles, adverbs and plain adjectives; words in -ate, which are verbs too, where they stand alone ("Bose-Einstein condensate"). */
export function endsBadly(word: string, isAlone: boolean): boolean {
  return (
    /(ed|ly|ous|able|ible|ful|less)$/.test(word) ||
    /[^aeiou](ical|ive|ary)$/.test(word) ||
    (isAlone && word.endsWith('ate'))
  );
}

const stems = (list: ReadonlySet<string>): ReadonlySet<string> => new Set([...list].map((word) => stem(word)));
