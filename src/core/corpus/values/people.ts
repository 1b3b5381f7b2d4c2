import { printedList } from './listed.ts';

/** `J. A.`, `JA`, `J.-P.`: what databases leave of given names. */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[\s-]*){1,4}$/u;
/** What is longer is no name, and is left as it is. */
const LONGEST_NAME = 200;
/** `Tardelli S.`, `van der Berg JA`: a family name with initials behind it. Of names of LONGEST_NAME at most. */
const FAMILY_INITIALS =
  // eslint-disable-next-line regexp/no-super-linear-backtracking
  /^(\p{L}.*\p{Ll}[\p{L}'’.-]*|\p{Lu}['’]?\p{Lu}\p{L}+|[\p{Lu}-]{4,})\s+((?:\p{Lu}\.[\s-]?){1,4}|[\p{Lu}-]{1,3})$/u;
/** Remarks behind a name: `Smith J (Author)`, `Doe, Jane[1]`, `Smith J*`, an ORCID or Scopus id. */
const REMARK =
  /(?<!\s)\s*(?:[*†‡§¶]{1,4}|\((?:\d{6,}|(?:https?:\/\/orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]|author|editor|ed\.?|corresponding author)\)|\[[^[\]]*\])\s*$/i;

/** What says that there are more people than are named. */
const OTHERS = /(?<!\p{L})(?:et\.? al\.?|u\. ?a\.|y otros|e outros|и др\.)[\s,;]*$/iu;

/** People without the remark that there are others: `One, A. et al.` is `One, A.` */
export function withoutOthers(text: string): string {
  const named = text.replace(OTHERS, '');
  return named === text ? text : named.replace(/(?<![\s,;])[\s,;]+$/, '');
}

/**
 * The people of a cell, one by one, in whichever way the export divides them: semicolons, bars, line ends, a printed list, ` and `, or
 * commas. A name that the cell writes as family and given name, or as family name and initials, is `Family, Given`; any other is as
 * written.
 */
export function peopleOf(text: string): string[] {
  return namesIn(withoutOthers(text))
    .map((name) =>
      name
        .replace(REMARK, '')
        .replace(/\s+/g, ' ')
        .replace(/^[,;]+|(?<![,;])[,;]+$/g, '')
        .trim(),
    )
    .filter((name) => name !== '' && !/^(?:et al\.?|others|and others|\[?anonymous\]?)$/i.test(name))
    .map(sorted);
}

function namesIn(text: string): string[] {
  const printed = printedList(text);
  if (printed) return printed;
  for (const mark of [/[;；]/, /\|/, /\r?\n/, /、/])
    if (mark.test(text)) return text.split(new RegExp(mark, 'g')).flatMap(withInitials);
  if (HAN_NAMES.test(text)) return text.trim().split(/[,，\s]+/);
  const parts = text.split(/(?<!\s)\s+(?:and|&|und|et|y)\s+/);
  if (parts.length > 1) return joined(parts);
  return text.includes(',') ? commas(text) : unglued(text);
}

/** Chinese or Korean names, whole ones of two to four characters: between commas, or three and more between blanks. */
const HAN_NAMES =
  /^\s*(?:[\p{Script=Han}\p{Script=Hangul}]{2,4}(?:\s*[,，]\s*[\p{Script=Han}\p{Script=Hangul}]{2,4})+|[\p{Script=Han}\p{Script=Hangul}]{2,4}(?:\s+[\p{Script=Han}\p{Script=Hangul}]{2,4}){2,})\s*$/u;

/** Where a name ends and the next begins without a sign between them, as Springer exports them: `Ann OneBob Two`. */
const SEAM =
  /(?<=\p{L}\p{Ll})(?<!(?<!\p{L})(?:Ma?c|Fitz|De|Des|Del|Della|Di|Da|Du|La|Le|Lo|Van|Von|Vander|Ver|Der|Den|Ten|Ter|Al|El|Abu|Ab|Ben|Bin|Ibn|San|Saint|St|Mh|Ni|Ua|Ap))(?=\p{Lu})/u;

/** Names that stand on end; one name where any of the pieces would be no whole name. */
function unglued(text: string): string[] {
  const names = text.split(SEAM);
  return names.every((name) => /\S\s+\S/.test(name.trim())) ? names : [text];
}

/** `A. One, B. Two and C. Three`, or BibTeX's `One, A. and Two, B.`. */
function joined(parts: readonly string[]): string[] {
  const bibtex = parts.every((part) => (part.match(/,/g)?.length ?? 0) <= 1 && !/^\S+\s+\S.*,/.test(part));
  return bibtex ? [...parts] : parts.flatMap((part) => commas(part.replace(/,\s*$/, '')));
}

function commas(text: string): string[] {
  const parts = text
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2) return parts;
  // `One, A., Two, B.`: family names and initials by turns.
  if (parts.length % 2 === 0 && parts.every((part, at) => at % 2 === 0 || INITIALS.test(part))) {
    return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1]!}`] : []));
  }
  // `One, Ann, Two, Bob`: each by turns, where no piece is a whole name.
  if (parts.length > 2 && parts.length % 2 === 0 && parts.every((part) => !/\s/.test(part)))
    return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1]!}`] : []));
  if (parts.length === 2 && !/\s/.test(parts[0]!) && !initialsIn(parts[0]!)) return [parts.join(', ')];
  return parts;
}

/** PubMed's `One A, Two B`, where a semicolon parts people from groups. */
function withInitials(part: string): string[] {
  const names = part.split(/,\s*/);
  return names.length > 1 && names.every((name) => initialsIn(name.trim())) ? names : [part];
}

function initialsIn(name: string): RegExpExecArray | null {
  return name.length > LONGEST_NAME ? null : FAMILY_INITIALS.exec(name);
}

function sorted(name: string): string {
  if (name.includes(',')) return name.replace(/(?<!\s)\s*,\s*/g, ', ');
  const found = initialsIn(name.replace(/(?<=\p{Lu}{2})\.$/u, ''));
  return found ? `${found[1]!}, ${found[2]!.trim()}` : name;
}
