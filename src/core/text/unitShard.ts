import { defineJobKind } from '../parallel.ts';
import { expansionLength, isAcronym } from './words/acronyms.ts';
import { foldWord } from './words/foldWord.ts';
import { findForeignWords, type Speech } from './stopWords/foreignWords.ts';
import { FormBook } from './formBook.ts';
import type { TextOptions } from './options.ts';
import { createStemmer } from './words/stem.ts';
import { createStopWords, type StopWords } from './stopWords/stopWords.ts';
import { addWord, hashOfWord, LEAST_UNITS, NO_WORDS } from './repeatedSentences.ts';
import { BORDER, BRACKETED, createTokenBuffer, INITIAL, scanTokens } from './words/tokens.ts';
import { unitsOf } from './units.ts';
import { WordNumbers } from './words/wordNumbers.ts';

/** The unit stands in a title. */
export const TITLE = 4;
/** A hyphen, not a space, stands before the unit. */
export const HYPHEN = 8;
/** The unit is an acronym right behind the words that it stands for: the same thing said twice. */
export const DEFINED = 16;
export { BORDER, INITIAL };

/** Longest expansion of an acronym, in words. */
const LONGEST = 5;

export interface ShardText {
  readonly title: string;
  readonly abstract: string;
}

/** Some papers one after the other as numbers: the units of their titles and abstracts, stop words left out. */
export interface UnitShard extends ScannedUnits {
  /** The shard's written forms in the order of their numbers, a line each: one text is sent sooner than many. */
  readonly forms: string;
  /** Their keys, likewise. */
  readonly keys: string;
  /** Number of the key that the form counts under, by the form's number. */
  readonly keyOf: Int32Array;
}

/** The part of a shard that says nothing of what the forms are. */
export interface ScannedUnits {
  /** Paper p has the units `offsets[p] .. offsets[p + 1]`. */
  readonly offsets: Int32Array;
  /** Number of each unit's written form. */
  readonly surface: Int32Array;
  /** Sum of BORDER, INITIAL, TITLE, HYPHEN and DEFINED. A unit behind a left-out word has BORDER. */
  readonly marks: Uint8Array;
  /** For each sentence of an abstract with three units or more: its first unit, how many they are, and its hash (`repeatedSentences.ts`). */
  readonly sentences: Int32Array;
  /** For each definition of an acronym: the paper, how many words spell it out, the acronym's form and those of the words. */
  readonly definitions: Int32Array;
}

export const unitsJob = defineJobKind(
  'units',
  ({ papers, stopWords }: { papers: readonly ShardText[]; stopWords: TextOptions['stopWords'] }): UnitShard => {
    const book = new FormBook();
    const scanned = scanUnits(papers, createStopWords(stopWords), book);
    const { forms, keys, keyOf } = book;
    return { ...scanned, forms: forms.join('\n'), keys: keys.join('\n'), keyOf: Int32Array.from(keyOf) };
  },
);

/**
 * Scans titles and abstracts. A token is resolved to units once, however often it occurs.
 *
 * @param book gets the forms and their keys
 */
export function scanUnits(papers: readonly ShardText[], stopWords: StopWords, book: FormBook): ScannedUnits {
  const { forms } = book;
  const numbers = new WordNumbers();
  const lexicon = new Lexicon(stopWords, book);
  const definitions: number[] = [];
  const sentences: number[] = [];
  const tokens = createTokenBuffer();
  const offsets = new Int32Array(papers.length + 1);
  let characters = 0;
  for (const paper of papers) characters += paper.title.length + paper.abstract.length;
  let surface = new Int32Array(Math.ceil(characters / 5) + 64);
  let marks = new Uint8Array(surface.length);
  let length = 0;
  let ids = new Int32Array(1024);
  let speech = createSpeech(1024);

  const push = (unit: number, mark: number) => {
    if (length === surface.length) {
      const wider = new Int32Array(surface.length * 2);
      wider.set(surface);
      surface = wider;
      const wide = new Uint8Array(surface.length);
      wide.set(marks);
      marks = wide;
    }
    surface[length] = unit;
    marks[length++] = mark;
  };

  const readField = (text: string, paper: number, field: number) => {
    scanTokens(text, tokens, field !== TITLE);
    const { length: count, start, end, marks: found } = tokens;
    if (count > ids.length) {
      ids = new Int32Array(count * 2);
      speech = createSpeech(count * 2);
    }
    let isForeign = false;
    for (let t = 0; t < count; t++) {
      const id = numbers.numberOf(text, start[t]!, end[t]!);
      if (id === lexicon.size) lexicon.learn(text.slice(start[t], end[t]));
      ids[t] = id;
      speech.languages[t] = lexicon.languages[id]!;
      speech.english[t] = lexicon.english[id]!;
      isForeign ||= lexicon.languages[id]! !== 0 && lexicon.english[id]! === 0;
    }
    if (isForeign) findForeignWords(count, found, speech);
    let border = BORDER;
    let opened = length;
    let hash = NO_WORDS;
    for (let t = 0; t < count; t++) {
      const mark = found[t]!;
      const id = ids[t]!;
      if (mark & INITIAL) {
        if (field !== TITLE && length - opened >= LEAST_UNITS) sentences.push(opened, length - opened, hash);
        opened = length;
        hash = NO_WORDS;
      }
      hash = addWord(hash, lexicon.hashes[id]!);
      const only = isForeign && speech.silent[t] === 1 ? NOTHING : lexicon.only[id]!;
      const joint = mark & (BORDER | INITIAL);
      if (only === NOTHING) {
        border = BORDER;
      } else if (only !== SEVERAL) {
        let defined = 0;
        if (mark & BRACKETED && border === 0 && length > offsets[paper]!) {
          defined = define(text, start[t]!, end[t - 1]!, only, paper);
        }
        push(only, joint | border | field | defined);
        border = 0;
      } else {
        // No closure here: it would put this loop's variables on the heap.
        const units = lexicon.compounds.get(id)!;
        for (let at = 0; at < units.length; at++) {
          const unit = units[at]!;
          if (unit >= 0) push(unit, (at === 0 ? joint : HYPHEN) | border | field);
          border = unit < 0 ? BORDER : 0;
        }
      }
    }
    if (field !== TITLE && length - opened >= LEAST_UNITS) sentences.push(opened, length - opened, hash);
  };

  /** Notes the definition that a bracketed token may be; DEFINED where it is one. */
  const define = (text: string, start: number, before: number, unit: number, paper: number): number => {
    if (unit < 0 || !isAcronym(forms[unit]!) || text.slice(before, start).trim() !== '(') return 0;
    let first = length - 1;
    while (length - first < LONGEST && first > offsets[paper]! && !(marks[first]! & BORDER)) first--;
    const words: string[] = [];
    for (let i = first; i < length; i++) words.push(forms[surface[i]!]!.toLowerCase());
    const count = expansionLength(forms[unit]!, words);
    if (!count) return 0;
    definitions.push(paper, count, unit);
    for (let i = length - count; i < length; i++) definitions.push(surface[i]!);
    return DEFINED;
  };

  for (let p = 0; p < papers.length; p++) {
    const { title, abstract } = papers[p]!;
    offsets[p] = length;
    readField(title, p, TITLE);
    readField(abstract, p, 0);
  }
  offsets[papers.length] = length;
  return {
    offsets,
    surface: surface.subarray(0, length),
    marks: marks.subarray(0, length),
    sentences: Int32Array.from(sentences),
    definitions: Int32Array.from(definitions),
  };
}

const createSpeech = (size: number): Speech => ({
  languages: new Int32Array(size),
  english: new Uint8Array(size),
  silent: new Uint8Array(size),
});

/** What `Lexicon.only` says of a token that is not counted, and of one with several units. */
const NOTHING = -1;
const SEVERAL = -2;

/** What each token that was seen consists of. */
class Lexicon {
  /** Tokens learned. */
  size = 0;
  /** Number of the form of each token that has one; else NOTHING or SEVERAL. */
  only = new Int32Array(1 << 16);
  /** Other languages in which it is a function word, one a bit; and 1 where it is one in English. */
  languages = new Int32Array(1 << 16);
  english = new Uint8Array(1 << 16);
  /** By which sentences are known again. */
  hashes = new Int32Array(1 << 16);
  /** The forms of the others, -1 for a unit that is not counted. */
  readonly compounds = new Map<number, readonly number[]>();
  readonly #stem = createStemmer();

  constructor(
    private readonly stopWords: StopWords,
    private readonly book: FormBook,
  ) {}

  /** The token gets the next number. */
  learn(token: string): void {
    if (this.size === this.only.length) {
      this.only = widened(this.only);
      this.languages = widened(this.languages);
      this.hashes = widened(this.hashes);
      const wider = new Uint8Array(this.size * 2);
      wider.set(this.english);
      this.english = wider;
    }
    const lower = foldWord(token);
    this.hashes[this.size] = hashOfWord(lower);
    this.languages[this.size] = this.stopWords.languagesOf(lower);
    this.english[this.size] = this.stopWords.isEnglish(lower) ? 1 : 0;
    const units = unitsOf(token, this.stopWords, this.#stem).map(({ key, start, end }) =>
      key === '' ? NOTHING : this.book.add(token.slice(start, end), key),
    );
    if (units.length > 1) this.compounds.set(this.size, units);
    this.only[this.size] = units.length > 1 ? SEVERAL : units[0]!;
    this.size++;
  }
}

function widened(array: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2);
  wider.set(array);
  return wider;
}
