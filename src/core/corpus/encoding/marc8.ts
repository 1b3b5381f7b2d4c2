import { windows1252 } from './windows1252.ts';
import { rateText, WESTERN_LETTERS } from './legacy.ts';

/** Spacing characters of ANSEL (ANSI/NISO Z39.47), from A1 on; a blank where it has none. */
const SPACING = 'ŁØĐÞÆŒʹ·♭®±ƠƯʼ ʻłøđþæœʺı£ð ơư  °ℓ℗©♯¿¡ß€';
const FIRST_SPACING = 0xa1;
/** Marks of ANSEL from E0 on, which stand before the letter that they are over or under; empty where it has none. */
// prettier-ignore
const MARKS = [
  0x309, 0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30c, 0x30a, 0x361, 0, 0x315, 0x30b, 0x310,
  0x327, 0x328, 0x323, 0x324, 0x325, 0x333, 0x332, 0x326, 0x31c, 0x32e, 0x360, 0, 0, 0, 0x313, 0,
].map((code) => (code === 0 ? '' : String.fromCodePoint(code)));
const FIRST_MARK = 0xe0;
/** Letters of ISO 5427, from 40 on: small ones, then capitals. */
const CYRILLIC = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧ';
const HEBREW = 'אבגדהוזחטיךכלםמןנסעףפץצקרשת';
const [ESCAPE, FIELD_END] = [0x1b, 0x1e];
const [SUBSCRIPTS, SUPERSCRIPTS] = ['₀₁₂₃₄₅₆₇₈₉', '⁰¹²³⁴⁵⁶⁷⁸⁹'];
const UNKNOWN = '\ufffd';

/** How a byte below 80 reads where another set than ASCII was called for; undefined for sets that are not known. */
const SETS: ReadonlyMap<string, (byte: number) => string | undefined> = new Map([
  ['N', (byte) => CYRILLIC[byte - 0x40]],
  ['2', (byte) => HEBREW[byte - 0x60]],
  ['b', (byte) => SUBSCRIPTS[byte - 0x30]],
  ['p', (byte) => SUPERSCRIPTS[byte - 0x30]],
  ['g', (byte) => 'αβγ'[byte - 0x61]],
]);
const ASCII = /^[Bs]$/;
/** East Asian characters take three bytes. */
const EAST_ASIAN = '1';

/**
 * MARC-8, as libraries wrote before Unicode: ASCII and ANSEL, whose marks stand before their letters, and other scripts behind escape
 * sequences, up to the end of the field. Hebrew and Cyrillic are known of those; what is not known shows as U+FFFD.
 */
export function marc8(bytes: Uint8Array): string {
  let text = '';
  let marks = '';
  let set = 'B';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === ESCAPE) {
      const sequence = escapeAt(bytes, at);
      set = sequence.set;
      at += sequence.length - 1;
      continue;
    }
    if (byte === FIELD_END) set = 'B';
    if (byte >= FIRST_MARK) {
      marks += MARKS[byte - FIRST_MARK]!;
      continue;
    }
    let char: string;
    if (byte >= 0x80) char = SPACING[byte - FIRST_SPACING]?.trim() || UNKNOWN;
    else if (byte <= 0x20 || ASCII.test(set)) char = String.fromCharCode(byte);
    else if (set === EAST_ASIAN) {
      char = UNKNOWN;
      at += 2;
    } else char = SETS.get(set)?.(byte) ?? (SETS.has(set) && byte < 0x40 ? String.fromCharCode(byte) : UNKNOWN);
    text += (char + marks).normalize('NFC');
    marks = '';
  }
  return text;
}

/** `ESC b` and its like, `ESC ( 2`, `ESC $ 1`: the set that a sequence calls for. */
function escapeAt(bytes: Uint8Array, at: number): { set: string; length: number } {
  const [first = '', second = '', third = ''] = [1, 2, 3].map((step) => String.fromCharCode(bytes[at + step] ?? 0x20));
  if (first === '$') return /[,(]/.test(second) ? { set: third, length: 4 } : { set: second, length: 3 };
  // Sets for the bytes from 80 on (`)` and `-`) leave the others as they are.
  if (/[(,]/.test(first)) return second === '!' ? { set: third, length: 4 } : { set: second, length: 3 };
  if (/[)-]/.test(first)) return { set: 'B', length: second === '!' ? 4 : 3 };
  return { set: first, length: 2 };
}

/** How much of Windows-1252's rating MARC-8 needs: it is what the standard says where a record does not call itself Unicode. */
const PRIOR = 0.9;
const ANSEL_LETTER = /[ŁØĐÞÆŒʹłøđþæœʺı]/;
/** Halves of the tie over romanised Russian letters. */
const TIE = new Set([0xeb, 0xec]);
const CENTRAL = new Set('čřšžěůďťňćśźńęąČŘŠŽ');

/** Whether the bytes of a record that are not UTF-8 read better as MARC-8 than as the Latin that some systems write in its place. */
export function isMarc8(bytes: Uint8Array): boolean {
  let rate = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < FIRST_MARK) {
      if (ANSEL_LETTER.test(SPACING[byte - FIRST_SPACING] ?? '')) rate++;
      continue;
    }
    const next = bytes[at + 1] ?? 0x20;
    if (next >= FIRST_MARK) continue;
    const joined = (String.fromCharCode(next) + MARKS[byte - FIRST_MARK]!).normalize('NFC');
    // A mark stands before a letter, always.
    if (!/[A-Za-z]/.test(String.fromCharCode(next)) && next < 0x80) return false;
    if (WESTERN_LETTERS.has(joined)) rate += 1.1;
    else if (CENTRAL.has(joined) || TIE.has(byte)) rate += 0.9;
    else rate += joined.length === 1 ? 0.2 : -0.5;
  }
  return rate >= PRIOR * rateText(windows1252(bytes), WESTERN_LETTERS);
}
