/** Bytes that are read from front to back. Every read is within them. */
export class ByteCursor {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
    readonly end = bytes.length,
  ) {}

  /** @throws {RangeError} where none is left */
  byte(): number {
    if (this.at >= this.end) throw new RangeError('the bytes end too early');
    return this.bytes[this.at++] as number;
  }

  /** @throws {RangeError} where fewer are left */
  skip(count: number): void {
    if (!(count >= 0 && count <= this.end - this.at)) throw new RangeError('the bytes end too early');
    this.at += count;
  }

  /** An unsigned LEB128 number, exact up to 2^53. */
  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      if (scale > 2 ** 56) throw new RangeError('a number has too many bytes');
    }
  }
}

/** What a struct holds, by field number: numbers, flags and structs. Texts and lists are passed over. */
export type CompactStruct = ReadonlyMap<number, number | boolean | CompactStruct>;

/** Structs that lie within one another at most. */
const DEEPEST = 16;

/**
 * A struct in Thrift's compact protocol, in which Parquet writes the header of a page.
 *
 * @throws {RangeError} where it is none, or cut short
 * @see https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 */
export function readCompactStruct(cursor: ByteCursor, depth = 0): CompactStruct {
  if (depth > DEEPEST) throw new RangeError('structs lie too deep in one another');
  const fields = new Map<number, number | boolean | CompactStruct>();
  for (let field = 0; ;) {
    const head = cursor.byte();
    if (head === 0) return fields;
    field = head >> 4 ? field + (head >> 4) : zigzag(cursor.varint());
    const value = readValue(cursor, head & 15, depth);
    if (value !== undefined) fields.set(field, value);
  }
}

function readValue(cursor: ByteCursor, type: number, depth: number): number | boolean | CompactStruct | undefined {
  switch (type) {
    case 1:
    case 2:
      return type === 1;
    case 3:
      return cursor.byte();
    case 4:
    case 5:
    case 6:
      return zigzag(cursor.varint());
    case 7:
      return void cursor.skip(8);
    case 8:
      return void cursor.skip(cursor.varint());
    case 9:
    case 10:
      return void skipList(cursor, depth);
    case 12:
      return readCompactStruct(cursor, depth + 1);
    default:
      throw new RangeError(`a field is of type ${type}, which no page header has`);
  }
}

function skipList(cursor: ByteCursor, depth: number): void {
  const head = cursor.byte();
  const count = head >> 4 === 15 ? cursor.varint() : head >> 4;
  const type = head & 15;
  // In a list a flag is a byte of its own.
  for (let item = 0; item < count; item++) {
    if (type === 1 || type === 2) cursor.skip(1);
    else readValue(cursor, type, depth);
  }
}

function zigzag(value: number): number {
  return value % 2 ? -(value + 1) / 2 : value / 2;
}
