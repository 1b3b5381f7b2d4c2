import { codeAt } from './characters.ts';

/** A stretch of a text in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A full stop after these never ends a sentence: something they belong to follows. */
const OPEN = words(`
  e.g i.e eg ie cf vs viz resp approx ca incl esp fig figs eq eqs eqn eqns sec secs sect tab alg thm prop lem def ex ref refs ch chap vol
  pp dr prof mr mrs ms mt st messrs dept univ w.r.t s.t i.i.d a.k.a aka max min avg std var temp dim
`);

/** A full stop after these ends a sentence only before a word that usually opens one. */
const EITHER = words(`
  al etc inc ltd co corp jr sr bros u.s u.k u.s.a e.u u.n d.c a.m p.m p.p ph.d m.sc b.sc jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** Words that commonly open a sentence of an abstract, as written there. */
const OPENERS = words(`
  We The This These Those That Our In On At For From To With Without By As An It Its They Their There Here However Moreover Furthermore
  Additionally Finally First Second Third Then Thus Therefore Hence Also Although Though While When Where Whereas Since Because
  Despite Based Using Given Unlike Experiments Experimental Extensive Results Code Such Both Each Many Most Some Several Recent
  Recently Currently Specifically Particularly Compared Nevertheless Nonetheless Besides Instead Inspired Motivated To
`);

/**
 * Cuts running text into sentences, in one pass over its characters.
 *
 * A sentence ends at `. ! ? …` (with the quotes, brackets and `[12]` that close it) before white space, at the full-width marks
 * of Chinese and Japanese, at an empty line, and where the space after the stop was lost ("networks.We propose"). It does not end after an
 * abbreviation ("e.g.", "et al.", "Fig."), an initial, the number of a list item, or inside a number, version or address.
 * What follows may be lower case ("k-means", "iPhone"): sloppy starts are commoner in abstracts than unknown abbreviations.
 *
 * @returns non-empty spans without surrounding white space, ascending
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, 0);
  const close = (end: number, next: number) => {
    let trimmed = end;
    while (trimmed > start && isSpace(codeAt(text, trimmed - 1))) trimmed--;
    if (trimmed > start) sentences.push({ start, end: trimmed });
    start = skipSpace(text, next);
  };
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x3f && code < 0x2026) continue;
    if (code === 0x0a) {
      if (isEmptyLine(text, i + 1)) {
        close(i, i);
        i = Math.max(i, start - 1);
      }
    } else if (isStop(code)) {
      const end = skipClosers(text, i + 1);
      if (end >= text.length) break;
      if (isFullWidthStop(code) || endsHere(text, start, i, end)) {
        close(end, end);
        i = Math.max(end, start) - 1;
      } else if (end > i + 1) {
        i = end - 1;
      }
    }
  }
  close(text.length, text.length);
  return sentences;
}

/** Whether the stop at `at`, whose closing marks run to `end`, is the end of the sentence that begins at `start`. */
function endsHere(text: string, start: number, at: number, end: number): boolean {
  const after = codeAt(text, end);
  const mark = codeAt(text, at);
  if (!isSpace(after)) return mark === 0x2e && end === at + 1 && lostItsSpace(text, at);

  const next = skipSpace(text, end);
  if (next >= text.length) return false;
  const opens = isLower(codeAt(text, next)) ? 'lower' : 'other';
  if (mark === 0x3f) return true;
  if (mark === 0x21) return opens === 'other' ? !/\bYahoo$/.test(text.slice(start, at)) : looksLikeName(text, next);
  if (mark === 0x2026 || codeAt(text, at + 1) === 0x2e) return opens === 'other';
  if (end > at + 1 && codeAt(text, end - 1) !== 0x5d && opens === 'lower') return false;

  let begin = at;
  while (begin > start && isWordPart(codeAt(text, begin - 1))) begin--;
  const word = text.slice(begin, at);
  const lower = word.toLowerCase();
  if (lower === 'no' || lower === 'nos') return !isDigit(codeAt(text, next));
  if (OPEN.has(lower)) return false;
  if (EITHER.has(lower)) return opensSentence(text, next);
  if (/^\d{1,2}$/.test(word)) return begin > start && !/[:;,(]\s*$/.test(text.slice(Math.max(start, begin - 3), begin));
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return opensSentence(text, next);
  return true;
}

/** "networks.We propose": a word of three small letters or more, the stop, and a capitalised word. */
function lostItsSpace(text: string, at: number): boolean {
  for (let i = at - 3; i < at; i++) if (!isLower(codeAt(text, i))) return false;
  if (!isUpper(codeAt(text, at + 1))) return false;
  let run = at - 3;
  while (run > 0 && !isSpace(codeAt(text, run - 1))) run--;
  if (/[/@_\\]|www\./.test(text.slice(run, at))) return false;
  let i = at + 2;
  while (isLower(codeAt(text, i))) i++;
  const after = codeAt(text, i);
  return after === 0 || isSpace(after) || after === 0x2c || after === 0x2d;
}

function opensSentence(text: string, at: number): boolean {
  let end = at;
  while (isLower(codeAt(text, end)) || isUpper(codeAt(text, end))) end++;
  return OPENERS.has(text.slice(at, end));
}

/** "k-means", "iPhone", "t-SNE": a lower-case start that is a name's. */
function looksLikeName(text: string, at: number): boolean {
  const second = codeAt(text, at + 1);
  return second === 0x2d || isUpper(second);
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && isSpace(codeAt(text, at))) at++;
  return at;
}

/** Past further stops, closing quotes and brackets, and citations such as `[12]` or `[3, 4]` glued to the stop. */
function skipClosers(text: string, at: number): number {
  for (;;) {
    const code = codeAt(text, at);
    if (isStop(code) || isCloser(code)) {
      at++;
    } else if (code === 0x5b) {
      let i = at + 1;
      while (isDigit(codeAt(text, i)) || codeAt(text, i) === 0x2c || codeAt(text, i) === 0x20) i++;
      if (i === at + 1 || codeAt(text, i) !== 0x5d) return at;
      at = i + 1;
    } else {
      return at;
    }
  }
}

/** Whether nothing but white space stands between `at` and the next line break. */
function isEmptyLine(text: string, at: number): boolean {
  for (; at < text.length; at++) {
    const code = codeAt(text, at);
    if (code === 0x0a) return true;
    if (!isSpace(code)) return false;
  }
  return false;
}

const isSpace = (code: number) => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isFullWidthStop = (code: number) => code === 0x3002 || code === 0xff01 || code === 0xff1f;
const isStop = (code: number) =>
  code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || isFullWidthStop(code);
const isCloser = (code: number) =>
  code === 0x29 ||
  code === 0x5d ||
  code === 0x22 ||
  code === 0x27 ||
  code === 0x2019 ||
  code === 0x201d ||
  code === 0xbb ||
  code === 0x300d;
const isLower = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code > 0x7f && /\p{Ll}/u.test(String.fromCharCode(code)));
const isUpper = (code: number) =>
  (code >= 0x41 && code <= 0x5a) || (code > 0x7f && /\p{Lu}/u.test(String.fromCharCode(code)));
/** Letters, digits, and the stops inside "e.g" and "U.S". */
const isWordPart = (code: number) => isDigit(code) || isLower(code) || isUpper(code) || code === 0x2e;

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
