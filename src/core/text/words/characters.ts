/** What a UTF-16 code unit is to the tokenizer. From DIGIT on it is part of a word. */
const OTHER = 1;
export const SPACE = 2;
/** A sign that can join two parts of a name, or close it: - ' _ . & @ + # * */
export const JOINER = 3;
/** A letter of a script that is written without spaces. */
export const IDEOGRAPH = 4;
export const DIGIT = 5;
export const LOWER = 6;
export const UPPER = 7;
/** A letter without case, or a combining mark. */
const LETTER = 8;

const known = new Uint8Array(0x10000);

/** Class of a code unit, computed once. Surrogates are OTHER: what lies beyond the basic plane is no word here. */
export function classOf(code: number): number {
  return known[code] || (known[code] = classify(code));
}

/**
 * The code unit at an offset, 0 beyond the ends. Compiled code that `charCodeAt` asks beyond the end of a string just once is thrown
 * away, and costs more from then on.
 */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** Class of the code unit at an offset; SPACE beyond the ends. */
export function classAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? SPACE : classOf(text.charCodeAt(at));
}

const JOINERS = Array.from("-'_.&@+#*\u2019\u2010\u2011", (sign) => sign.charCodeAt(0));

function classify(code: number): number {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0) return SPACE;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code >= 0x61 && code <= 0x7a) return LOWER;
  if (code >= 0x41 && code <= 0x5a) return UPPER;
  if (JOINERS.includes(code)) return JOINER;
  if (code < 0x80) return OTHER;
  if (isSmallDigit(code)) return DIGIT;
  const character = String.fromCharCode(code);
  if (/\s/u.test(character)) return SPACE;
  if (!/[\p{L}\p{M}]/u.test(character)) return OTHER;
  if (UNSPACED.test(character)) return IDEOGRAPH;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/\p{Lu}/u.test(character)) return UPPER;
  return LETTER;
}

/** Raised and lowered digits: ², ₂. */
function isSmallDigit(code: number): boolean {
  return (
    code === 0xb2 ||
    code === 0xb3 ||
    code === 0xb9 ||
    code === 0x2070 ||
    (code >= 0x2074 && code <= 0x2089 && (code & 0xf) <= 9)
  );
}

/** Thai, Lao, Myanmar, Khmer, kana and Han. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/u;
