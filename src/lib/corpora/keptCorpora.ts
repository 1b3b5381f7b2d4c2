import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { AtlasFolder } from '#core/atlas/folder';
import { subtleDigest } from '#workers/subtleDigest';

/** An atlas that was built on this page and is kept in the browser. */
export interface KeptCorpus {
  readonly id: string;
  readonly name: string;
  readonly papers: number;
  readonly bytes: number;
  /** When it was built, in milliseconds since 1970. */
  readonly built: number;
}

interface Store extends DBSchema {
  corpora: { key: string; value: KeptCorpus };
  /** Each file of an atlas, under the id of its corpus and its own name. */
  files: { key: [corpus: string, file: string]; value: Blob };
}

type Database = IDBPDatabase<Store>;

const open = (): Promise<Database> =>
  openDB<Store>('corpuscope', 1, {
    upgrade(database) {
      database.createObjectStore('corpora', { keyPath: 'id' });
      database.createObjectStore('files');
    },
  });

/** One connection a use: a page that holds one open would keep others from changing the store. */
async function using<Result>(use: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await open();
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

const filesOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** What is kept, the latest first. @throws where the browser keeps nothing for this page */
export async function listCorpora(): Promise<KeptCorpus[]> {
  const all = await using((database) => database.getAll('corpora'));
  return all.sort((a, b) => b.built - a.built);
}

/** Keeps an atlas whole, or not at all. @throws where the storage is full or refused */
export async function keepCorpus(
  name: string,
  papers: number,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<KeptCorpus> {
  const bytes = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  const corpus = { id: crypto.randomUUID().slice(0, 8), name, papers, bytes, built: Date.now() };
  await using(async (database) => {
    const transaction = database.transaction(['corpora', 'files'], 'readwrite', { durability: 'strict' });
    const puts = [...files].map(([file, content]) =>
      transaction.objectStore('files').put(new Blob([content as Uint8Array<ArrayBuffer>]), [corpus.id, file]),
    );
    await Promise.all([...puts, transaction.objectStore('corpora').put(corpus), transaction.done]);
  });
  return corpus;
}

/** The entry of a kept corpus; undefined where there is none of that id. */
export const findCorpus = (id: string): Promise<KeptCorpus | undefined> =>
  using((database) => database.get('corpora', id));

export const renameCorpus = (corpus: KeptCorpus, name: string): Promise<unknown> =>
  using((database) => database.put('corpora', { ...corpus, name }));

export async function removeCorpus(id: string): Promise<void> {
  await using(async (database) => {
    const transaction = database.transaction(['corpora', 'files'], 'readwrite');
    await Promise.all([
      transaction.objectStore('files').delete(filesOf(id)),
      transaction.objectStore('corpora').delete(id),
      transaction.done,
    ]);
  });
}

/** Every file of a kept atlas, by name. */
export async function filesOfCorpus(id: string): Promise<Map<string, Blob>> {
  return using(async (database) => {
    const [keys, blobs] = await Promise.all([
      database.getAllKeys('files', filesOf(id)),
      database.getAll('files', filesOf(id)),
    ]);
    return new Map(keys.map(([, file], at) => [file, blobs[at]!]));
  });
}

/** The folder of a kept atlas: files are read from the browser's storage piece by piece. */
export function keptFolder({ id, name }: KeptCorpus): AtlasFolder {
  return {
    name,
    ...(subtleDigest && { digest: subtleDigest }),
    async open(file) {
      const blob = await using((database) => database.get('files', [id, file]));
      if (!blob) return null;
      return { byteLength: blob.size, slice: (start, end) => blob.slice(start, end).arrayBuffer() };
    },
  };
}
