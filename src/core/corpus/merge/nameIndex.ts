/** Places of a new table; a power of two, as every later size. */
const SMALLEST = 1 << 10;
/** Part of the places that may be taken before the table grows. */
const FULL = 0.6;

/**
 * Finds numbers by hashes: an open-addressed table, 12 bytes a place. A Map of two million ids takes 280 MB, this 50 MB. Two names of ten million
 * have the same hash once in a hundred corpora, and records that it brings together are compared before they are joined.
 */
export class HashIndex {
  /** Hash and 1; 0 where a place is free. */
  private keys = new Float64Array(SMALLEST);
  private values = new Int32Array(SMALLEST);
  private size = 0;

  /** What was stored first under a hash of up to 53 bits. */
  get(hash: number): number | undefined {
    const at = this.placeOf(hash + 1);
    return this.keys[at] === 0 ? undefined : this.values[at];
  }

  /** Stores a number under a hash that has none yet. */
  add(hash: number, value: number): void {
    const key = hash + 1;
    const at = this.placeOf(key);
    if (this.keys[at] !== 0) return;
    this.keys[at] = key;
    this.values[at] = value;
    if (++this.size > this.keys.length * FULL) this.grow();
  }

  private placeOf(key: number): number {
    const mask = this.keys.length - 1;
    let at = key & mask;
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2);
    for (let from = 0; from < keys.length; from++) {
      if (keys[from] === 0) continue;
      const at = this.placeOf(keys[from]!);
      this.keys[at] = keys[from]!;
      this.values[at] = values[from]!;
    }
  }
}

/** Finds numbers by names, without keeping the names. */
export class NameIndex {
  private readonly index = new HashIndex();

  /** What was stored first under a name. */
  get(name: string): number | undefined {
    return this.index.get(hashName(name));
  }

  /** Stores a number under a name that has none yet. */
  add(name: string, value: number): void {
    this.index.add(hashName(name), value);
  }
}

/** 53 bits of a hash of a text, letter by letter (cyrb53, by bryc, in the public domain: two 32-bit hashes that stir each other). */
export function hashName(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b & 0x1fffff) * 4294967296 + (a >>> 0);
}
