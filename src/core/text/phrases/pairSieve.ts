/** Counters at least and at most: a byte for each. */
const [FEWEST, MOST] = [2 ** 12, 2 ** 26];
/** Counters for each pair that is counted: few pairs share one. */
const EACH = 2;
const FULL = 255;

/** Counts pairs of non-negative integers roughly: never too low, up to 255. */
export interface PairSieve {
  add(a: number, b: number): void;
  /** Whether the pair may have been added so often; false is certain. */
  mayHave(a: number, b: number, count: number): boolean;
}

/**
 * Tells the many pairs that occur once or twice from those that may occur more often, in a byte for every counter: a table need hold the
 * latter only (Park, Chen and Yu 1995, "An effective hash-based algorithm for mining association rules"). Pairs that share a counter are
 * taken for one.
 *
 * @param expected pairs that are going to be added, repeated ones too
 */
export function createPairSieve(expected: number): PairSieve {
  const bits = 32 - Math.clz32(Math.min(MOST, Math.max(FEWEST, EACH * expected)) - 1);
  const counters = new Uint8Array(2 ** bits);
  // Multiplied by odd constants near the golden ratio and √3 of 2^32, the upper bits depend on all bits of both numbers.
  const slot = (a: number, b: number) => (Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca77) >>> (32 - bits)) >>> 0;
  return {
    add(a, b) {
      const at = slot(a, b);
      if (counters[at]! < FULL) counters[at]!++;
    },
    mayHave: (a, b, count) => counters[slot(a, b)]! >= Math.min(count, FULL),
  };
}
