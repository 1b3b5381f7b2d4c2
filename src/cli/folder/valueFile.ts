import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

/** Of a SHA-256. */
const HASH_BYTES = 32;
/** One call of the system reads or writes two gigabytes at most. */
const MOST_AT_ONCE = 1 << 30;

/** A value as V8 writes it. */
export const encodeValue = (value: unknown): Uint8Array => serialize(value);

/**
 * Writes a value as a file: the SHA-256 of the rest, then the value. It is there whole or not at all: written beside, then renamed.
 *
 * @param beside where it is while it is written; nothing is left there
 */
export function writeValueFile(file: string, beside: string, body: Uint8Array): void {
  try {
    writeFileSync(beside, hash(body));
    const handle = openSync(beside, 'a');
    try {
      for (let at = 0; at < body.length;) at += writeSync(handle, body, at, Math.min(MOST_AT_ONCE, body.length - at));
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
  } catch (cause) {
    forget(beside);
    throw cause;
  }
}

/** The value of a file; undefined where the file is cut off, damaged or of somebody else. @throws a system error where it cannot be read */
export function readValueFile(file: string): unknown {
  const handle = openSync(file, 'r');
  let bytes: Buffer;
  try {
    bytes = Buffer.allocUnsafeSlow(fstatSync(handle).size);
    for (let at = 0; at < bytes.length;) {
      const count = readSync(handle, bytes, at, Math.min(MOST_AT_ONCE, bytes.length - at), at);
      if (count === 0) return undefined;
      at += count;
    }
  } finally {
    closeSync(handle);
  }
  const body = bytes.subarray(HASH_BYTES);
  if (!hash(body).equals(bytes.subarray(0, HASH_BYTES))) return undefined;
  try {
    return deserialize(body);
  } catch {
    // Written by another V8.
    return undefined;
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

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
