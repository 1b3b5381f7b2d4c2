/** How a word is written: what tells names from running text. */
export type Shape = 'plain' | 'title' | 'strong' | 'number';

/** A word of a sentence, without the punctuation around it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Opening brackets and quotes before it. */
  readonly before: string;
  /** Closing brackets, quotes and stops after it. */
  readonly after: string;
  readonly shape: Shape;
}

/** No name is one word of more letters. */
const LONGEST_NAME = 60;

const OPENING = /^[([{"'“‘`«<]+#?|^#(?=\p{L})/u;
const CLOSING = /(?:['’]s)?[)\]}"'”’,.;:!?»>]{1,40}$|['’]s$/;

/**
 * The words of `text[start, end)`, cut at white space. A stop that belongs to the word stays in it ("v1.1"); a possessive "'s" goes to
 * `after`. Dashes between spaces are words of their own.
 */
export function splitWords(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let at = start;
  while (at < end) {
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    if (at >= end) break;
    let stop = at;
    while (stop < end && isSmallLetter(text.charCodeAt(stop))) stop++;
    const isPlain = stop > at && (stop === end || isBlank(text.charCodeAt(stop)));
    while (stop < end && !isBlank(text.charCodeAt(stop))) stop++;
    if (!isPlain) stop = beforeGlued(text, at, stop);
    words.push(isPlain ? plainWord(text, at, stop) : trimWord(text, at, stop));
    at = stop;
  }
  return words;
}

/** "Quux-Mention(15K users)", "Answering(QuuxQA)": a bracket with words in it that lacks its space begins a word of its own. */
function beforeGlued(text: string, start: number, stop: number): number {
  const open = text.indexOf('(', start + 3);
  if (open < 0 || open >= stop || !/[\p{L}\d]/u.test(text[open - 1]!)) return stop;
  const close = text.indexOf(')', open);
  return (close < 0 || close >= stop || close - open > 4) && open + 1 < stop ? open : stop;
}

/** Small letters only, as most words are: nothing to trim. */
function plainWord(text: string, start: number, end: number): Word {
  return { start, end, text: text.slice(start, end), before: '', after: '', shape: 'plain' };
}

function trimWord(text: string, start: number, end: number): Word {
  const raw = text.slice(start, end);
  const before = OPENING.exec(raw)?.[0] ?? '';
  const inner = raw.slice(before.length);
  const closing = unbalanced(inner, CLOSING.exec(inner)?.[0] ?? '');
  // "the FAME! corpus", "Yahoo! Answers": a mark within a sentence is part of the name.
  const after = closing === '!' && /^\s(?:\p{Ll}|Answers|L\d|Music)/u.test(text.slice(end, end + 8)) ? '' : closing;
  const word = inner.slice(0, inner.length - after.length);
  const from = start + before.length;
  return { start: from, end: from + word.length, text: word, before, after, shape: shapeOf(word) };
}

/** A closing bracket that closes one inside the word stays with it: `Pix(2)`. */
function unbalanced(inner: string, after: string): string {
  const body = inner.slice(0, inner.length - after.length);
  if (after.startsWith(')') && body.includes('(') && !body.includes(')')) return after.slice(1);
  return after;
}

const isSmallLetter = (code: number) => code >= 0x61 && code <= 0x7a;

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

/**
 * `strong`: what only names look like (UCF101, BigEarthNet, KITTI, ogbn-arxiv10); `title`: a capital and small letters (Cityscapes,
 * Penn-Treebank); `number`: digits without letters; `plain`: the rest, including compounds that end in a plain word
 * ("MRI-based", "Large-scale").
 */
function shapeOf(word: string): Shape {
  if (word.length > LONGEST_NAME) return 'plain';
  if (/^[\d.,/%+\-–:×x]+$/.test(word) && /\d/.test(word)) return 'number';
  const parts = word.split(/[-–]/);
  const last = parts[parts.length - 1]!;
  if (parts.length > 1 && /^\p{Ll}{3,}$/u.test(last) && !/^(?:bench|net|set|arxiv|mag|easy|hard)$/.test(last))
    return 'plain';
  if (!/^[\p{L}\p{N}][\p{L}\p{N}+*'’.!^_/@&{}$²-]*$/u.test(word)) return 'plain';
  if (/\p{L}/u.test(word) && /\d/.test(word) && !/^\d+(?:\p{Ll}{1,2}|D|d)?(?:-|$)/u.test(word)) return 'strong';
  if (/\p{Lu}.*\p{Lu}/u.test(parts.find((part) => /\p{Lu}.*\p{Lu}/u.test(part)) ?? '')) return 'strong';
  if (/^\p{Ll}+\p{Lu}/u.test(word) || /^\p{Lu}\p{L}{2,}_\p{L}{3,}$/u.test(word)) return 'strong';
  return /^\p{Lu}\p{Ll}/u.test(word) && !/\p{Ll}\p{Lu}/u.test(word) ? 'title' : 'plain';
}
