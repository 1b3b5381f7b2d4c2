/** Two names that the same papers mention. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly papers: number;
}

/**
 * The pairs of names that papers of a set mention together, most often first, ties by name.
 *
 * @param names each with the rows of the papers that mention it, ascending; `a` of a pair comes before `b` here
 */
export function pairNames(
  names: readonly { readonly name: string; readonly papers: Int32Array }[],
  mask: Uint8Array,
): Pair[] {
  const pairs: Pair[] = [];
  names.forEach(({ name: a, papers }, at) => {
    const marked = new Uint8Array(mask.length);
    for (const row of papers) marked[row] = mask[row]!;
    for (const { name: b, papers: others } of names.slice(at + 1)) {
      let together = 0;
      for (const row of others) together += marked[row]!;
      if (together > 0) pairs.push({ a, b, papers: together });
    }
  });
  return pairs.sort((x, y) => y.papers - x.papers || (x.a + x.b < y.a + y.b ? -1 : 1));
}
