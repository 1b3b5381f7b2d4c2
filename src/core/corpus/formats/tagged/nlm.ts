/** A title as the National Library of Medicine writes it, without the full stop that its house style adds. Brackets, which mark a translation, stay. */
export function nlmTitle(title: string): string {
  const plain = title.trim();
  return /[^.]\.$/.test(plain) && !/\b\p{Lu}\.\p{Lu}\.$/u.test(plain) ? plain.slice(0, -1) : plain;
}

/** `van Raaij MJ` and `Adler D.G.` as `van Raaij, MJ` and `Adler, D.G.`; a name of another make stays as it is. */
export function nlmAuthor(name: string): string {
  const found = /^([^,]*\S) ((?:\p{Lu}\.-?){1,5}|\p{Lu}{1,4})(?: (Jr|Sr|2nd|3rd|4th|I{2,3}|IV))?\.?$/u.exec(
    name.trim(),
  );
  if (!found) return name;
  return `${found[1]!}, ${found[2]!}${found[3] ? `, ${found[3]}` : ''}`;
}
