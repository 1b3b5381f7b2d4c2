/** Numbers pairs of non-negative integers in the order they are first seen, and counts them. */
export interface PairTable {
  /** Counts the pair once more and gives its number. */
  add(a: number, b: number): number;
  /** Number of the pair, or -1 where it was never added. */
  find(a: number, b: number): number;
  readonly size: number;
  /** The pair's two numbers and its count, by its number. */
  first(id: number): number;
  second(id: number): number;
  count(id: number): number;
}

/** Above every number of a pair, so that two of them make one: keys, pairs and triples of some million papers. */
const LIMIT = 2 ** 26;

export function createPairTable(): PairTable {
  const ids = new Map<number, number>();
  const pairs: number[] = [];
  const counts: number[] = [];
  return {
    get size() {
      return counts.length;
    },
    first: (id) => Math.floor(pairs[id]! / LIMIT),
    second: (id) => pairs[id]! % LIMIT,
    count: (id) => counts[id]!,
    find: (a, b) => ids.get(a * LIMIT + b) ?? -1,
    add(a, b) {
      const pair = a * LIMIT + b;
      const known = ids.get(pair);
      if (known !== undefined) {
        counts[known]!++;
        return known;
      }
      ids.set(pair, counts.length);
      pairs.push(pair);
      return counts.push(1) - 1;
    },
  };
}
