import { FIRST_OF_OTHER_SCRIPTS, LANGUAGES } from './languages.ts';
import { INITIAL } from '../words/tokens.ts';

/** Function words that a sentence has at least in the language that it is taken for. */
const LEAST = 2;
/** Those of a whole text, for what is said in it without any. */
const LEAST_IN_TEXT = 5;

/** What the words of a text are in other languages. Arrays by the number of the token in the text, used again for the next. */
export interface Speech {
  /** Languages in which it is a function word, one a bit. */
  languages: Int32Array;
  /** 1 for function words of English. */
  english: Uint8Array;
  /** Answer: 1 for function words of the language that is spoken where they stand. */
  silent: Uint8Array;
}

const inText = new Int32Array(LANGUAGES);
const inSentence = new Int32Array(LANGUAGES);

/**
 * Finds the function words of other languages, sentence by sentence: a sentence is in the language whose function words it has most of, two at least (one in a script
 * other than Latin) and more than of English; a sentence with neither is in the language of the text. So "de" is counted in "de novo", and is a stop word in Spanish.
 *
 * @param marks of the tokens, as `scanTokens` gives them
 */
export function findForeignWords(count: number, marks: Uint8Array, { languages, english, silent }: Speech): void {
  silent.fill(0, 0, count);
  tally(0, count, languages, inText);
  const spoken = most(inText, inText);
  let englishInText = 0;
  for (let t = 0; t < count; t++) englishInText += english[t]!;
  const usual = inText[spoken]! >= LEAST_IN_TEXT && inText[spoken]! > englishInText ? spoken : -1;
  for (let from = 0; from < count;) {
    let to = from + 1;
    while (to < count && !(marks[to]! & INITIAL)) to++;
    tally(from, to, languages, inSentence);
    let inEnglish = 0;
    for (let t = from; t < to; t++) inEnglish += english[t]!;
    const best = most(inSentence, inText);
    const least = best < FIRST_OF_OTHER_SCRIPTS ? LEAST : 1;
    const foreign = inSentence[best]! >= least && inSentence[best]! > inEnglish;
    const language = foreign ? best : inEnglish === 0 ? usual : -1;
    if (language >= 0) for (let t = from; t < to; t++) silent[t] = (languages[t]! >> language) & 1;
    from = to;
  }
}

function tally(from: number, to: number, languages: Int32Array, counts: Int32Array): void {
  counts.fill(0);
  for (let t = from; t < to; t++) {
    for (let rest = languages[t]!; rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)]!++;
  }
}

/** The language with the most function words; of several the one that the text has more of. */
function most(counts: Int32Array, ties: Int32Array): number {
  let best = 0;
  for (let language = 1; language < LANGUAGES; language++) {
    const more = counts[language]! - counts[best]!;
    if (more > 0 || (more === 0 && ties[language]! > ties[best]!)) best = language;
  }
  return best;
}
