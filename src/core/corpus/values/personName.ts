/** Names that stand before a family name and belong to it. */
const PARTICLE = /^\p{Ll}/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 * A name in natural order (`Ludwig van Beethoven`, `John Smith Jr.`) as `Family, Given`: the last word and the lower-case words before it
 * are the family name. A name with a comma, or of a single word, stays as it is.
 */
export function familyFirst(name: string): string {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || name.includes(',')) return words.join(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop()! : '';
  let family = words.length - 1;
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && PARTICLE.test(word));
  if (particle > 0) family = particle;
  const sorted = `${words.slice(family).join(' ')}, ${words.slice(0, family).join(' ')}`;
  return suffix ? `${sorted}, ${suffix}` : sorted;
}

/** Initials before a family name: `J. R. R. Tolkien`, `M.-A. van Two`. */
const INITIALS_FIRST = /^(?:\p{Lu}\p{Ll}?\.[\s-]?)+\p{L}[\p{L}'’ -]+$/u;

/** Bodies whose names begin like initials: `U.S. Department of Health`. */
const BODY = /^(?:U\. ?S|U\. ?K|U\. ?N|E\. ?U)\.|\s(?:of|and|for|the|on)\s/;

/** A name as a list of authors has it, with a blank behind its comma; one that begins with initials is turned (`Tolkien, J. R. R.`). */
export function listedName(name: string): string {
  const plain = name.trim().replace(/,(?=\S)/g, ', ');
  const turned = INITIALS_FIRST.test(plain) && !BODY.test(plain);
  return turned ? familyFirst(plain.replace(/\.(?=\p{L})/gu, '. ')) : plain;
}

/** `Family, Given, Suffix` of its parts; those that are empty are left out. */
export function joinName(family: string, given: string, suffix = ''): string {
  return [family, given, suffix]
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join(', ');
}
