import { createStemmer } from '#core/text/words/stem';
import { createStopWords } from '#core/text/stopWords/stopWords';
import type { Term } from '#core/types';

import type { TextOf } from '../texts.ts';
import { SPELLING } from '../thresholds.ts';
import { ADJECTIVE, endsBadly } from './wording.ts';
import { isWordGap, wordsOf } from './words.ts';

/** What stands right behind a verb. */
const DETERMINER = /^(an?|the|th(is|ese)|our|its|their|his|her|some|any|each|every)$/;
/** Letters in front that a word and its stem share. */
const HEAD = 3;

const stemOf = createStemmer();
const functionWords = createStopWords({ english: true, abstracts: false, add: [], keep: [] });

/**
 * The form in which papers write a term: a stem ("public") as they have it ("publications"), in the plural where that is common. Null where no form stands for
 * the term: where no spelling, singular and plural, has a third of its occurrences ("general" and "generative" have one stem), or where it
 * stands in one and the same line of most papers (a signature, a licence), where it is an adjective ("chromatic").
 *
 * @param papers some papers of a class that hold the term
 */
export function spellingIn(papers: readonly number[], term: Term, textOf: TextOf): string | null {
  const parts = wordsOf(term.form);
  const keys = term.key.split(' ');
  const isPlain = keys.length === parts.length && /^[A-Za-z -]+$/.test(term.form) && !/.[A-Z]/.test(term.form);
  const places = isPlain ? placesOfStems(papers, keys, textOf) : placesOfForm(papers, term.form.toLowerCase(), textOf);
  const { counts, contexts, found, nouns, modifiers, verbs, uses, adverbials } = places;
  const isRepeated = found >= SPELLING.fewPlaces && contexts.size < SPELLING.repeated * found;
  if (isRepeated) return null;
  if (parts.length === 1 && found >= SPELLING.fewPlaces && adverbials >= SPELLING.adverbial * uses) return null;
  if (verbs >= 2 && verbs >= SPELLING.asVerb * uses) return null;
  const asNoun = ADJECTIVE.test(term.form) ? SPELLING.asNounAdjective : SPELLING.asNoun;
  if (parts.length === 1 && nouns + modifiers >= SPELLING.fewUses && nouns < asNoun * (nouns + modifiers)) return null;
  if (counts.size === 0) return term.form;
  let all = 0;
  let best = '';
  let noun = '';
  for (const [form, count] of counts) {
    all += count;
    if (best === '' || count > counts.get(best)!) best = form;
    if (!ADJECTIVE.test(form) && !endsBadly(form, parts.length === 1) && (noun === '' || count > counts.get(noun)!))
      noun = form;
  }
  if (noun !== '' && counts.get(noun)! >= SPELLING.noun * counts.get(best)!) best = noun;
  else if (endsBadly(best, parts.length === 1)) return null;
  const told = nouns + modifiers + verbs;
  if (parts.length === 1 && best.endsWith('ing') && told >= SPELLING.fewGerunds && nouns < SPELLING.asNounGerund * told)
    return null;
  if (parts.length === 1 && !best.endsWith('ing') && isConjugated(counts)) return null;
  const spaced = best.replaceAll('-', ' ');
  if (spaced !== best && (counts.get(spaced) ?? 0) + (counts.get(`${spaced}s`) ?? 0) >= SPELLING.spaced * all)
    best = spaced;
  const single = singularOf(best, counts);
  const plural = `${single}s`;
  const singles = counts.get(single) ?? 0;
  const plurals = counts.get(plural) ?? 0;
  const shown =
    plurals >= (parts.length > 1 ? SPELLING.phrasePlural : SPELLING.plural) * singles &&
    plurals > 0 &&
    isCountable(single)
      ? plural
      : best;
  return singles + plurals >= SPELLING.sound * all ? cased(shown, term.form) : null;
}

/** Whether a word's bare form is a verb too, as its spellings in -ed and -ing tell. */
function isConjugated(counts: ReadonlyMap<string, number>): boolean {
  let all = 0;
  let past = 0;
  let ongoing = 0;
  for (const [form, count] of counts) {
    all += count;
    if (/[^e]ed$/.test(form)) past += count;
    if (form.endsWith('ing')) ongoing += count;
  }
  return Math.min(past, ongoing) >= SPELLING.conjugated * all;
}

interface Places {
  /** Occurrences of each spelling, in small letters. */
  readonly counts: ReadonlyMap<string, number>;
  /** Different surroundings of the first occurrence in each paper, and papers with one. */
  readonly contexts: ReadonlySet<string>;
  readonly found: number;
  /** Places where it is the noun, and where it stands before one. */
  readonly nouns: number;
  readonly modifiers: number;
  /** Places where it stands right before an article or a pronoun; and all. */
  readonly verbs: number;
  readonly uses: number;
  /** Places right behind a preposition. */
  readonly adverbials: number;
}

/** Places of a form, with and without a plural s. */
function placesOfForm(papers: readonly number[], form: string, textOf: TextOf): Places {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return placesOf(papers, new RegExp(`(?<![\\p{L}\\p{N}])${escaped}s?(?![\\p{L}\\p{N}])`, 'gu'), () => true, textOf);
}

/** Places of words with these stems. */
function placesOfStems(papers: readonly number[], stems: readonly string[], textOf: TextOf): Places {
  const heads = stems.map((root) => `${root.slice(0, HEAD)}[a-z]*`);
  const isTerm = (written: string) => written.split(/[ -]/).every((word, at) => stemOf(word) === stems[at]);
  return placesOf(papers, new RegExp(`(?<![a-z])${heads.join('[ -]')}`, 'g'), isTerm, textOf);
}

function placesOf(
  papers: readonly number[],
  pattern: RegExp,
  isTerm: (written: string) => boolean,
  textOf: TextOf,
): Places {
  const counts = new Map<string, number>();
  const contexts = new Set<string>();
  let found = 0;
  let nouns = 0;
  let modifiers = 0;
  let verbs = 0;
  let uses = 0;
  let adverbials = 0;
  for (const paper of papers) {
    const text = textOf(paper);
    let isFirst = true;
    for (const { 0: written, index } of text.matchAll(pattern)) {
      if (!isTerm(written)) continue;
      counts.set(written, (counts.get(written) ?? 0) + 1);
      const before = text.slice(Math.max(0, index - SPELLING.around), index);
      if (PREPOSITION.test(before)) adverbials++;
      const use = useIn(before, text.slice(index + written.length, index + written.length + SPELLING.around));
      uses++;
      if (use === 'verb') verbs++;
      else if (use === 'noun' || written.endsWith('s')) nouns++;
      else if (use === 'modifier') modifiers++;
      if (!isFirst) continue;
      isFirst = false;
      found++;
      contexts.add(text.slice(Math.max(0, index - SPELLING.around), index + written.length + SPELLING.around));
    }
  }
  return { counts, contexts, found, nouns, modifiers, verbs, uses, adverbials };
}

/** A form of "to be", "not" or an adverb right before a word: it is an adjective, or a participle. */
const PREDICATE = /(?<![\p{L}])(?:is|are|was|were|be|been|being|not|non|very|more|most|less|\p{L}{3,}ly)[\s-]$/u;

/** What stands in front of words of Latin and of set phrases. */
const PREPOSITION = /(?<![\p{L}])(?:in|ex|ad|de|per|via)[\s-]$/u;

/** What a word is between such texts. What is said of something ("is convex") is no noun. */
function useIn(before: string, rest: string): 'noun' | 'modifier' | 'verb' | null {
  const use = useBefore(rest);
  return use === 'noun' && PREDICATE.test(before) ? 'modifier' : use;
}

/** What a word is before such a text: a noun at the end of a phrase, a modifier of the next word, a verb before its object; null before "and", "or" and commas. */
function useBefore(rest: string): 'noun' | 'modifier' | 'verb' | null {
  const [, gap = '', next = ''] = /^([^\p{L}\p{N}]*)([\p{L}\p{N}]*)/u.exec(rest) ?? [];
  // A title ends at the line break.
  if (isWordGap(gap) && !gap.includes('\n') && next !== '') {
    if (next === 'and' || next === 'or') return null;
    if (DETERMINER.test(next)) return 'verb';
    return functionWords.has(next) ? 'noun' : 'modifier';
  }
  return gap.startsWith(',') ? null : 'noun';
}

/** The spelling without its plural s, where that is written too. */
function singularOf(form: string, counts: ReadonlyMap<string, number>): string {
  const single = form.slice(0, -1);
  return form.endsWith('s') && counts.has(single) ? single : form;
}

/** Whether an s makes a plural that reads well. */
function isCountable(form: string): boolean {
  return /[a-z0-9]$/i.test(form) && !/(s|ing|ity|ics|y|data)$/.test(form);
}

/** A spelling in small letters with the capitals of the corpus's own form of the term. */
function cased(written: string, form: string): string {
  const lower = form.toLowerCase();
  let same = 0;
  while (same < lower.length && lower[same] === written[same]) same++;
  return /\p{Lu}/u.test(form) ? form.slice(0, same) + written.slice(same) : written;
}
