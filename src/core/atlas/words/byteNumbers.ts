/** Longest number, in bytes. */
const NUMBER_BYTES = 5;

/** Bytes that a number takes. */
export function bytesOf(value: number): number {
  let bytes = 1;
  for (let left = value >>> 7; left > 0; left >>>= 7) bytes++;
  return bytes;
}

/** Writes whole numbers below 2³¹ of 7 bits a byte, the lowest first; all but the last byte of a number have the highest bit. */
export class ByteNumbers {
  length = 0;
  private bytes: Uint8Array<ArrayBuffer>;

  /** @param room bytes that there is room for before it grows */
  constructor(room: number) {
    this.bytes = new Uint8Array(room + NUMBER_BYTES);
  }

  push(value: number): void {
    if (this.length + NUMBER_BYTES > this.bytes.length) this.grow(NUMBER_BYTES);
    const { bytes } = this;
    let left = value;
    let at = this.length;
    for (; left > 0x7f; left >>>= 7) bytes[at++] = (left & 0x7f) | 0x80;
    bytes[at++] = left;
    this.length = at;
  }

  /** Numbers that were written elsewhere. */
  pushBytes(from: Uint8Array, start: number, end: number): void {
    if (this.length + end - start > this.bytes.length) this.grow(end - start);
    // Most stretches are a few bytes, of which no view need be made.
    if (end - start > 64) this.bytes.set(from.subarray(start, end), this.length);
    else for (let at = start; at < end; at++) this.bytes[this.length + at - start] = from[at]!;
    this.length += end - start;
  }

  /** What was written so far. */
  taken(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  private grow(by: number): void {
    const wider = new Uint8Array(2 * (this.bytes.length + by));
    wider.set(this.bytes);
    this.bytes = wider;
  }
}

/** Reads what {@link ByteNumbers} wrote. */
export class ByteReader {
  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
    private readonly end = bytes.length,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  /** The next number. At the end it is 0. */
  next(): number {
    const { bytes } = this;
    let byte = bytes[this.at++]!;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
    }
    return value;
  }

  /** Leaves out the next numbers. */
  skip(count: number): void {
    let { at } = this;
    for (let left = count; left > 0 && at < this.end; at++) if (this.bytes[at]! < 0x80) left--;
    this.at = at;
  }
}
