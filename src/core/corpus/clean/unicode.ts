const BEYOND_ASCII = /[^ -~]/;
/** Soft hyphen, zero-width space, word joiner, byte-order mark, bidirectional marks, and icons of private fonts. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ue000-\uf8ff]/g;
/** Halves of a character beyond the basic plane without the other half. */
const LONE = /\p{Surrogate}/gu;
const HALF = /[\ud800-\udfff]/;
/** Joiners have a meaning inside words of some scripts, never beside ASCII. */
const STRAY_JOINER = /(?<=^|[ -~\s])[\u200c\u200d]+|(?<![\u200c\u200d])[\u200c\u200d]+(?=$|[ -~\s])/g;
/** Ligatures of typesetting, and letters of the mathematical alphabets ("𝑛"), which are plain letters to a reader. */
const COMPATIBLE = /[\ufb00-\ufb06]|[\ud835][\udc00-\udfff]/g;
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const BLANK = /[\s\u0000-\u001f\u007f-\u009f]+/g;

/** Unicode in NFC, without invisible characters, every run of blanks a single space, none at the ends. */
export function normaliseUnicode(text: string): string {
  if (isPlain(text)) return text;
  const whole = HALF.test(text) ? text.replace(LONE, '\ufffd') : text;
  return whole
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(COMPATIBLE, (letter) => letter.normalize('NFKC'))
    .replace(BLANK, ' ')
    .trim()
    .normalize('NFC');
}

function isPlain(text: string): boolean {
  return !BEYOND_ASCII.test(text) && !text.includes('  ') && !text.startsWith(' ') && !text.endsWith(' ');
}
