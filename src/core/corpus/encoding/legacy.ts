import { isOtherLanguage, type Languages } from './latinLanguages.ts';
import { windows1252 } from './windows1252.ts';

/** An encoding that is not Unicode. */
export interface Encoding {
  /** As it is called in the account. */
  readonly name: string;
  decode(bytes: Uint8Array): string;
  /** How much the bytes look like text of this encoding. */
  rate(bytes: Uint8Array): number;
}

const decoder = (label: string) => (bytes: Uint8Array) => new TextDecoder(label).decode(bytes);

/** What a pair of bytes is worth, by its first byte and its second. */
type Pair = (first: number, second: number) => number;

/** A pair of bytes that is no character; one that is, but that hardly a text has; one beside an ASCII letter, which no script does. */
const INVALID = -10;
const RARE = -1;
const GLUED = -1.5;

/** East Asian encodings of one or two bytes a character, by the pairs that are common in text. */
function rateDoubleBytes(bytes: Uint8Array, pair: Pair, single: (byte: number) => number): number {
  let rate = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    const alone = single(byte);
    if (!Number.isNaN(alone)) {
      rate += alone;
      continue;
    }
    const worth = at + 1 < bytes.length ? pair(byte, bytes[at + 1]!) : INVALID;
    rate += worth;
    if (worth > 0 && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 2]))) rate += GLUED;
    if (worth > INVALID) at++;
  }
  return rate;
}

const isLetter = (byte: number | undefined) => byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122;
const within = (byte: number, from: number, to: number) => byte >= from && byte <= to;
const none = () => NaN;

/** GB 2312's common characters have first bytes B0 to D7, its punctuation A1 to A3; kana (A4, A5) are Japanese. */
const gb18030: Pair = (first, second) => {
  if (!within(first, 0x81, 0xfe) || !(within(second, 0x40, 0xfe) && second !== 0x7f))
    return within(second, 0x30, 0x39) ? RARE : INVALID;
  if (second < 0xa1) return RARE;
  if (within(first, 0xb0, 0xd7)) return 2;
  if (within(first, 0xa1, 0xa3)) return 1;
  return within(first, 0xa4, 0xa5) ? 0 : RARE / 2;
};
/** KS X 1001: Hangul has first bytes B0 to C8, Chinese characters CA to FD. */
const eucKr: Pair = (first, second) => {
  if (!within(first, 0x81, 0xfd) || !within(second, 0x41, 0xfe)) return INVALID;
  if (second < 0xa1) return RARE;
  return within(first, 0xb0, 0xc8) ? 2.3 : within(first, 0xa1, 0xa3) ? 1 : RARE;
};
/** JIS X 0208 in EUC: kana A4 and A5, common Chinese characters B0 to CF. */
const eucJp: Pair = (first, second) => {
  if (!within(first, 0xa1, 0xfe) || !within(second, 0xa1, 0xfe)) return INVALID;
  if (within(first, 0xa4, 0xa5)) return 3;
  if (within(first, 0xb0, 0xcf)) return 1.9;
  return within(first, 0xa1, 0xa3) ? 1 : RARE;
};
const shiftJis: Pair = (first, second) => {
  if (!(within(first, 0x81, 0x9f) || within(first, 0xe0, 0xfc)) || !within(second, 0x40, 0xfc) || second === 0x7f)
    return INVALID;
  if ((first === 0x82 && within(second, 0x9f, 0xf1)) || (first === 0x83 && within(second, 0x40, 0x96))) return 3;
  if (within(first, 0x88, 0x97)) return 1.9;
  return first === 0x81 ? 1 : RARE;
};
const big5: Pair = (first, second) => {
  if (!within(first, 0x81, 0xfe) || !(within(second, 0x40, 0x7e) || within(second, 0xa1, 0xfe))) return INVALID;
  if (within(first, 0xa4, 0xc6)) return 2.05;
  return within(first, 0xa1, 0xa3) ? 1 : RARE;
};

function doubleBytes(name: string, label: string, pair: Pair, single: (byte: number) => number = none): Encoding {
  return { name, decode: decoder(label), rate: (bytes) => rateDoubleBytes(bytes, pair, single) };
}

/**
 * Encodings of one byte a character, rated by what the text reads like.
 *
 * @param languages the group whose letters it has, where most of them are letters in Windows-1252 too
 */
function singleByte(
  name: string,
  decode: (bytes: Uint8Array) => string,
  common: string,
  languages?: Languages,
): Encoding {
  const frequent = new Set(common);
  return {
    name,
    decode,
    rate(bytes) {
      const text = decode(bytes);
      const isTold = languages !== undefined && isOtherLanguage(windows1252(bytes), text, languages);
      return rateText(text, frequent) + (isTold ? TOLD * highBytes(bytes) : 0);
    },
  };
}

/** What it is worth, for each byte beyond ASCII, that a text is told by the letters of one language. */
const TOLD = 0.4;
const highBytes = (bytes: Uint8Array) => bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);

const LETTER = /[\p{L}\p{M}]/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const LATIN = /\p{Script=Latin}/u;
const MARK = /[’‘“”–—…«»°±·•©®€ªº§²³µ×½¿¡]/;

/** Letters of the script, in words of that script alone, upper case at their beginning or throughout, earn; signs inside words cost. */
export function rateText(text: string, frequent: ReadonlySet<string>): number {
  let rate = rateWords(text);
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char < '\x80') {
      run = 0;
      continue;
    }
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    if (!LETTER.test(char)) {
      const inside = LETTER.test(before) && LETTER.test(after);
      rate += inside ? (char === '’' ? 0.5 : -2) : MARK.test(char) ? 0.3 : char === '\u00a0' ? 0.1 : -0.7;
      run = 0;
      continue;
    }
    run++;
    const capital = UPPER.test(char) && LOWER.test(before) ? -2 : 0;
    if (LATIN.test(char)) {
      const shouting = UPPER.test(char) && LOWER.test(after) && LETTER.test(before) ? -1 : 0;
      rate += (frequent.has(char) ? 1 : 0.2) + (run > 2 ? -2 : 0) + capital + shouting;
    } else {
      const mixed = /[A-Za-z]/.test(before) || /[A-Za-z]/.test(after);
      rate += (frequent.has(char) ? 1.2 : 0.5) + capital + (mixed ? -2 : 0);
    }
  }
  return rate;
}

/** What a word of a script must have, or has at its end alone. */
const GREEK_WORD = /[α-ωϊϋ]/;
const GREEK_STRESS = /[άέήίόύώΐΰ]/;
const CYRILLIC_WORD = /[а-яѐ-џ]/;
const CYRILLIC_VOWEL = /[аеиоуыэюяёіїєґўј]/;
const FINALS = /[ςךםןףץةى](?=\p{L})/gu;

/**
 * What speaks against words of scripts other than Latin: Greek without a stress, Cyrillic without a vowel, final letters before others,
 * capitals throughout. Short texts have little else to be told by.
 */
function rateWords(text: string): number {
  let rate = 0;
  for (const [word] of text.matchAll(/[^\P{L}\p{Script=Latin}\p{Script=Han}]{3,}/gu)) {
    rate -= (word.match(FINALS)?.length ?? 0) * 1.5;
    if (word !== word.toLowerCase() && word === word.toUpperCase()) rate -= word.length * 0.3;
    if (GREEK_WORD.test(word) && !GREEK_STRESS.test(word)) rate -= word.length * 0.4;
    if (CYRILLIC_WORD.test(word) && !CYRILLIC_VOWEL.test(word)) rate -= word.length * 0.5;
  }
  return rate;
}

const WESTERN = 'áàâäãåæçéèêëíìîïñóòôöõøúùûüýÿßœšžðþÐÞÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØÚÙÛÜŒŠŽ';
/** The letters beyond ASCII of the languages of Western Europe. */
export const WESTERN_LETTERS: ReadonlySet<string> = new Set(WESTERN);
const CENTRAL = 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűŐŰöüÖÜäăâîşţ';
const CYRILLIC = 'оеаинтсрвлкмдпыОЕАИНТСРВЛКМДП';
const GREEK = 'αοιετσνηυρπκμλςωίόάέήΑΟΙΕΤΣΝΗΡΠΚΜ';
const HEBREW = 'יולאהמרבתשנ';
const ARABIC = 'اليمونتربعدسة';
const TURKISH = 'ığşçöüİĞŞÇÖÜ';
const THAI = 'านรอกเงมยลวดทตสปบหแคะัิี่้';

/** Every encoding that is tried, those first that are taken where two fit alike. */
const ENCODINGS: readonly Encoding[] = [
  singleByte('Windows-1252', windows1252, WESTERN),
  singleByte('Mac Roman', decoder('macintosh'), WESTERN),
  singleByte('Windows-1251', decoder('windows-1251'), CYRILLIC),
  singleByte('KOI8-R', decoder('koi8-r'), CYRILLIC),
  singleByte('ISO 8859-5', decoder('iso-8859-5'), CYRILLIC),
  singleByte('Mac Cyrillic', decoder('x-mac-cyrillic'), CYRILLIC),
  singleByte('Windows-1250', decoder('windows-1250'), CENTRAL, 'central'),
  singleByte('ISO 8859-2', decoder('iso-8859-2'), CENTRAL, 'central'),
  singleByte('Windows-1253', decoder('windows-1253'), GREEK),
  singleByte('Windows-1254', decoder('windows-1254'), TURKISH, 'turkish'),
  singleByte('Windows-1255', decoder('windows-1255'), HEBREW),
  singleByte('Windows-1256', decoder('windows-1256'), ARABIC),
  singleByte('Windows-874', decoder('windows-874'), THAI),
  doubleBytes('GB 18030', 'gb18030', gb18030),
  doubleBytes('EUC-KR', 'euc-kr', eucKr),
  doubleBytes('Shift JIS', 'shift_jis', shiftJis, (byte) => (within(byte, 0xa1, 0xdf) ? RARE : NaN)),
  doubleBytes('EUC-JP', 'euc-jp', eucJp),
  doubleBytes('Big5', 'big5', big5),
];

/** How much better than Windows-1252, which is by far the commonest, another encoding must fit, for each byte beyond ASCII. */
const MARGIN = 0.15;
/** Bytes that are looked at. */
const SAMPLE = 1 << 16;

/**
 * The encoding that the lines of a file which are not UTF-8 are most likely in, told by whether what they read like in it is text:
 * common letters of one script in whole words. Windows-1252 where nothing speaks clearly for another.
 */
export function legacyEncoding(lines: readonly Uint8Array[]): Encoding {
  const sample = sampleOf(lines);
  let best = ENCODINGS[0]!;
  let rating = best.rate(sample) + MARGIN * highBytes(sample);
  for (const encoding of ENCODINGS.slice(1)) {
    const rate = encoding.rate(sample);
    if (rate > rating) [best, rating] = [encoding, rate];
  }
  return best;
}

function sampleOf(lines: readonly Uint8Array[]): Uint8Array {
  const sample = new Uint8Array(
    Math.min(
      SAMPLE,
      lines.reduce((sum, { length }) => sum + length + 1, 0),
    ),
  ).fill(32);
  let at = 0;
  for (const line of lines) {
    if (at >= sample.length) break;
    sample.set(line.subarray(0, sample.length - at), at);
    at += line.length + 1;
  }
  return sample;
}

export function isDoubleByte({ name }: Encoding): boolean {
  return ['GB 18030', 'EUC-KR', 'Shift JIS', 'EUC-JP', 'Big5'].includes(name);
}
