import { nameGreekLetters } from '#core/greek';

/**
 * Text without what copies of it differ in: case, blanks and punctuation. Written over ranges of code units and not over Unicode
 * properties, so that the answer is the same in every release of every engine.
 */
const FOLDED = new Uint16Array(65536);
/** 1 for each code unit whose entry in FOLDED is settled. */
const SETTLED = new Uint8Array(65536);

/** The lower-case form of a code unit, or 0 where it is no part of a word. Settled when first asked for: texts use few of all. */
function folded(code: number): number {
  return SETTLED[code] ? FOLDED[code]! : settle(code);
}

function settle(code: number): number {
  SETTLED[code] = 1;
  if (!isWord(code)) return 0;
  const lower = String.fromCharCode(code).toLowerCase();
  return (FOLDED[code] = lower.length === 1 ? lower.charCodeAt(0) : code);
}

/** The letters and digits of a text in lower case, all else left out. */
export function fold(text: string): string {
  let letters = '';
  for (let at = 0; at < text.length; at++) {
    const code = folded(text.charCodeAt(at));
    if (code !== 0) letters += String.fromCharCode(code);
  }
  return letters;
}

/** 53 bits of a hash of `fold(text)`: equal for texts that fold to the same, and hardly ever for others. */
export function foldedHash(text: string): number {
  let fnv = 0x811c9dc5;
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = folded(text.charCodeAt(at));
    if (code === 0) continue;
    fnv = Math.imul(fnv ^ code, 0x01000193);
    sum = Math.imul(sum + code, 0x2c1b3c6d) ^ (sum >>> 15);
  }
  return (sum >>> 11) * 4294967296 + (fnv >>> 0);
}

/** Letters and digits at either end of a text that `endsHash` is made of. */
const HASHED = 96;

/** A hash of the first and last letters and digits of `fold(text)` (FNV-1a): equal for texts that fold to the same, seldom for others. */
export function endsHash(text: string): number {
  let first = 0x811c9dc5;
  for (let at = 0, count = 0; at < text.length && count < HASHED; at++) {
    const code = folded(text.charCodeAt(at));
    if (code === 0) continue;
    first = Math.imul(first ^ code, 0x01000193);
    count++;
  }
  let last = 0x811c9dc5;
  for (let at = text.length - 1, count = 0; at >= 0 && count < HASHED; at--) {
    const code = folded(text.charCodeAt(at));
    if (code === 0) continue;
    last = Math.imul(last ^ code, 0x01000193);
    count++;
  }
  return (last >>> 11) * 4294967296 + (first >>> 0);
}

/** Marks over and under letters. */
const COMBINING = /[\u0300-\u036f]/g;

/**
 * `fold` for titles, which databases also write without accents, with Greek letters by their names, with plain digits in the place of small ones, and
 * with "&" for "and".
 */
export function foldTitle(title: string): string {
  const plain = /[^ -~]/.test(title) ? title.normalize('NFKD').replace(COMBINING, '') : title;
  return fold(nameGreekLetters(plain.replace(/&/g, ' and ')));
}

/** Writes a 32-bit hash of each word of the folded text to `words`, and answers how many there are. */
export function hashWords(text: string, words: Int32Array): number {
  let count = 0;
  let hash = 0;
  let inside = false;
  for (let at = 0; at <= text.length && count < words.length; at++) {
    const code = at < text.length ? folded(text.charCodeAt(at)) : 0;
    if (code !== 0) {
      hash = inside ? Math.imul(hash ^ code, 0x01000193) : Math.imul(0x811c9dc5 ^ code, 0x01000193);
      inside = true;
    } else if (inside) {
      words[count++] = hash;
      inside = false;
    }
  }
  return count;
}

/** Whether the folded text has at least so many words. */
export function hasWords(text: string, least: number): boolean {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length && count < least; at++) {
    const word = folded(text.charCodeAt(at)) !== 0;
    if (word && !inside) count++;
    inside = word;
  }
  return count >= least;
}

function isWord(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return [0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba].includes(code);
  if (code === 0xd7 || code === 0xf7) return false;
  const sign =
    (code >= 0x2000 && code <= 0x206f) || (code >= 0x20a0 && code <= 0x20cf) || (code >= 0x2190 && code <= 0x2bff);
  const eastern = (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff0f) || code === 0xfeff;
  return !sign && !eastern;
}
