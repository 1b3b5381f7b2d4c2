import { overRepresentation } from './overRepresentation.ts';

/** Two names that the same papers mention. */
export interface NamePair {
  readonly first: string;
  readonly second: string;
  /** Papers that mention both. */
  readonly together: number;
  /** Papers that mention at least one of them. */
  readonly either: number;
  /** Against chance, as in `overRepresentation`. */
  readonly lift: number;
}

/**
 * Pairs of names by how many papers mention both, most first; of equally many the pair that is further above chance.
 *
 * @param mentions papers (row numbers, each once) by name
 * @param n all papers
 * @param least papers that must mention both. Default: 2
 */
export function coMentions(mentions: ReadonlyMap<string, readonly number[]>, n: number, least = 2): NamePair[] {
  const byPaper = new Map<number, string[]>();
  for (const [name, papers] of mentions) {
    for (const paper of papers) {
      const names = byPaper.get(paper);
      if (names) names.push(name);
      else byPaper.set(paper, [name]);
    }
  }
  const together = new Map<string, Map<string, number>>();
  for (const names of byPaper.values()) {
    const sorted = [...names].sort();
    sorted.forEach((first, at) => {
      const partners = together.get(first) ?? new Map<string, number>();
      together.set(first, partners);
      for (const second of sorted.slice(at + 1)) partners.set(second, (partners.get(second) ?? 0) + 1);
    });
  }
  const pairs: NamePair[] = [];
  for (const [first, partners] of together) {
    for (const [second, both] of partners) {
      if (both < least) continue;
      const [inFirst, inSecond] = [mentions.get(first)!.length, mentions.get(second)!.length];
      pairs.push({
        first,
        second,
        together: both,
        either: inFirst + inSecond - both,
        lift: overRepresentation(both, inFirst, inSecond, n),
      });
    }
  }
  return pairs.sort(
    (a, b) =>
      b.together - a.together || b.lift - a.lift || (`${a.first}\n${a.second}` < `${b.first}\n${b.second}` ? -1 : 1),
  );
}
