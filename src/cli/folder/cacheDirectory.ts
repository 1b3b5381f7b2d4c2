import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '#core/build/graph/cache';
import { encodeValue, readValueFile, writeValueFile } from './valueFile.ts';

/** Bytes that a cache folder holds at most; what was used longest ago goes first. */
const MOST = 4e9;
const NAME = /^[0-9a-f]{64}\.value$/;

/**
 * Values of earlier builds in a folder, a file each (`valueFile.ts`). A file that is cut off, damaged or of somebody else is as good as none. The folder can be deleted at any time; where it cannot be written, nothing is kept.
 */
export function cacheDirectory(directory: string, most = MOST): Cache {
  const fileOf = (key: string) => join(directory, `${key}.value`);
  return {
    has: (key) => existsSync(fileOf(key)),
    get(key) {
      try {
        const value = readValueFile(fileOf(key));
        touch(fileOf(key));
        return value;
      } catch {
        // Gone or unreadable: it is made again.
        return undefined;
      }
    },
    set(key, value) {
      const beside = join(directory, `${key}.${process.pid}.part`);
      try {
        const body = encodeValue(value);
        mkdirSync(directory, { recursive: true });
        makeRoom(directory, most - body.bytes);
        writeValueFile(fileOf(key), beside, body);
      } catch {
        // A full disk or a folder that nobody may write to: the next build takes longer, and nothing else.
      }
    },
  };
}

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
