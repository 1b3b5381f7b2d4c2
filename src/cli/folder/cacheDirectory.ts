import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Cache } from '#core/build/cache';

/** Bytes that a cache folder holds at most; what was used longest ago goes first. */
const MOST = 4e9;
/** Of a SHA-256. */
const HASH_BYTES = 32;
const NAME = /^[0-9a-f]{64}\.value$/;

/**
 * Values of earlier builds in a folder, a file each: the SHA-256 of the rest, then the value as V8 writes it. A file that is cut off,
 * damaged or of somebody else is as good as none. The folder can be deleted at any time; where it cannot be written, nothing is kept.
 */
export function cacheDirectory(directory: string, most = MOST): Cache {
  const fileOf = (key: string) => join(directory, `${key}.value`);
  return {
    has: (key) => existsSync(fileOf(key)),
    get(key) {
      try {
        const bytes = readFileSync(fileOf(key));
        const body = bytes.subarray(HASH_BYTES);
        if (!hash(body).equals(bytes.subarray(0, HASH_BYTES))) return undefined;
        const value: unknown = deserialize(body);
        touch(fileOf(key));
        return value;
      } catch {
        // Gone, unreadable, or written by another V8: it is made again.
        return undefined;
      }
    },
    set(key, value) {
      const beside = join(directory, `${key}.${process.pid}.part`);
      try {
        const body = serialize(value);
        mkdirSync(directory, { recursive: true });
        makeRoom(directory, most - body.length);
        writeFileSync(beside, hash(body));
        writeFileSync(beside, body, { flag: 'a' });
        renameSync(beside, fileOf(key));
      } catch {
        // A full disk or a folder that nobody may write to: the next build takes longer, and nothing else.
        forget(beside);
      }
    },
  };
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

function touch(file: string): void {
  const now = new Date();
  utimesSync(file, now, now);
}

/** Removes what was used longest ago until the rest fits, and what an interrupted build left behind. */
function makeRoom(directory: string, room: number): void {
  const files = readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return [];
    if (name.endsWith('.part') && !name.includes(`.${process.pid}.`) && Date.now() - stats.mtimeMs > 3_600_000) {
      rmSync(path, { force: true });
    }
    return NAME.test(name) ? [{ path, size: stats.size, used: stats.mtimeMs }] : [];
  });
  let held = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of files.sort((a, b) => a.used - b.used)) {
    if (held <= room) return;
    rmSync(path, { force: true });
    held -= size;
  }
}
