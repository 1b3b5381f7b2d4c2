import { isAcronym } from '../words/acronyms.ts';
import { isGreekLetter, spellGreek } from '#core/greek';
import type { TextOptions } from '../options.ts';
import { stem } from '../words/stem.ts';
import type { StopWords } from '../stopWords/stopWords.ts';
import { createTokenBuffer, scanTokens } from '../words/tokens.ts';
import { unitsOf } from '../units.ts';
import type { UnitStream } from '../unitStream.ts';

/** A sequence of one to three keys, and the one that it counts as. */
export interface Merge {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const LONGEST = 3;

/** The user's synonyms, then the acronyms that the corpus itself spells out. What does not occur, or is too long, is passed over. */
export function findMerges(stream: UnitStream, options: TextOptions, stopWords: StopWords): Merge[] {
  const merges: Merge[] = [];
  const synonyms = Object.entries(options.synonyms);
  if (synonyms.length) {
    const numbers = new Map(stream.keys.map((key, number) => [key, number]));
    for (const [alias, target] of synonyms) {
      const from = keysOf(alias, stopWords, numbers);
      const to = keysOf(target, stopWords, numbers);
      if (fits(from) && fits(to)) merges.push({ from, to });
    }
  }
  merges.push(...spacedLetters(stream));
  if (options.acronyms) {
    const settled = stream.definitions.settled();
    const capitals = shareInCapitals(
      stream,
      settled.map(({ acronym }) => acronym),
    );
    for (const { acronym, keys } of settled) {
      const isWordToo = capitals[acronym]! < CAPITALS;
      if (fits(keys) && !isWordToo && !keys.includes(acronym)) merges.push({ from: [acronym], to: keys });
    }
  }
  return merges;
}

/** "gamma-ray" and "γ-ray", one word each, with what "gamma ray" counts as where that stands in the corpus. */
function spacedLetters({ forms, keys, keyOf }: UnitStream): Merge[] {
  const merges = new Map<number, Merge>();
  let numbers: Map<string, number> | null = null;
  forms.forEach((form, id) => {
    const [, letter, word] = HYPHENATED.exec(form) ?? [];
    if (letter === undefined || !isGreekLetter(letter.toLowerCase())) return;
    numbers ??= new Map(keys.map((key, number) => [key, number]));
    const to = [stem(spellGreek(letter.toLowerCase())), stem(word!)].map((key) => numbers!.get(key));
    const from = keyOf[id]!;
    if (to[0] !== undefined && to[1] !== undefined) merges.set(from, { from: [from], to: [to[0], to[1]] });
  });
  return Array.from(merges.values());
}

const HYPHENATED = /^(\p{L}+)-(\p{Ll}{3,})$/u;

/** An acronym whose key is written like one less often than this is a word as well: mAP and "map", SONG and "song". */
const CAPITALS = 0.8;

/** For each of the keys asked for the share of its occurrences that have two capitals. */
function shareInCapitals({ surface, keyOf, keys, forms }: UnitStream, asked: readonly number[]): Float64Array {
  const isAsked = new Uint8Array(keys.length);
  for (const key of asked) isAsked[key] = 1;
  const isCapital = Uint8Array.from(forms, (form, id) => (isAsked[keyOf[id]!] && isAcronym(form) ? 1 : 0));
  const all = new Float64Array(keys.length);
  const capitals = new Float64Array(keys.length);
  for (let i = 0; i < surface.length; i++) {
    const form = surface[i]!;
    all[keyOf[form]!]! += 1;
    capitals[keyOf[form]!]! += isCapital[form]!;
  }
  return capitals.map((count, key) => count / (all[key] || 1));
}

const fits = (keys: readonly number[]) => keys.length > 0 && keys.length <= LONGEST;

/** The keys of a text, in its order; none where one of them does not occur in the corpus. */
function keysOf(text: string, stopWords: StopWords, numbers: ReadonlyMap<string, number>): number[] {
  const tokens = createTokenBuffer(16);
  scanTokens(text, tokens);
  const found: number[] = [];
  for (let t = 0; t < tokens.length; t++) {
    for (const { key } of unitsOf(text.slice(tokens.start[t], tokens.end[t]), stopWords, stem)) {
      const number = numbers.get(key);
      if (number === undefined) return [];
      found.push(number);
    }
  }
  return found;
}
