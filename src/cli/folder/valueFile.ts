import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { partsOf, valueOf, type ArrayKind, type NextArray, type ValueParts } from './valueParts.ts';

/** Of a SHA-256, and of the length of the head behind it. */
const HASH_BYTES = 32;
const LENGTH_BYTES = 8;
const START = HASH_BYTES + LENGTH_BYTES;
/** One call of the system reads or writes two gigabytes at most. */
const MOST_AT_ONCE = 1 << 30;
/** Bytes of a file that are hashed at a time. */
const BLOCK = 1 << 20;

/** A value on its way into a file. */
export interface EncodedValue extends ValueParts {
  /** Of the file. */
  readonly bytes: number;
}

export function encodeValue(value: unknown): EncodedValue {
  const { head, arrays } = partsOf(value);
  return { head, arrays, bytes: arrays.reduce((sum, { length }) => sum + length, START + head.length) };
}

/**
 * Writes a value as a file: the SHA-256 of the rest, the length of the head, the head, the numbers of its arrays. It is there whole or not at all:
 * written beside, then renamed.
 *
 * @param beside where it is while it is written; nothing is left there
 */
export function writeValueFile(file: string, beside: string, { head, arrays }: EncodedValue): void {
  try {
    const handle = openSync(beside, 'w');
    try {
      const hash = createHash('sha256');
      let at = HASH_BYTES;
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeDoubleLE(head.length);
      for (const part of [length, head, ...arrays]) {
        for (let from = 0; from < part.length; from += MOST_AT_ONCE) {
          const some = part.subarray(from, from + MOST_AT_ONCE);
          hash.update(some);
          writeAll(handle, some, at);
          at += some.length;
        }
      }
      writeAll(handle, hash.digest(), 0);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
  } catch (cause) {
    forget(beside);
    throw cause;
  }
}

export interface ReadOptions {
  /** Whether numbers go into memory that threads share. The collector does not see how much that is, and lets it lie longer. Default: no. */
  readonly isShared?: boolean;
  /** Whether an array, whose numbers begin at this byte of the file, is left where it is: an empty one stands for it. Default: none is. */
  readonly isSpared?: (Kind: ArrayKind, at: number) => boolean;
}

/** The value of a file; undefined where the file is cut off, damaged or of somebody else. @throws a system error where it cannot be read */
export function readValueFile(file: string, { isShared = false, isSpared = () => false }: ReadOptions = {}): unknown {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size < START || !isWhole(handle, size)) return undefined;
    const length = Buffer.alloc(LENGTH_BYTES);
    readAll(handle, length, HASH_BYTES);
    const head = new Uint8Array(length.readDoubleLE());
    readAll(handle, head, START);
    let at = START + head.length;
    const next: NextArray = (Kind, length) => {
      const isLeft = isSpared(Kind, at);
      const bytes = isLeft ? 0 : length * Kind.BYTES_PER_ELEMENT;
      const memory = isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
      const array = new Kind(memory as ArrayBuffer);
      readAll(handle, new Uint8Array(array.buffer), at);
      at += length * Kind.BYTES_PER_ELEMENT;
      return array;
    };
    return valueOf(head, next, size - at);
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause) throw cause;
    // Written by another V8, or in another form.
    return undefined;
  } finally {
    closeSync(handle);
  }
}

/** Bytes of a file from `at` on. @throws a system error where it cannot be read, RangeError where it ends before */
export function readBytes(file: string, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const handle = openSync(file, 'r');
  try {
    readAll(handle, bytes, at);
  } finally {
    closeSync(handle);
  }
  return bytes;
}

/** Whether a file holds what its hash says: looked at before anything of it is believed. */
function isWhole(handle: number, size: number): boolean {
  const said = Buffer.alloc(HASH_BYTES);
  readAll(handle, said, 0);
  const hash = createHash('sha256');
  const block = Buffer.allocUnsafeSlow(BLOCK);
  for (let at = HASH_BYTES; at < size; at += BLOCK) {
    const some = block.subarray(0, Math.min(BLOCK, size - at));
    readAll(handle, some, at);
    hash.update(some);
  }
  return hash.digest().equals(said);
}

function writeAll(handle: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at, bytes.length - at, position + at);
}

function readAll(handle: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length;) {
    const count = readSync(handle, bytes, at, Math.min(MOST_AT_ONCE, bytes.length - at), position + at);
    if (count === 0) throw new RangeError('the file ends too soon');
    at += count;
  }
}

/** Removes a file if there is one that can be removed. */
function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder itself is none: there is nothing to remove.
  }
}
