import { ACCENT_SIGNS } from './texCommands.ts';

/** What stands for the source after a command, and how much of that source it replaces. */
export interface Replaced {
  readonly text: string;
  readonly used: number;
}

/** The endings that an apostrophe joins to an English word. */
const ENDING = /^(?:s|t|re|ve|ll|d|m)?(?![A-Za-z{\\])/;
const BASE = /^(?:\{\\?[A-Za-z]?\}|\s?\\[ij](?![A-Za-z])\s?|[A-Za-z])/;

/**
 * `\'e`, `\'{e}`, `\'\i`: the letter under its mark, where Unicode has it in one. Otherwise the sign itself where it means something in
 * plain text: "it\'s" is an apostrophe that some exporter escaped.
 *
 * @param before the text so far
 * @param after the source after the sign
 */
export function accentSign(sign: string, mark: string, before: string, after: string): Replaced {
  if (sign === "'" && /\p{L}$/u.test(before) && ENDING.test(after)) return { text: "'", used: 0 };
  const marked = markedTwice(mark, after);
  if (marked) return marked;
  const base = BASE.exec(after)?.[0] ?? '';
  const letter = base.replace(/[{}\\\s]/g, '');
  const joined = (letter + mark).normalize('NFC');
  if (letter !== '' && joined.length === 1) return { text: joined, used: base.length };
  const kept = sign === '=' || sign === '.' || sign === '"' || (sign === '~' && base === '');
  return { text: kept ? sign : '', used: 0 };
}

/** A letter that has a mark already: `{\^e}`, `{\^{e}}`, `\^e`, as Vietnamese has them. */
const MARKED = /^(?:\{\\([\^'`"~])(?:([A-Za-z])|\{([A-Za-z])\})\}|\\([\^'`"~])(?:([A-Za-z])|\{([A-Za-z])\}))/;

/** `\~{\^e}`: ễ; null where no such letter follows. */
function markedTwice(mark: string, after: string): Replaced | null {
  const found = MARKED.exec(after);
  if (!found) return null;
  const sign = found[1] ?? found[4]!;
  const letter = found[2] ?? found[3] ?? found[5] ?? found[6]!;
  const joined = (letter + ACCENT_SIGNS.get(sign)! + mark).normalize('NFC');
  return joined.length === 1 ? { text: joined, used: found[0].length } : null;
}

/** `\c{c}` and `\v s`; null where no letter follows that takes the mark. */
export function accentLetter(mark: string, after: string): Replaced | null {
  const marked = markedTwice(mark, after);
  if (marked) return marked;
  const base = /^(?:\s?\{\s?\\?([A-Za-z])\s?\}|\s([A-Za-z]))/.exec(after);
  const joined = ((base?.[1] ?? base?.[2] ?? '') + mark).normalize('NFC');
  return base && joined.length === 1 ? { text: joined, used: base[0].length } : null;
}

/** `\ss`, `\o` and their like. TeX drops the blank after them; here it only goes inside a word, because authors forget the rule. */
export function letterCommand(name: string, letter: string, before: string, after: string): Replaced {
  if (name === 'o' && /(?:^|[^\p{L}])w$/u.test(before)) return { text: '/o', used: 0 };
  const inside = name.length > 1 || /\p{L}$/u.test(before);
  const used = after.startsWith('{}') ? 2 : inside && /^ \p{Ll}/u.test(after) ? 1 : 0;
  return { text: letter, used };
}
