/** Numbers the different slices that it is shown, 0, 1, 2, …, without making a string of a slice that it has seen. */
export interface Interner {
  /** The slice's number; it is `size` (before the call) where the slice is new. `hash` depends on nothing but the slice. */
  idOf(text: string, start: number, end: number, hash: number): number;
  readonly size: number;
}

/** Open addressing; the characters of each slice are kept in one pool. */
export function createInterner(): Interner {
  let slots = new Int32Array(1 << 12);
  let hashes = new Int32Array(1 << 11);
  let offsets = new Int32Array((1 << 11) + 1);
  let pool = new Uint16Array(1 << 14);
  let size = 0;

  const grow = () => {
    slots = new Int32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < size; id++) {
      let slot = spread(hashes[id]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    hashes = widened(hashes, Int32Array);
    offsets = widened(offsets, Int32Array);
  };

  return {
    get size() {
      return size;
    },
    idOf(text, start, end, hash) {
      const length = end - start;
      const mask = slots.length - 1;
      let slot = spread(hash) & mask;
      for (;;) {
        const id = slots[slot]! - 1;
        if (id < 0) break;
        if (hashes[id] === hash) {
          const from = offsets[id]!;
          if (offsets[id + 1]! - from === length) {
            let i = 0;
            while (i < length && pool[from + i] === text.charCodeAt(start + i)) i++;
            if (i === length) return id;
          }
        }
        slot = (slot + 1) & mask;
      }
      const id = size++;
      slots[slot] = id + 1;
      hashes[id] = hash;
      const from = offsets[id]!;
      while (from + length > pool.length) pool = widened(pool, Uint16Array);
      for (let i = 0; i < length; i++) pool[from + i] = text.charCodeAt(start + i);
      offsets[id + 1] = from + length;
      if (size * 2 >= slots.length) grow();
      return id;
    },
  };
}

const spread = (hash: number) => hash ^ (hash >>> 15);

function widened<A extends Int32Array | Uint16Array>(array: A, make: new (length: number) => A): A {
  const wider = new make(array.length * 2);
  wider.set(array);
  return wider;
}
