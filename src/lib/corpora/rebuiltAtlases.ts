import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { AtlasFolder } from '#core/atlas/folder';
import { blobFolder } from '#workers/files/blobFolder';

/** An atlas as a person built it again on this page: one for each atlas that it was made from. */
interface Rebuilt {
  /** Fingerprint of the atlas that it was made from. */
  readonly base: string;
  /** When, in milliseconds since 1970. */
  readonly built: number;
  readonly files: ReadonlyMap<string, Blob>;
}

interface Store extends DBSchema {
  atlases: { key: string; value: Rebuilt };
}

/** Atlases kept at most: the latest. */
const MOST = 4;

async function using<Result>(use: (database: IDBPDatabase<Store>) => Promise<Result>): Promise<Result> {
  const database = await openDB<Store>('corpuscope-rebuilt', 1, {
    upgrade: (created) => void created.createObjectStore('atlases', { keyPath: 'base' }),
  });
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/**
 * Keeps a rebuilt atlas whole, or not at all, in the place of an earlier one of the same base; the oldest give way.
 *
 * @returns the fingerprints of the bases that are kept now
 * @throws where the storage is full or refused
 */
export async function keepRebuilt(base: string, files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const blobs = new Map([...files].map(([name, bytes]) => [name, new Blob([bytes as Uint8Array<ArrayBuffer>])]));
  return using(async (database) => {
    const transaction = database.transaction('atlases', 'readwrite', { durability: 'strict' });
    await transaction.store.put({ base, built: Date.now(), files: blobs });
    const all = (await transaction.store.getAll()).sort((a, b) => b.built - a.built);
    await Promise.all(all.slice(MOST).map((old) => transaction.store.delete(old.base)));
    await transaction.done;
    return all.slice(0, MOST).map((one) => one.base);
  });
}

/** The atlas that was made from this one; null where none is kept. */
export async function rebuiltFolder(base: string): Promise<AtlasFolder | null> {
  const found = await using((database) => database.get('atlases', base));
  return found ? blobFolder(found.files, 'the atlas built on this page') : null;
}

export const forgetRebuilt = (base: string): Promise<void> => using((database) => database.delete('atlases', base));
