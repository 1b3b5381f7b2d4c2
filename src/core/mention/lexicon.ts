import { codeAt } from '../text/words/characters.ts';
import { casingOf, type Casing } from './gazetteer/entry.ts';

/** A way to write something that the finder knows, with what it stands for. */
export interface Form<Meaning> {
  readonly text: string;
  readonly casing?: Casing;
  readonly meaning: Meaning;
}

/** A known form in a text, from `start` to `end`. Meanings are those whose casing the surface satisfies, in the order given. */
export interface Hit<Meaning> {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

interface Leaf<Meaning> {
  readonly letters: string;
  /** Which characters of the key begin a word in capitals. */
  readonly capitals: readonly number[];
  /** Which characters of the key stand after white space, a hyphen or another gap. */
  readonly gaps: readonly number[];
  /** The one letter that is the form's last word ("ImageNet-A"): it must be a capital in every casing. */
  readonly lastLetter: boolean;
  readonly casing: Casing;
  readonly meaning: Meaning;
}

const WIDTH = 39;
const GAP = 0;
const LAST_OF_WORD = 36;
const WALL = 255;
/** 1 to 26 letters, 27 to 36 digits, 37 and 38 `+` and `*`, 0 what may stand inside a name, WALL what may not. */
const SYMBOL = new Uint8Array(128).fill(WALL);
for (let i = 0; i < 26; i++) SYMBOL[65 + i] = SYMBOL[97 + i] = i + 1;
for (let i = 0; i < 10; i++) SYMBOL[48 + i] = 27 + i;
SYMBOL[43] = 37;
SYMBOL[42] = 38;
for (const gap of " -_'./^${}&!:@") SYMBOL[gap.charCodeAt(0)] = GAP;
const GAPS = 3;
/** Room made beforehand: what is left of a form after the letters that it shares with others. */
const NODES_A_FORM = 6;

function symbolAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return SYMBOL[code]!;
  if (code === 0xb2) return 29;
  return code === 0xa0 || (code >= 0x2010 && code <= 0x2015) || code === 0x2019 ? GAP : WALL;
}

/** Whether the code unit belongs to a word: a letter of any script or a digit. */
export function isWordUnit(code: number): boolean {
  if (code < 128) return SYMBOL[code]! > 0 && SYMBOL[code]! <= LAST_OF_WORD;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff);
}

/**
 * Known names as a trie over letters and digits, so that "CIFAR-10", "CIFAR10", "CIFAR 10" and "Cifar_10" are one path.
 *
 * `scan` walks it from every word start and keeps the longest form; hits do not overlap. A hit begins and ends at the border of a
 * word ("RadImageNet" does not hold ImageNet), but hyphens and slashes are borders ("ImageNet-pretrained", "BERT-SQuAD").
 * Linear in the text: a walk ends after the few letters that no form shares.
 */
export class Lexicon<Meaning> {
  /** Row after row, one a node: the next node for each symbol; in the place of GAP, which leads nowhere, one more than the leaf. */
  #next: Int32Array;
  #nodes = 1;
  readonly #leaves: Leaf<Meaning>[][] = [];

  constructor(forms: readonly Form<Meaning>[]) {
    this.#next = new Int32Array(WIDTH * (1 + forms.length * NODES_A_FORM));
    for (const form of forms) this.#add(form);
  }

  #add({ text, casing, meaning }: Form<Meaning>): void {
    const next = this.#withRoomFor(text.length);
    let nodes = this.#nodes;
    let node = 0;
    let letters = '';
    const capitals: number[] = [];
    const gaps: number[] = [];
    let fresh = true;
    for (let i = 0; i < text.length; i++) {
      const symbol = symbolAt(text, i);
      if (symbol === GAP || symbol === WALL) {
        fresh = true;
        continue;
      }
      const char = text[i] === '²' ? '2' : text[i]!;
      if (fresh && letters !== '') gaps.push(letters.length);
      if (fresh && char >= 'A' && char <= 'Z') capitals.push(letters.length);
      fresh = false;
      letters += char;
      const at = node * WIDTH + symbol;
      node = next[at]!;
      if (node === 0) node = next[at] = nodes++;
    }
    this.#nodes = nodes;
    if (letters === '') return;
    const lastLetter = /[^A-Za-z0-9][A-Z]$/.test(text);
    const leaf = { letters, capitals, gaps, lastLetter, casing: casing ?? casingOf(text), meaning };
    const known = next[node * WIDTH]!;
    if (known > 0) this.#leaves[known - 1]!.push(leaf);
    else next[node * WIDTH] = this.#leaves.push([leaf]);
  }

  /** The rows, with room for so many nodes more. */
  #withRoomFor(nodes: number): Int32Array {
    const needed = (this.#nodes + nodes) * WIDTH;
    if (needed > this.#next.length) {
      const grown = new Int32Array(Math.max(needed, this.#next.length * 2));
      grown.set(this.#next);
      this.#next = grown;
    }
    return this.#next;
  }

  /** Every known form in the text, longest first at each place, left to right. */
  scan(text: string): Hit<Meaning>[] {
    const hits: Hit<Meaning>[] = [];
    let inWord = false;
    for (let i = 0; i < text.length; i++) {
      if (!isWordUnit(text.charCodeAt(i))) {
        inWord = false;
        continue;
      }
      if (inWord) continue;
      inWord = true;
      const hit = this.matchAt(text, i);
      if (!hit) continue;
      hits.push(hit);
      i = hit.end - 1;
    }
    return hits;
  }

  /** The longest form that begins at `start`, which must be the start of a word. */
  matchAt(text: string, start: number): Hit<Meaning> | undefined {
    const next = this.#next;
    let node = 0;
    let gaps = 0;
    let found: Hit<Meaning> | undefined;
    for (let i = start; i < text.length; i++) {
      const symbol = symbolAt(text, i);
      if (symbol === WALL) break;
      if (symbol === GAP) {
        if (++gaps > GAPS || (text.charCodeAt(i) === 0x2e && codeAt(text, i + 1) === 0x20)) break;
        continue;
      }
      gaps = 0;
      node = next[node * WIDTH + symbol]!;
      if (node === 0) break;
      // Only at the end of a word: a look at the leaf takes longer than one at the text.
      if (isWordUnit(codeAt(text, i + 1))) continue;
      const leaf = next[node * WIDTH]!;
      if (leaf > 0 && !isDecimal(text, i + 1)) {
        const meanings = this.#satisfied(this.#leaves[leaf - 1]!, text, start, i + 1);
        if (meanings.length > 0) found = { start, end: i + 1, meanings };
      }
    }
    return found;
  }

  #satisfied(leaves: readonly Leaf<Meaning>[], text: string, start: number, end: number): Meaning[] {
    const surface = readSurface(text, start, end);
    const opens = opensSentence(text, start);
    const meanings: Meaning[] = [];
    for (const leaf of leaves) {
      if (isWrittenAs(leaf, surface, opens) && !meanings.includes(leaf.meaning)) meanings.push(leaf.meaning);
    }
    return meanings;
  }
}

interface Written {
  readonly letters: string;
  /** Where, in `letters`, the text has white space. */
  readonly spaces: readonly number[];
}

function readSurface(text: string, start: number, end: number): Written {
  let letters = '';
  const spaces: number[] = [];
  for (let i = start; i < end; i++) {
    const symbol = symbolAt(text, i);
    if (symbol !== GAP) letters += text[i] === '²' ? '2' : text[i]!;
    else if (/\s/.test(text[i]!)) spaces.push(letters.length);
  }
  return { letters, spaces };
}

function isWrittenAs(leaf: Leaf<unknown>, { letters, spaces }: Written, opens: boolean): boolean {
  const capital = (at: number) => /[A-Z0-9]/.test(letters[at]!);
  if (leaf.casing === 'exact') return letters === leaf.letters && spaces.every((at) => leaf.gaps.includes(at));
  if (leaf.lastLetter && !/[A-Z]$/.test(letters)) return false;
  const split = (at: number) => capital(0) && capital(at) && /[A-Z0-9]/.test(leaf.letters[at]!);
  const wordsKept = spaces.every((at) => leaf.gaps.includes(at) || split(at));
  if (!wordsKept || leaf.casing === 'any') return wordsKept;
  return /[A-Z]/.test(letters) && (opens ? leaf.capitals : leaf.capitals.slice(0, 1)).every(capital);
}

/** "SQuAD 1" does not end before the point of "1.1". */
function isDecimal(text: string, at: number): boolean {
  return codeAt(text, at) === 0x2e && /[0-9]/.test(text[at - 1]!) && /[0-9]/.test(text[at + 1] ?? '');
}

/** At the start of a text or after a full stop, where every word has a capital. */
export function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /[\s"'“‘(]/.test(text[at]!)) at--;
  return at < 0 || /[.!?:]/.test(text[at]!);
}
