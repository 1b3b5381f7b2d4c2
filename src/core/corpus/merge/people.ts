import { foldTitle } from './fold.ts';

/** Initials as they stand beside a name: `J`, `J.-P.`, `MA`. */
const INITIALS = /^(?:\p{Lu}\p{M}*[.-]{0,2}){1,4}$/u;

/** Family name of an author, folded: `Smith, Jane`, `Jane Smith`, `Smith J`, `Smith J.A.`. */
function familyOf(author: string): string {
  const comma = author.indexOf(',');
  if (comma > 0) return foldTitle(author.slice(0, comma));
  const words = author.trim().split(/\s+/);
  while (words.length > 1 && INITIALS.test(words[words.length - 1]!)) words.pop();
  const isGivenFirst = words.length > 1 && words.length === author.trim().split(/\s+/).length;
  return foldTitle(isGivenFirst ? words[words.length - 1]! : words.join(' '));
}

/** Whether the first author of either is among the authors of the other; null where the authors of one are not known. */
export function sharesAuthors(a: readonly string[], b: readonly string[]): boolean | null {
  if (a.length === 0 || b.length === 0) return null;
  const [first, second] = [a.slice(0, MOST).map(familyOf), b.slice(0, MOST).map(familyOf)];
  return second.includes(first[0]!) || first.includes(second[0]!);
}

/** Authors that are looked at. */
const MOST = 20;
