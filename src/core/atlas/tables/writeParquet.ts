import { ByteWriter, ParquetWriter, schemaFromColumnData, type ColumnSource } from 'hyparquet-writer';
import { hasNulls } from './lazyColumns.ts';
import type { Table } from '../types.ts';

export interface WriteOptions {
  /** Rows that are stored, and can be fetched, together, where the table has no groups of its own. Default 100,000. */
  readonly rowsPerGroup?: number;
  /** Columns whose values hardly repeat: no dictionary is looked for. */
  readonly distinct?: readonly string[];
  /** Lazy columns of whole numbers that are stored as differences; typed arrays always are. */
  readonly differences?: readonly string[];
  /** The column of texts by which rows are sorted: each group says which it has. */
  readonly sorted?: string;
}

/**
 * A table as the bytes of a Parquet file, in parts, one for each group of rows and one for the end: whole numbers as differences, all but bytes in Snappy pages.
 * Columns in plain arrays may hold nulls; typed arrays are written as required columns. The bytes depend on table and options alone. Of lazy
 * columns only the rows of one group are asked for at a time.
 */
export function* parquetParts(
  { rows, columns, groups }: Table,
  { rowsPerGroup = 100_000, distinct = [], differences = [], sorted }: WriteOptions = {},
): Generator<Uint8Array<ArrayBuffer>> {
  const writer = new ByteWriter();
  const written = columns.map(({ name, type, data }): ColumnSource => ({
    name,
    type: type === 'BYTES' ? 'BYTE_ARRAY' : type,
    data: data as string[],
    nullable: hasNulls(data),
    // Row numbers and counts: smaller than by a dictionary, and without the time to look for one.
    ...(data instanceof Int32Array || differences.includes(name) ? { encoding: 'DELTA_BINARY_PACKED' as const } : {}),
    ...(distinct.includes(name) ? { encoding: 'PLAIN' as const } : {}),
    // Lists of words are packed already: Snappy takes a tenth off them, and two thirds of the time in which a common word is read.
    ...(type === 'BYTES' ? { codec: 'UNCOMPRESSED' as const } : {}),
    statistics: name === sorted,
  }));
  const schema = schemaFromColumnData({ columnData: written });
  const parquet = new ParquetWriter({ writer, schema, codec: 'SNAPPY', createdBy: 'corpuscope' });
  const ends = groups ?? Array.from({ length: Math.ceil(rows / rowsPerGroup) }, (_, group) => (group + 1) * rowsPerGroup);
  let from = 0;
  for (const end of ends) {
    const to = Math.min(rows, end);
    const group = written.map((column) => ({ ...column, data: column.data.slice(from, to) }));
    void parquet.write({ columnData: group, rowGroupSize: to - from });
    from = to;
    yield taken(writer);
  }
  void parquet.finish();
  yield taken(writer);
}

/** The bytes that were written since they were last taken. */
function taken(writer: ByteWriter): Uint8Array<ArrayBuffer> {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

/** `parquetParts` in one piece. */
export const writeParquet = (table: Table, options: WriteOptions = {}): Uint8Array<ArrayBuffer> =>
  joined([...parquetParts(table, options)]);

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
