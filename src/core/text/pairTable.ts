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

/** Open addressing over three typed arrays; doubles at half full. */
export function createPairTable(): PairTable {
  let slots = new Int32Array(1 << 12);
  let firsts = new Int32Array(1 << 11);
  let seconds = new Int32Array(1 << 11);
  let counts = new Int32Array(1 << 11);
  let size = 0;

  const slotOf = (a: number, b: number) => {
    const mask = slots.length - 1;
    let slot = hash(a, b) & mask;
    for (;;) {
      const id = slots[slot]! - 1;
      if (id < 0 || (firsts[id] === a && seconds[id] === b)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = () => {
    slots = new Int32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < size; id++) {
      let slot = hash(firsts[id]!, seconds[id]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    firsts = doubled(firsts);
    seconds = doubled(seconds);
    counts = doubled(counts);
  };

  return {
    get size() {
      return size;
    },
    first: (id) => firsts[id]!,
    second: (id) => seconds[id]!,
    count: (id) => counts[id]!,
    find: (a, b) => slots[slotOf(a, b)]! - 1,
    add(a, b) {
      const slot = slotOf(a, b);
      const known = slots[slot]! - 1;
      if (known >= 0) {
        counts[known]!++;
        return known;
      }
      slots[slot] = size + 1;
      firsts[size] = a;
      seconds[size] = b;
      counts[size] = 1;
      size++;
      if (size * 2 >= slots.length) grow();
      return size - 1;
    },
  };
}

function hash(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2);
  wider.set(array);
  return wider;
}
