import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ATLAS_FILES, MANIFEST_FILE } from '#core/atlas/folder';
import type { Resource } from './resource.ts';

/** While a build puts its folder in place of the old one there is none for an instant: so many looks, so long apart. */
const LOOKS = 5;
const LOOK_MS = 15;
/** Links are not followed out of the folder, and a pipe in a file's place does not block. Windows has neither. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const KNOWN = new Set(ATLAS_FILES);

/**
 * A file of an atlas folder, opened anew at each request, so that a rebuilt atlas shows on reload. It stays the same file for as long as
 * it is sent, whatever happens to the folder.
 *
 * @returns undefined where the folder has no such file, or none that an atlas has
 * @throws a system error where it cannot be opened
 */
export async function openAtlasFile(folder: string, name: string): Promise<Resource | undefined> {
  if (!KNOWN.has(name)) return undefined;
  const path = join(folder, name);
  let handle = await openOrMissing(path);
  for (let look = 1; !handle && look < LOOKS; look++) {
    await wait(LOOK_MS);
    handle = await openOrMissing(path);
  }
  if (!handle) return undefined;
  try {
    const stats = await handle.stat({ bigint: true });
    if (!stats.isFile()) {
      await handle.close();
      return undefined;
    }
    let streaming = false;
    return {
      type: name === MANIFEST_FILE ? 'application/json; charset=utf-8' : 'application/vnd.apache.parquet',
      size: Number(stats.size),
      etag: `"${[stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].map((part) => part.toString(36)).join('-')}"`,
      cacheControl: 'no-cache',
      encoding: null,
      negotiated: false,
      policy: null,
      open(range) {
        streaming = true;
        return handle.createReadStream(range);
      },
      // A stream closes the file that it reads.
      close: async () => (streaming ? undefined : handle.close()),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openOrMissing(path: string) {
  try {
    return await open(path, FLAGS);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(code)) return undefined;
    throw error;
  }
}
