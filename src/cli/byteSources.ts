import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync, readSync, statSync, type PathLike, type Stats } from 'node:fs';
import { constants as zlib, gunzipSync } from 'node:zlib';
import { HEAD_BYTES, tooLarge, type ByteSource } from '#core/corpus/bytes';
import { gunzip } from '#core/corpus/unpack/gunzip';
import { CorpuscopeError } from '#core/errors';

/** A source that also says what its bytes hash to, once they have been read; asked before, it reads what is left. */
export interface HashedSource extends ByteSource {
  readonly sha256: string;
}

const CHUNK = 1 << 20;
/** Gzip up to this size is unpacked by the system in one go, which is three times as quick as piece by piece. */
const AT_ONCE = 64 << 20;
const MOST_AT_ONCE = 512 << 20;

/**
 * The bytes of a file, unpacked where they are gzip. It is opened only while it is read.
 *
 * @throws {CorpuscopeError} after the last byte, where somebody wrote to the file while it was read
 */
export function fileSource(path: PathLike, name: string): HashedSource {
  const before = statSync(path);
  const packedHead = readHead(path);
  const isPacked = packedHead[0] === 0x1f && packedHead[1] === 0x8b;
  // What is left out of a head does not matter, nor what is wrong with it: reading the whole will say.
  return hashed(isPacked ? partlyUnpacked(packedHead) : packedHead, function* () {
    yield* isPacked ? unpackedChunks(path, name) : fileChunks(path);
    checkUnchanged(path, name, before);
  });
}

/** Some of the bytes of a file that is not packed, from `from` on and before `to`. */
export function stretchSource(path: PathLike, from: number, to: number): HashedSource {
  const [head = new Uint8Array(0)] = fileChunks(path, Math.min(HEAD_BYTES, to - from), from, to);
  return hashed(head, () => fileChunks(path, CHUNK, from, to));
}

function checkUnchanged(path: PathLike, name: string, before: Stats): void {
  const now = statSync(path, { throwIfNoEntry: false });
  if (now?.ino === before.ino && now.size === before.size && now.mtimeMs === before.mtimeMs) return;
  throw new CorpuscopeError(`the file was ${now ? 'changed' : 'taken away'} while it was read`, {
    where: name,
    fix: 'wait until whoever writes it is done, and run this again',
  });
}

function* unpackedChunks(path: PathLike, name: string): Generator<Uint8Array> {
  const unpacked = unpackedAtOnce(path);
  if (unpacked) for (let at = 0; at < unpacked.length; at += CHUNK) yield unpacked.subarray(at, at + CHUNK);
  else yield* gunzip(name, { head: () => new Uint8Array(0), chunks: () => fileChunks(path) });
}

/** The whole file unpacked, or null where it is too large for that, cut off or damaged: the other way gives what it can, and says what is wrong. */
function unpackedAtOnce(path: PathLike): Uint8Array | null {
  if (statSync(path).size > AT_ONCE) return null;
  const packed = readFileSync(path);
  const most = Math.min(MOST_AT_ONCE, packed.length * 200 + (32 << 20));
  // The last four bytes say how much it is. One buffer of that size saves joining many.
  const said = packed.readUInt32LE(packed.length - 4);
  try {
    return gunzipSync(packed, { maxOutputLength: most, chunkSize: Math.max(64, said <= most ? said + 1 : CHUNK) });
  } catch {
    return null;
  }
}

function partlyUnpacked(packed: Uint8Array): Uint8Array {
  try {
    return gunzipSync(packed, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: 64 << 20 }).subarray(0, HEAD_BYTES);
  } catch {
    return packed;
  }
}

/** Bytes of a pipe that are kept in memory at most. */
const MOST_KEPT = 1 << 30;

/** What comes through a pipe or standard input, which can be read once: asked for its hash before, it is kept in memory. */
export function pipeSource(descriptor: number, name: string): HashedSource {
  const rest = pipeChunks(descriptor, name);
  const start: Uint8Array[] = [];
  let size = 0;
  for (let next = rest.next(); !next.done; next = rest.next()) {
    start.push(next.value);
    size += next.value.length;
    if (size >= HEAD_BYTES) break;
  }
  const head = Buffer.concat(start).subarray(0, HEAD_BYTES);
  let isKept = false;
  const source = hashed(head, function* () {
    yield* start;
    if (!isKept) start.length = 0;
    yield* isKept ? [] : rest;
  });
  return {
    head: source.head,
    chunks: source.chunks,
    get sha256() {
      if (start.length > 0 && !isKept) {
        for (let next = rest.next(); !next.done; next = rest.next()) {
          size += next.value.length;
          if (size > MOST_KEPT) throw tooLarge(name, MOST_KEPT);
          start.push(next.value);
        }
        isKept = true;
      }
      return source.sha256;
    },
  };
}

function hashed(head: Uint8Array, read: () => Iterable<Uint8Array>): HashedSource {
  let digest = '';
  let begun: Iterator<Uint8Array> | null = null;
  function* chunks(): Generator<Uint8Array> {
    const hash = createHash('sha256');
    const iterator = read()[Symbol.iterator]();
    begun = {
      next() {
        const next = iterator.next();
        if (next.done) digest ||= hash.digest('hex');
        else hash.update(next.value);
        return next;
      },
    };
    for (let next = begun.next(); !next.done; next = begun.next()) yield next.value;
  }
  return {
    head: () => head,
    chunks,
    get sha256() {
      begun ??= chunks();
      while (digest === '') begun.next();
      return digest;
    },
  };
}

function readHead(path: PathLike): Uint8Array {
  for (const chunk of fileChunks(path, HEAD_BYTES)) return chunk;
  return new Uint8Array(0);
}

export function* fileChunks(path: PathLike, size = CHUNK, from = 0, to = Infinity): Generator<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    for (let at = from; at < to;) {
      const chunk = new Uint8Array(Math.min(size, to - at));
      const count = readSync(descriptor, chunk, 0, chunk.length, at);
      if (count === 0) return;
      at += count;
      yield chunk.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Opens a named pipe without waiting for somebody to write to it. */
export function openPipe(path: PathLike): number {
  return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
}

/** Milliseconds between two looks into a pipe, and of silence after which nobody is waited for. */
const LOOK = 20;
const SILENCE = 120_000;

function* pipeChunks(descriptor: number, name: string): Generator<Uint8Array> {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  let silence = 0;
  for (;;) {
    const chunk = new Uint8Array(CHUNK);
    let count: number;
    try {
      count = readSync(descriptor, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return;
      if (code !== 'EAGAIN') throw error;
      if (silence >= SILENCE) {
        throw new CorpuscopeError(`nothing came for ${SILENCE / 1000} seconds`, {
          where: name,
          fix: 'check the program that writes to it',
          cause: error,
        });
      }
      Atomics.wait(sleeper, 0, 0, LOOK);
      silence += LOOK;
      continue;
    }
    if (count === 0) return;
    silence = 0;
    yield chunk.subarray(0, count);
  }
}
