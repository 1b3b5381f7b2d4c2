import { cleanText } from '../../clean/cleanText.ts';
import { joinName } from '../../values/personName.ts';
import { bibtexText } from './bibtexText.ts';

/**
 * The names of an author field as `Family, Given, Suffix`, by BibTeX's rules: ` and ` between names; `First von Last`, `von Last, First`
 * and `von Last, Jr, First`; what stands in braces is one word. BibLaTeX's `given=…, family=…` too. `and others` is nobody.
 */
export function bibtexNames(field: string): string[] {
  let names = splitOutside(field, /\s+and\s+|^and\s+|\s+and$/giy);
  if (names.length === 1 && !/^\s*\{/.test(field)) names = splitOutside(field, /;\s*/gy);
  return listed(names)
    .map((name) => name.trim())
    .flatMap((name) => (/^(?:others|et al\.?)?$/i.test(name) ? [] : nameOf(name)))
    .filter(Boolean);
}

/** `Ann One, Bob Two and Cy Three`: commas in the place of all but the last "and", where each piece is a whole name. */
function listed(names: readonly string[]): readonly string[] {
  const [first = '', last = ''] = names;
  if (names.length !== 2 || last.includes(',')) return names;
  const parts = splitOutside(first, /\s*,\s*/gy);
  return parts.length > 1 && [...parts, last].every((part) => isNatural(part, names.length + 1))
    ? [...parts, last]
    : names;
}

function nameOf(name: string): string[] {
  const parts = splitOutside(name, /\s*,\s*/gy).map((part) => part.trim());
  if (
    parts.every((part) =>
      /^(?:given|family|prefix|suffix|id|(?:given|family|prefix|suffix)-i|useprefix)\s*=/i.test(part),
    )
  )
    return [labelled(parts)];
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 1) return [natural(first)];
  if (parts.length > 1 && parts.every((part) => isNatural(part, parts.length))) return parts.map(natural);
  if (parts.length === 2) return [joinName(plain(first), plain(second))];
  if (parts.length === 3) return [joinName(plain(first), plain(third), plain(second))];
  // Names with commas between them in place of "and".
  if (parts.length % 2 === 0)
    return parts.flatMap((part, at) => (at % 2 === 0 ? [joinName(plain(part), plain(parts[at + 1]!))] : []));
  return [plain(name)];
}

/** `A. One`, or among three and more a given name before a family name: whole names, where commas stand in the place of "and". */
function isNatural(part: string, names: number): boolean {
  if (/^\p{Lu}\p{Ll}?\.(?:[\s~-]*\p{Lu}\p{Ll}?\.)*[\s~]*\p{L}{2}/u.test(part)) return true;
  const [given = '', ...others] = part.split(/[\s~]+/);
  return names > 2 && /^[\p{Lu}\\{]/u.test(given) && /\p{L}{2}/u.test(others.join(' '));
}

function labelled(parts: readonly string[]): string {
  const value = new Map<string, string>();
  for (const part of parts) {
    const mark = part.indexOf('=');
    value.set(part.slice(0, mark).trim().toLowerCase(), plain(part.slice(mark + 1).replace(/^\s*"([^]*)"\s*$/, '$1')));
  }
  const of = (name: string) => value.get(name) ?? '';
  return joinName(`${of('prefix')} ${of('family')}`, of('given'), of('suffix'));
}

/** `First von Last`: the family name begins at the first word in lower case, and is the last word where there is none. */
function natural(name: string): string {
  const words = splitOutside(name, /[\s~]+/gy).filter(Boolean);
  if (words.length < 2) return plain(name);
  let family = words.findIndex((word, at) => at < words.length - 1 && isLower(word));
  if (family < 0) family = words.length - 1;
  return joinName(plain(words.slice(family).join(' ')), plain(words.slice(0, family).join(' ')));
}

/** Commands that are letters, and have a case of their own. */
const SPECIAL = /^\{?\\(oe|OE|ae|AE|o|O|l|L|aa|AA|ss|i|j)(?![A-Za-z])/;

/** By the first letter outside of braces; a word in braces has no case, one that begins with an accent has its letter's. */
function isLower(word: string): boolean {
  const special = SPECIAL.exec(word)?.[1];
  if (special !== undefined) return special === special.toLowerCase();
  const letters = word.replace(/^\{\\(?:[A-Za-z]+\s*|[^A-Za-z])\{?/, '');
  return !letters.startsWith('{') && /^[^\p{L}]*\p{Ll}/u.test(letters);
}

function plain(value: string): string {
  return cleanText(bibtexText(value)).replace(/\s+/g, ' ').trim();
}

/** The pieces between what matches outside of braces. */
function splitOutside(text: string, mark: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (depth <= 0) {
      mark.lastIndex = at;
      const hit = mark.exec(text)?.[0];
      if (!hit) continue;
      pieces.push(text.slice(from, at));
      at += hit.length - 1;
      from = at + 1;
    }
  }
  pieces.push(text.slice(from));
  return pieces;
}
