import type { AsyncBuffer, DecodedArray, FileMetaData, ParquetParsers, SchemaElement } from 'hyparquet';
import { parquetMetadataAsync, parquetRead } from 'hyparquet';
import { checkPages } from '../../parquetPages.ts';
import { packBytes, type PackedTexts } from './packedTexts.ts';
import type { Column, ColumnData, Table } from '../types.ts';

export interface ReadOptions {
  /** Columns to read; all of them by default. Others are not fetched. */
  columns?: readonly string[];
  /** First row and the one after the last; all rows by default. Only the row groups that hold them are fetched. */
  rows?: readonly [number, number];
}

/**
 * Reads a Parquet file, or the named part of it, by columns. 32-bit columns come back as typed arrays where no value is missing.
 *
 * @param check sees how many rows and which columns the file claims to hold before any of them is read; it may throw
 * @throws where the bytes are not Parquet, or a column is absent
 */
export async function readParquet(
  file: AsyncBuffer,
  options: ReadOptions = {},
  check: CheckShape = () => undefined,
): Promise<Table> {
  return readPart(file, await readMetadata(file, check), options);
}

/** Rows that are stored together, and the bounds of their values in the column by which the file is sorted. */
export interface SortedGroup {
  /** First row and the one after the last. */
  readonly rows: readonly [number, number];
  /** No value comes before `least` or after `most`, in the order of code points. */
  readonly least: string;
  readonly most: string;
}

/**
 * Opens a Parquet file whose groups of rows are sorted by a column of texts, to read parts of it again and again.
 *
 * @param check as {@link readParquet} has it
 * @throws where the bytes are not Parquet, or groups do not say what they hold
 */
export async function openSorted(file: AsyncBuffer, by: string, check: CheckShape = () => undefined) {
  const metadata = await readMetadata(file, check);
  let row = 0;
  const groups = metadata.row_groups.map(({ columns, num_rows: rows }): SortedGroup => {
    const chunk = columns.find(({ meta_data: data }) => data?.path_in_schema[0] === by)?.meta_data;
    const [least, most] = [chunk?.statistics?.min_value, chunk?.statistics?.max_value];
    if (typeof least !== 'string' || typeof most !== 'string') throw new Error(`groups do not say which ${by} they hold`);
    return { rows: [row, (row += Number(rows))], least, most };
  });
  return { groups, read: (options: ReadOptions) => readPart(file, metadata, options) };
}

async function readPart(file: AsyncBuffer, metadata: FileMetaData, options: ReadOptions): Promise<Table> {
  const { wanted, from, to } = partOf(metadata, options);
  const values = new Map(wanted.map((element) => [element.name, valuesOf(element, to - from)]));
  await readChunks(file, metadata, [...values.keys()], { from, to }, (name, chunk, at) => {
    const target = values.get(name);
    if (!target) return;
    const first = Math.max(0, from - at);
    const end = Math.min(chunk.length, to - at);
    if (!Array.isArray(target)) return target.set(part(chunk, first, end) as ArrayLike<number>, at + first - from);
    for (let i = first; i < end; i++) target[at + i - from] = (chunk[i] as string | number | null | undefined) ?? null;
  });
  return {
    rows: to - from,
    columns: wanted.map((element) => toColumn(element, values.get(element.name)!)),
  };
}

/**
 * Reads columns of texts without making a string of each: their bytes as they are stored, in UTF-8. A missing text is an empty one.
 *
 * @param check as {@link readParquet} has it
 * @throws where the bytes are not Parquet, or a column is absent
 */
export async function readParquetTexts(
  file: AsyncBuffer,
  columns: readonly string[],
  check: CheckShape = () => undefined,
): Promise<PackedTexts[]> {
  const metadata = await readMetadata(file, check);
  const { wanted, from, to } = partOf(metadata, { columns });
  const bytes = new Map(wanted.map(({ name }) => [name, new Array<Uint8Array | undefined>(to - from)]));
  await readChunks(
    file,
    metadata,
    [...bytes.keys()],
    { from, to },
    (name, chunk, at) => {
      const target = bytes.get(name);
      for (let i = 0; target && i < chunk.length; i++) target[at + i] = chunk[i] as Uint8Array | undefined;
    },
    { stringFromBytes: (text: Uint8Array) => text as unknown as string },
  );
  return columns.map((name) => packBytes(bytes.get(name)!));
}

/** Sees how many rows and which columns a file claims to hold before any of them is read; may throw. */
type CheckShape = (rows: number, stored: readonly Pick<Column, 'name' | 'type'>[]) => void;
interface Stretch {
  readonly from: number;
  readonly to: number;
}

async function readMetadata(file: AsyncBuffer, check: CheckShape): Promise<FileMetaData> {
  const metadata = await parquetMetadataAsync(file, { geoparquet: false });
  check(Number(metadata.num_rows), metadata.schema.slice(1).map((element) => ({ name: element.name, type: typeOf(element) })));
  return metadata;
}

function partOf({ schema, num_rows: total }: FileMetaData, { columns, rows }: ReadOptions) {
  const stored = schema.slice(1);
  const wanted = columns ? columns.map((name) => stored.find((element) => element.name === name) ?? absent(name)) : stored;
  const [from, to] = rows ? [Math.max(0, rows[0]), Math.min(Number(total), rows[1])] : [0, Number(total)];
  return { wanted, from, to };
}

/** @param take values of a column that lie together, and the row of the first of them */
async function readChunks(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: string[],
  { from, to }: Stretch,
  take: (name: string, chunk: DecodedArray, at: number) => void,
  parsers: Partial<ParquetParsers> = {},
): Promise<void> {
  if (to <= from) return;
  await checkPages(file, metadata, columns, { from, to });
  await parquetRead({
    ...{ file, metadata, columns, parsers, rowStart: from, rowEnd: to },
    // Columns of bytes are no texts.
    utf8: false,
    onChunk: ({ columnName, columnData, rowStart }) => take(columnName, columnData, rowStart),
  });
}

type Numbers = Int32Array | Float32Array | Float64Array;
const NUMBERS = { INT32: Int32Array, FLOAT: Float32Array, DOUBLE: Float64Array } as const;

/** Room for the values of a column: numbers of which none may be missing have theirs at once. */
function valuesOf(element: SchemaElement, rows: number): Numbers | (string | number | null)[] {
  const kind = typeOf(element);
  return kind !== 'STRING' && kind !== 'BYTES' && element.repetition_type === 'REQUIRED'
    ? new NUMBERS[kind](rows)
    : new Array<string | number | null>(rows);
}

const part = (chunk: DecodedArray, from: number, to: number): ArrayLike<unknown> =>
  Array.isArray(chunk) ? chunk.slice(from, to) : (chunk as Numbers).subarray(from, to);

function typeOf({ type, converted_type: meaning }: SchemaElement): Column['type'] {
  if (type === 'INT32' || type === 'FLOAT' || type === 'DOUBLE') return type;
  return type === 'BYTE_ARRAY' && meaning === undefined ? 'BYTES' : 'STRING';
}

function toColumn(element: SchemaElement, data: Numbers | (string | number | null)[]): Column {
  const { name } = element;
  const type = typeOf(element);
  if (!Array.isArray(data)) return { name, type, data };
  if (type === 'STRING' || type === 'BYTES') return { name, type, data: data as (string | null)[] };
  const numbers = data as (number | null)[];
  return { name, type, data: numbers.includes(null) ? numbers : NUMBERS[type].from(numbers as number[]) };
}

function absent(name: string): never {
  throw new Error(`the table has no column "${name}"`);
}

/** The data of a table's column by name; undefined where the table has no such column. */
export function columnOf(table: Table, name: string): ColumnData | undefined {
  return table.columns.find((column) => column.name === name)?.data;
}
