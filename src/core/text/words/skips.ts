import { mathEnd } from '../../corpus/clean/tex/texMath.ts';
import { classAt, codeAt, DIGIT, LOWER, SPACE, UPPER } from './characters.ts';

/* What stands in abstracts and is no term. Each function is asked at a character or token that may open it. */

/** Endings of numbers that are no names: ordinals, multiples and units. */
const UNITS = new Set(
  'x k m b g s ms us ns min h hr hz khz mhz ghz db mb gb tb kb bit bits byte px fps mm cm dm km um nm m2 kg mg ml th st nd rd pp pt ev kev mev gev tev mpc kpc pc'.split(
    ' ',
  ),
);

/** 3.5, 2015, 1024x1024, 1.6x, 3rd, 20ms: numbers with or without a unit, as opposed to 3D, 4K or 8-bit. */
export function isQuantity(text: string, start: number, end: number): boolean {
  let i = start;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (classAt(text, i) !== DIGIT && code !== 0x2e && code !== 0x2d) break;
  }
  if (i === end) return true;
  if (text.charCodeAt(i - 1) === 0x2d) return false;
  const rest = text.slice(i, end);
  if (/^[eE](?:[-+]?\d+)?$/.test(rest)) return true;
  return /^x\d+(x\d+)*$/.test(rest) || UNITS.has(rest);
}

/**
 * End of the URL, host, e-mail address, DOI or identifier that the token from `start` to `end` opens, or 0 where it opens none. Only a URL, which is known by its first
 * letters, is followed without end: the others are looked for in the next few letters, so that a long run costs what it is long.
 */
export function addressEnd(text: string, start: number, end: number): number {
  if (codeAt(text, end) === 0x3a) {
    if (codeAt(text, end + 1) === 0x2f && codeAt(text, end + 2) === 0x2f) return runEnd(text, end);
    return IDENTIFIER.test(text.slice(start, end + 24))
      ? runEnd(text, end + 1 + Number(codeAt(text, end + 1) === 0x20))
      : 0;
  }
  const stop = runEnd(text, end, start + LONGEST_ADDRESS);
  const run = text.slice(start, stop);
  return MAIL.test(run) || /^www\./i.test(run) || HOST.test(run) || /^10\.\d{4,9}\/\S/.test(run)
    ? runEnd(text, stop)
    : 0;
}

const LONGEST_ADDRESS = 320;
const MAIL = /^[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+/;
/** "doi:10.1/a", "arXiv:2001.00001", "PMID: 1". */
const IDENTIFIER = /^(?:doi|DOI): ?10\.\d|^(?:arxiv|arXiv|ARXIV): ?(?:\d{4}\.|[a-z-]+\/\d)/;
const HOST = /^[\w-]+(\.[\w-]+)*\.(com|org|net|io|edu|gov|ai|dev|co|de|uk|fr|cn|jp|ch|eu|ly|me)(\/|[.,;:)\]]*$)/;

function runEnd(text: string, at: number, most = text.length): number {
  while (at < text.length && at < most && classAt(text, at) !== SPACE) at++;
  return at;
}

/** Words before the number of a grant, a contract or a registration. */
const AWARDED =
  /\b(?:grants?|awards?|contracts?|fellowships?|agreements?|registration|registered|identifiers?)\b[^.;!?]{0,40}$/i;

/** Whether a token of capitals and digits is the number of a grant or of a registration, as what stands before it says. */
export function isAward(text: string, start: number, end: number): boolean {
  let digits = 0;
  for (let i = start; i < end; i++) {
    const kind = classAt(text, i);
    if (kind === DIGIT) digits++;
    else if (kind === LOWER) return false;
  }
  return digits >= 4 && AWARDED.test(text.slice(Math.max(0, start - 60), start));
}

/** "Copyright 2019 …", "(c) 2019 …", "All rights reserved", "© …". */
export function isCopyright(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length === 9) return /^copyright\s*(\(c\)|©|by\b|\d{4})/i.test(text.slice(start, end + 12));
  if (length === 6) return /^rights reserved/i.test(text.slice(start, end + 9));
  if (length === 1) return /^\(c\)\s*\d{4}/i.test(text.slice(start - 1, end + 8));
  return length === 3 && /^all rights reserved/i.test(text.slice(start, end + 16));
}

/** Past the end of the sentence or line; a stop after an initial ("Elsevier B.V.") is none. */
export function lineEnd(text: string, at: number): number {
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) return at + 1;
    if (code === 0x2e && classAt(text, at + 1) === SPACE && classAt(text, at - 1) !== UPPER) {
      return at + 1;
    }
  }
  return at;
}

/** Past inline TeX that opens at the dollar sign at `at`; only past the sign where it opens none. */
export const formulaEnd = (text: string, at: number): number => mathEnd(text, at)?.after ?? at + 1;

/** Past a TeX command; past its argument too, where that is a key or an address. */
export function commandEnd(text: string, at: number): number {
  let i = at + 1;
  while (classAt(text, i) >= LOWER && text.charCodeAt(i) < 0x80) i++;
  const name = text.slice(at + 1, i);
  if (!/^((no)?cite[a-z]*|(eq|auto|page|c)?ref|label|url|href|begin|end)$/i.test(name)) return Math.max(i, at + 1);
  for (const [open, shut] of [
    ['[', ']'],
    ['[', ']'],
    ['{', '}'],
  ] as const) {
    if (text[i] !== open) continue;
    const close = text.indexOf(shut, i);
    if (close < 0) return i;
    i = close + 1;
  }
  return i;
}

/** Past `[12]`, `[3, 4-6]`; otherwise past the bracket. */
export function citationEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5d) return i + 1;
    if (classAt(text, i) !== DIGIT && code !== 0x2c && code !== 0x20 && code !== 0x2d && code !== 0x2013) break;
  }
  return at + 1;
}
