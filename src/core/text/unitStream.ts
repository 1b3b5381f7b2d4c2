import type { OnProgress, Paper } from '#core/types';

import { Definitions, expansionLength, isAcronym } from './acronyms.ts';
import { createInterner } from './interner.ts';
import { createStemmer } from './stem.ts';
import type { StopWords } from './stopWords.ts';
import { BORDER, BRACKETED, createTokenBuffer, INITIAL, scanTokens } from './tokens.ts';
import { unitsOf } from './units.ts';

/** The unit stands in a title. */
export const TITLE = 4;
/** A hyphen, not a space, stands before the unit. */
export const HYPHEN = 8;
/** The unit is an acronym right behind the words that it stands for: the same thing said twice. */
export const DEFINED = 16;
export { BORDER, INITIAL };

/** All papers as numbers: the units of their titles and abstracts one after the other, stop words left out. */
export interface UnitStream {
  readonly papers: number;
  /** Paper p has the units `offsets[p] .. offsets[p + 1]`. */
  readonly offsets: Int32Array;
  /** Number of each unit's written form. */
  readonly surface: Int32Array;
  /** Sum of BORDER, INITIAL, TITLE, HYPHEN and DEFINED. A unit behind a left-out word has BORDER. */
  readonly marks: Uint8Array;
  /** Written form by its number. */
  readonly forms: readonly string[];
  /** Number of the key that the form counts under, by the form's number. */
  readonly keyOf: Int32Array;
  /** Key by its number. */
  readonly keys: readonly string[];
  readonly definitions: Definitions;
}

/** Longest expansion of an acronym, in words. */
const LONGEST = 5;

/**
 * Scans titles and abstracts into a stream. A token is resolved to units once, however often it occurs.
 */
export function readUnits(papers: readonly Paper[], stopWords: StopWords, onProgress?: OnProgress): UnitStream {
  const interner = createInterner();
  const lexicon = new Lexicon(stopWords);
  const definitions = new Definitions();
  const tokens = createTokenBuffer();
  const offsets = new Int32Array(papers.length + 1);
  let characters = 0;
  for (const paper of papers) characters += paper.title.length + paper.abstract.length;
  let surface = new Int32Array(Math.ceil(characters / 5) + 64);
  let marks = new Uint8Array(surface.length);
  let length = 0;

  const readField = (text: string, paper: number, field: number) => {
    scanTokens(text, tokens);
    let border = BORDER;
    for (let t = 0; t < tokens.length; t++) {
      const start = tokens.start[t]!;
      const end = tokens.end[t]!;
      const mark = tokens.marks[t]!;
      const id = interner.idOf(text, start, end, tokens.hash[t]!);
      if (id === lexicon.size) lexicon.learn(text.slice(start, end));
      const from = lexicon.from[id]!;
      const to = lexicon.from[id + 1]!;
      if (length + to - from > surface.length) {
        const wider = new Int32Array(surface.length * 2);
        wider.set(surface);
        surface = wider;
        const wide = new Uint8Array(surface.length);
        wide.set(marks);
        marks = wide;
      }
      let defined = 0;
      if (mark & BRACKETED && border === 0 && to - from === 1 && length > offsets[paper]!) {
        defined = define(text, start, tokens.end[t - 1]!, lexicon.units[from]!, paper);
      }
      let joint = mark & (BORDER | INITIAL);
      for (let u = from; u < to; u++) {
        const unit = lexicon.units[u]!;
        if (unit < 0) {
          border = BORDER;
        } else {
          surface[length] = unit;
          marks[length++] = (u === from ? joint : HYPHEN) | border | field | defined;
          border = 0;
        }
        joint = 0;
      }
    }
  };

  /** Notes the definition that a bracketed token may be; DEFINED where it is one. */
  const define = (text: string, start: number, before: number, unit: number, paper: number): number => {
    if (unit < 0 || !isAcronym(lexicon.forms[unit]!) || text.slice(before, start).trim() !== '(') return 0;
    let first = length - 1;
    while (length - first < LONGEST && first > offsets[paper]! && !(marks[first]! & BORDER)) first--;
    const words: string[] = [];
    for (let i = first; i < length; i++) words.push(lexicon.forms[surface[i]!]!.toLowerCase());
    const count = expansionLength(lexicon.forms[unit]!, words);
    if (!count) return 0;
    const keys = Array.from(surface.subarray(length - count, length), (id) => lexicon.keyOf[id]!);
    definitions.add(lexicon.keyOf[unit]!, keys, paper);
    return DEFINED;
  };

  for (let p = 0; p < papers.length; p++) {
    const { title, abstract } = papers[p]!;
    offsets[p] = length;
    readField(title, p, TITLE);
    readField(abstract, p, 0);
    if (onProgress && (p + 1) % 1000 === 0) onProgress({ stage: 'text', done: p + 1, total: papers.length });
  }
  offsets[papers.length] = length;
  return {
    papers: papers.length,
    offsets,
    surface: surface.subarray(0, length),
    marks: marks.subarray(0, length),
    forms: lexicon.forms,
    keyOf: Int32Array.from(lexicon.keyOf),
    keys: lexicon.keys,
    definitions,
  };
}

/** What each token that was seen consists of, and the numbers of forms and keys. */
class Lexicon {
  /** Token t has the units `from[t] .. from[t + 1]`: numbers of forms, or -1 for a unit that is not counted. */
  readonly from: number[] = [0];
  readonly units: number[] = [];
  readonly forms: string[] = [];
  readonly keyOf: number[] = [];
  readonly keys: string[] = [];
  readonly #formIds = new Map<string, number>();
  readonly #keyIds = new Map<string, number>();

  readonly #stem = createStemmer();

  constructor(readonly stopWords: StopWords) {}

  /** Tokens learned. */
  get size(): number {
    return this.from.length - 1;
  }

  learn(token: string): void {
    for (const { key, start, end } of unitsOf(token, this.stopWords, this.#stem)) {
      this.units.push(key === '' ? -1 : this.#form(token.slice(start, end), key));
    }
    this.from.push(this.units.length);
  }

  #form(form: string, key: string): number {
    const known = this.#formIds.get(form);
    if (known !== undefined) return known;
    const id = this.forms.push(form) - 1;
    this.#formIds.set(form, id);
    let keyId = this.#keyIds.get(key);
    if (keyId === undefined) {
      keyId = this.keys.push(key) - 1;
      this.#keyIds.set(key, keyId);
    }
    this.keyOf.push(keyId);
    return id;
  }
}
