/** Numbers the different words that it is shown, 0, 1, 2, …, by two hashes of each. */
export interface Interner {
  /**
   * The word's number; it is `size` (before the call) where the word is new. Words that agree in both hashes, 64 bits, are taken for
   * the same: in a million different words one chance in forty million.
   */
  idOf(hash: number, check: number): number;
  readonly size: number;
}

/** A slot has the two hashes and the number plus one, side by side: finding a word touches memory once. */
const SLOT = 4;

/** Open addressing; doubles at half full. */
export function createInterner(): Interner {
  let slots = new Int32Array(SLOT << 12);
  let size = 0;

  const slotOf = (table: Int32Array, hash: number, check: number) => {
    const mask = table.length - 1;
    let at = Math.imul(hash ^ (hash >>> 15), SLOT) & mask;
    while (table[at + 2] !== 0 && (table[at] !== hash || table[at + 1] !== check)) at = (at + SLOT) & mask;
    return at;
  };
  const grow = () => {
    const wider = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += SLOT) {
      if (slots[at + 2] !== 0) wider.set(slots.subarray(at, at + SLOT), slotOf(wider, slots[at]!, slots[at + 1]!));
    }
    slots = wider;
  };

  return {
    get size() {
      return size;
    },
    idOf(hash, check) {
      const at = slotOf(slots, hash, check);
      const known = slots[at + 2]!;
      if (known !== 0) return known - 1;
      slots[at] = hash;
      slots[at + 1] = check;
      slots[at + 2] = size + 1;
      size++;
      if (size * 2 * SLOT >= slots.length) grow();
      return size - 1;
    },
  };
}
