import { CorpuscopeError } from '../errors.ts';

/** The bytes of a file that is too large to be held, or that comes through a pipe: handed out in pieces, in order. */
export interface ByteSource {
  /** The first bytes, at most 64 KB of them, without taking them away. */
  head(): Uint8Array;
  /** All of them from the first on, to be asked for once. */
  chunks(): Iterable<Uint8Array>;
}

/** A file's bytes, in memory or as they come. */
export type Bytes = Uint8Array | ByteSource;

export const HEAD_BYTES = 1 << 16;

export function headOf(bytes: Bytes): Uint8Array {
  return bytes instanceof Uint8Array ? bytes.subarray(0, HEAD_BYTES) : bytes.head();
}

const CHUNK = 1 << 20;

export function* chunksOf(bytes: Bytes): Generator<Uint8Array> {
  if (!(bytes instanceof Uint8Array)) yield* bytes.chunks();
  else for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** Bytes that a file may have which has to be in memory as a whole, such as a spreadsheet. */
const MOST_WHOLE = 1 << 30;

/**
 * All bytes in one piece.
 * @throws {CorpuscopeError} where there are more than `most`
 */
export function wholeOf(name: string, bytes: Bytes, most = MOST_WHOLE): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const chunk of bytes.chunks()) {
    size += chunk.length;
    if (size > most) throw tooLarge(name, most);
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

export function tooLarge(name: string, most: number): CorpuscopeError {
  return new CorpuscopeError(
    `the file is larger than the ${Math.round(most / 2 ** 20)} MB that can be read of its kind`,
    {
      where: name,
      fix: 'give its papers as CSV or JSON Lines, which may be of any size, or in several files',
    },
  );
}

/** A source over pieces that come one after another. */
export function sourceOf(pieces: Iterable<Uint8Array>): ByteSource {
  const iterator = pieces[Symbol.iterator]();
  const waiting: Uint8Array[] = [];
  let head: Uint8Array | null = null;
  return {
    head() {
      if (head) return head;
      let size = 0;
      while (size < HEAD_BYTES) {
        const next = iterator.next();
        if (next.done) break;
        waiting.push(next.value);
        size += next.value.length;
      }
      head = wholeOf('', { head: () => new Uint8Array(), chunks: () => waiting }).slice(0, HEAD_BYTES);
      return head;
    },
    *chunks() {
      while (waiting.length > 0) yield waiting.shift()!;
      for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value;
    },
  };
}
