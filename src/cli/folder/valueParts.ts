import { DefaultDeserializer, DefaultSerializer } from 'node:v8';

/** A value as V8 writes it, but for the numbers of its typed arrays: those stand beside, so that nobody copies them. */
export interface ValueParts {
  readonly head: Uint8Array;
  /** Bytes of the arrays, in the order in which the head names them. */
  readonly arrays: readonly Uint8Array[];
}

const KINDS = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
] as const;

export type ArrayKind = (typeof KINDS)[number];

/** A typed array of a value; those of Node's `Buffer` come back as plain bytes. */
export type Numbers = InstanceType<ArrayKind>;

class Writer extends DefaultSerializer {
  readonly arrays: Uint8Array[] = [];

  _writeHostObject(view: ArrayBufferView): void {
    const kind = KINDS.findIndex((Kind) => view instanceof Kind);
    if (kind < 0) throw new TypeError('a value holds an array of an unknown kind');
    this.writeUint32(kind);
    this.writeDouble((view as Numbers).length);
    this.arrays.push(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  }
}

/** Gives the next array of a value. */
export type NextArray = (Kind: ArrayKind, length: number) => Numbers;

class Reader extends DefaultDeserializer {
  constructor(
    head: Uint8Array,
    private readonly next: NextArray,
    private room: number,
  ) {
    super(head);
  }

  _readHostObject(): Numbers {
    const Kind = KINDS[this.readUint32()]!;
    const length = this.readDouble();
    this.room -= length * Kind.BYTES_PER_ELEMENT;
    if (!(this.room >= 0)) throw new RangeError('an array is longer than what is there');
    return this.next(Kind, length);
  }
}

export function partsOf(value: unknown): ValueParts {
  const writer = new Writer();
  writer.writeHeader();
  writer.writeValue(value);
  return { head: writer.releaseBuffer(), arrays: writer.arrays };
}

/**
 * The value of parts.
 *
 * @param room bytes of all arrays
 * @throws where another V8 wrote the head
 */
export function valueOf(head: Uint8Array, next: NextArray, room: number): unknown {
  const reader = new Reader(head, next, room);
  reader.readHeader();
  return reader.readValue();
}
