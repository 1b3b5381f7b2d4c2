import { CorpuscopeError } from '../../errors.ts';
import { turn } from '../../parallel.ts';
import { tableFile, type AtlasFolder } from '../folder.ts';
import { isReplaced } from '../manifestFile.ts';
import { openSorted, readParquet, readParquetTexts, type ReadOptions, type SortedGroup } from './parquet.ts';
import { parquetParts, type WriteOptions } from './writeParquet.ts';
import type { PackedTexts } from './packedTexts.ts';
import type { RandomAccess } from '../randomAccess.ts';
import { SCHEMA, storedAs, type ColumnName, type ColumnType } from './schema.ts';
import { BLOCK_BYTES, BrokenSeal, sealed } from '../seal.ts';
import { columnsOf, type ColumnsOf } from './table.ts';
import { TABLE_NAMES, type Column, type Manifest, type Table, type TableName } from '../types.ts';

/** What an error says where an atlas was built anew while it was being read. */
export const REBUILT = 'this atlas was built again since it was opened';

/** Long text is stored in small groups, so that a page can fetch the rows of a few papers. */
const TEXT_ROWS_PER_GROUP = 2000;
const STORAGE: Partial<Record<TableName, WriteOptions>> = {
  papers: { distinct: ['id', 'title', 'source'] },
  abstracts: { distinct: ['abstract'], rowsPerGroup: TEXT_ROWS_PER_GROUP },
  vocabulary: { distinct: ['term'] },
  words: { distinct: ['word', 'postings'], sorted: 'word' },
  places: { distinct: ['word', 'places'], sorted: 'word' },
  mentions: { rowsPerGroup: TEXT_ROWS_PER_GROUP },
};

/** A table as its file. */
export interface EncodedTable {
  readonly rows: number;
  /** Bytes of the file, one part after the other. */
  readonly parts: Iterable<Uint8Array<ArrayBuffer>>;
}

/** A table as the file that it is in the folder. */
export type EncodeTable = (name: TableName, table: Table) => EncodedTable | Promise<EncodedTable>;

/**
 * All of the file, in memory. A long table is made part by part, between which what waits for this thread has its turn: the tables of 47,874 papers keep it
 * busy for 3 s, in which the other threads would wait for their next jobs.
 */
export async function encodeTable(name: TableName, table: Table): Promise<EncodedTable> {
  const isLong = table.rows > TEXT_ROWS_PER_GROUP;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  if (isLong) await turn();
  for (const part of parquetParts(table, STORAGE[name])) {
    parts.push(part);
    if (isLong) await turn();
  }
  return { rows: table.rows, parts };
}

/** The file in parts that are made as they are asked for, once: of a table whose rows lie elsewhere, no more than one is in memory. */
export const encodeInParts = (name: TableName, table: Table): EncodedTable => ({
  rows: table.rows,
  parts: parquetParts(table, STORAGE[name]),
});

/**
 * One table of the folder, or the named part of it. Every byte is compared with its seal in the manifest before it is read.
 *
 * @throws CorpuscopeError where the file is missing or not the one that the manifest was written with; where the folder holds another
 *   atlas by now, the error says so
 */
export function readTable(
  folder: AtlasFolder,
  manifest: Manifest,
  name: TableName,
  options: ReadOptions = {},
): Promise<Table> {
  return withTable(folder, manifest, name, (file) =>
    readParquet(file, options, (rows, stored) => checkShape(manifest, name, rows, stored)),
  );
}

/**
 * Columns of one table of the folder, by name and with the schema's types.
 *
 * @param rows first row and the one after the last. Default: all
 * @throws CorpuscopeError as {@link readTable} does
 */
export function readColumns<Name extends TableName, const Key extends ColumnName<Name>>(
  folder: AtlasFolder,
  manifest: Manifest,
  name: Name,
  columns: readonly Key[],
  rows?: readonly [number, number],
): Promise<ColumnsOf<Name, Key>> {
  return withTable(folder, manifest, name, async (file) => {
    const options = { columns, ...(rows && { rows }) };
    const table = await readParquet(file, options, (total, stored) => checkShape(manifest, name, total, stored));
    return columnsOf(name, table, columns);
  });
}

/**
 * Columns of texts of one table of the folder, packed: a million strings would take a second and hundreds of megabytes.
 *
 * @throws CorpuscopeError as {@link readTable} does
 */
export function readTexts<Name extends TableName>(
  folder: AtlasFolder,
  manifest: Manifest,
  name: Name,
  columns: readonly ColumnName<Name>[],
): Promise<PackedTexts[]> {
  return withTable(folder, manifest, name, (file) =>
    readParquetTexts(file, columns, (rows, stored) => checkShape(manifest, name, rows, stored)),
  );
}

/** A table that stays open, and whose groups of rows are sorted by a column. */
export interface SortedTable<Name extends TableName> {
  readonly groups: readonly SortedGroup[];
  /** @throws CorpuscopeError as {@link readTable} does */
  read<const Key extends ColumnName<Name>>(columns: readonly Key[], rows: readonly [number, number]): Promise<ColumnsOf<Name, Key>>;
}

/** Bytes that an open table keeps of what was read of it. */
const KEPT_BYTES = 2 ** 25;

/**
 * Opens a table to read parts of it again and again.
 *
 * @param by the column of texts by which it is sorted
 * @throws CorpuscopeError as {@link readTable} does
 */
export async function openSortedTable<Name extends TableName>(
  folder: AtlasFolder,
  manifest: Manifest,
  name: Name,
  by: ColumnName<Name>,
): Promise<SortedTable<Name>> {
  const open = (file: RandomAccess) =>
    openSorted(file, by, (rows, stored) => checkShape(manifest, name, rows, stored));
  const { groups, read } = await withTable(folder, manifest, name, open, KEPT_BYTES);
  return {
    groups,
    read: (columns, rows) =>
      explaining(folder, manifest, name, async () => columnsOf(name, await read({ columns, rows }), columns)),
  };
}

/**
 * Compares every byte of an atlas with what its build wrote.
 *
 * @throws CorpuscopeError naming the first table that is missing or another one
 */
export async function checkTables(folder: AtlasFolder, manifest: Manifest): Promise<void> {
  for (const name of TABLE_NAMES) {
    await withTable(folder, manifest, name, async (file) => {
      for (let at = 0; at < file.byteLength; at += BLOCK_BYTES) await file.slice(at, at + 1);
    });
  }
}

async function withTable<T>(
  folder: AtlasFolder,
  manifest: Manifest,
  name: TableName,
  use: (file: RandomAccess) => Promise<T>,
  keptBytes?: number,
): Promise<T> {
  const seal = manifest.files[name];
  return explaining(folder, manifest, name, async () => {
    const file = await folder.open(tableFile(name), seal.sha256[0]?.slice(0, 12) ?? '0');
    if (!file) throw new MissingFile();
    return use(sealed(file, seal, folder.digest, keptBytes));
  });
}

class MissingFile extends Error {}

/** Says of what goes wrong with a table what it means for the atlas. */
async function explaining<T>(folder: AtlasFolder, manifest: Manifest, name: TableName, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof CorpuscopeError) throw cause;
    const where = `${folder.name.replace(/\/$/, '')}/${tableFile(name)}`;
    if (await isReplaced(folder, manifest)) {
      throw new CorpuscopeError(REBUILT, { where, fix: 'open it again', cause });
    }
    const what = cause instanceof MissingFile
      ? 'a table is missing'
      : cause instanceof BrokenSeal
        ? 'a table is not as it was written'
        : `a table cannot be read (${(cause as Error).message})`;
    const fix = 'build the atlas again with `corpuscope build`';
    throw new CorpuscopeError(`the atlas is broken: ${what}`, { where, fix, cause });
  }
}

/** Looks at what a table claims to be before it is read: foreign files could ask for more memory than there is. */
function checkShape(manifest: Manifest, name: TableName, rows: number, stored: readonly Pick<Column, 'name' | 'type'>[]) {
  const expected = manifest.tables[name];
  if (rows !== expected) throw new Error(`${rows} rows where ${expected} were written`);
  const types = new Map(stored.map((column) => [column.name, column.type]));
  for (const [column, kind] of Object.entries<ColumnType>(SCHEMA[name])) {
    const { type } = storedAs(kind);
    const found = types.get(column);
    if (found !== type) throw new Error(found ? `${column} is ${found}, not ${type}` : `there is no column ${column}`);
  }
}
