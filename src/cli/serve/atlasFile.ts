import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { ATLAS_FILES } from '#core/atlas/folder';
import { formatTour, NO_TOUR, TOUR_FILE } from '#core/atlas/tour';
import type { Resource } from './resource.ts';

/** While a build puts its folder in place of the old one there is none for an instant: so many looks, so long apart. */
const LOOKS = 5;
const LOOK_MS = 15;
/** Links are not followed out of the folder, and a pipe in a file's place does not block. Windows has neither. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const KNOWN = new Set([...ATLAS_FILES, TOUR_FILE]);
const EMPTY_TOUR = Buffer.from(formatTour(NO_TOUR));

const JSON_TYPE = 'application/json; charset=utf-8';

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
  for (let look = 1; !handle && name !== TOUR_FILE && look < LOOKS; look++) {
    await wait(LOOK_MS);
    handle = await openOrMissing(path);
  }
  // A page asks each atlas for its tour, and hears of none without an error in its console.
  if (!handle) return name === TOUR_FILE ? emptyTour() : undefined;
  try {
    const stats = await handle.stat({ bigint: true });
    if (!stats.isFile()) {
      await handle.close();
      return undefined;
    }
    let streaming = false;
    return {
      type: name.endsWith('.json') ? JSON_TYPE : 'application/vnd.apache.parquet',
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

const emptyTour = (): Resource => ({
  type: JSON_TYPE,
  size: EMPTY_TOUR.length,
  etag: '"no-tour"',
  cacheControl: 'no-cache',
  encoding: null,
  negotiated: false,
  policy: null,
  open: ({ start, end }) => Readable.from([EMPTY_TOUR.subarray(start, end + 1)], { objectMode: false }),
  close: () => Promise.resolve(),
});

async function openOrMissing(path: string) {
  try {
    return await open(path, FLAGS);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(code)) return undefined;
    throw error;
  }
}
