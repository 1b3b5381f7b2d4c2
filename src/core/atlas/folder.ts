import { CorpuscopeError } from '../errors.ts';
import { readParquet, writeParquet, type ReadOptions, type WriteOptions } from './parquet.ts';
import type { Manifest, Table, TableName } from './types.ts';
import { ATLAS_FORMAT, TABLE_NAMES } from './types.ts';

/** Name of the manifest in the folder. */
export const MANIFEST_FILE = 'atlas.json';

export function tableFile(name: TableName): string {
  return `${name}.parquet`;
}

/** Every file of an atlas folder. */
export const ATLAS_FILES: readonly string[] = [MANIFEST_FILE, ...TABLE_NAMES.map(tableFile)];

/** Long text is stored in small groups, so that a page can fetch the rows of a few papers. */
const TEXT_ROWS_PER_GROUP = 2000;
const STORAGE: Partial<Record<TableName, WriteOptions>> = {
  papers: { distinct: ['id', 'title', 'source'] },
  abstracts: { distinct: ['abstract'], rowsPerGroup: TEXT_ROWS_PER_GROUP },
  vocabulary: { distinct: ['term'] },
  mentions: { rowsPerGroup: TEXT_ROWS_PER_GROUP },
};

/** A table as the bytes of its file. */
export interface EncodedTable {
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** A table as the file that it is in the folder. */
export function encodeTable(name: TableName, table: Table): EncodedTable {
  return { rows: table.rows, bytes: writeParquet(table, STORAGE[name]) };
}

/** The bytes of `atlas.json`. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(manifest, null, 2) + '\n');
}

/** How an atlas folder is reached: on a disk, over HTTP, or in memory. */
export interface AtlasFolder {
  /** What to call the folder in messages. */
  readonly name: string;
  /** The file's bytes, fetched as they are asked for; null where there is no such file. */
  open(file: string): Promise<RandomAccess | null>;
}
export interface RandomAccess {
  readonly byteLength: number;
  slice(start: number, end?: number): Promise<ArrayBuffer> | ArrayBuffer;
}

/**
 * The folder's manifest.
 *
 * @throws CorpuscopeError where there is no atlas, its manifest is broken, or another version wrote it
 */
export async function readManifest(folder: AtlasFolder): Promise<Manifest> {
  const file = await folder.open(MANIFEST_FILE);
  if (!file) {
    throw new CorpuscopeError('there is no atlas here', { where: folder.name, fix: 'build one with `corpuscope build`' });
  }
  const text = new TextDecoder().decode(await file.slice(0, file.byteLength));
  let manifest: Manifest;
  try {
    manifest = JSON.parse(text) as Manifest;
  } catch (cause) {
    throw new CorpuscopeError('the atlas is broken: atlas.json is not JSON', {
      where: folder.name,
      fix: 'build it again with `corpuscope build`',
      cause,
    });
  }
  if (manifest?.format !== ATLAS_FORMAT) {
    throw new CorpuscopeError(`the atlas has format ${String(manifest?.format)}, and this version reads format ${ATLAS_FORMAT}`, {
      where: folder.name,
      fix: 'build it again with `corpuscope build`',
    });
  }
  return manifest;
}

/**
 * One table of the folder, or the named part of it.
 *
 * @throws CorpuscopeError where the file is missing, broken, or has other rows than the manifest says
 */
export async function readTable(
  folder: AtlasFolder,
  manifest: Manifest,
  name: TableName,
  options: ReadOptions = {},
): Promise<Table> {
  const where = `${folder.name}/${tableFile(name)}`;
  const fix = 'build the atlas again with `corpuscope build`';
  const file = await folder.open(tableFile(name));
  if (!file) throw new CorpuscopeError('the atlas is broken: a table is missing', { where, fix });
  let table: Table;
  try {
    table = await readParquet(file, options);
  } catch (cause) {
    throw new CorpuscopeError('the atlas is broken: a table cannot be read', { where, fix, cause });
  }
  const expected = manifest.tables[name];
  if (!options.rows && table.rows !== expected) {
    throw new CorpuscopeError(`the atlas is broken: ${table.rows} rows where ${expected} were written`, { where, fix });
  }
  return table;
}
