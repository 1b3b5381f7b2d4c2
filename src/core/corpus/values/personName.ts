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

/** `Family, Given, Suffix` of its parts; those that are empty are left out. */
export function joinName(family: string, given: string, suffix = ''): string {
  return [family, given, suffix]
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join(', ');
}
