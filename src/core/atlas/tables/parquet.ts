import type { AsyncBuffer } from 'hyparquet';
import { parquetMetadataAsync, parquetRead } from 'hyparquet';
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import { checkPages } from '../../parquetPages.ts';
import type { Column, ColumnData, Table } from '../types.ts';

export interface WriteOptions {
  /** Rows that are stored, and can be fetched, together. Default 100,000. */
  readonly rowsPerGroup?: number;
  /** Columns whose values hardly repeat: no dictionary is looked for. */
  readonly distinct?: readonly string[];
}

/**
 * A table as the bytes of a Parquet file: whole numbers as differences, all in Snappy pages. Columns in plain arrays
 * may hold nulls; typed arrays are written as required columns. The bytes depend on table and options alone.
 */
export function writeParquet(
  table: Table,
  { rowsPerGroup = 100_000, distinct = [] }: WriteOptions = {},
): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    columnData: table.columns.map(({ name, type, data }) => ({
      name,
      type,
      data: data as string[],
      nullable: Array.isArray(data) && (data as readonly unknown[]).includes(null),
      // Row numbers and counts: smaller than by a dictionary, and without the time to look for one.
      ...(data instanceof Int32Array ? { encoding: 'DELTA_BINARY_PACKED' as const } : {}),
      ...(distinct.includes(name) ? { encoding: 'PLAIN' as const } : {}),
      statistics: false,
    })),
    codec: 'SNAPPY',
    rowGroupSize: rowsPerGroup,
    createdBy: 'corpuscope',
  });
  return new Uint8Array(writer.getBuffer());
}

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
  { columns, rows }: ReadOptions = {},
  check: (rows: number, stored: readonly Pick<Column, 'name' | 'type'>[]) => void = () => undefined,
): Promise<Table> {
  const metadata = await parquetMetadataAsync(file, { geoparquet: false });
  const stored = metadata.schema.slice(1);
  const wanted = columns ? columns.map((name) => stored.find((element) => element.name === name) ?? absent(name)) : stored;
  const total = Number(metadata.num_rows);
  check(total, stored.map(({ name, type }) => ({ name, type: typeOf(type) })));
  const [from, to] = rows ? [Math.max(0, rows[0]), Math.min(total, rows[1])] : [0, total];
  const values = new Map(wanted.map(({ name }) => [name, new Array<string | number | null>(to - from)]));
  if (to > from) {
    await checkPages(file, metadata, [...values.keys()], { from, to });
    await parquetRead({
      file,
      metadata,
      columns: [...values.keys()],
      rowStart: from,
      rowEnd: to,
      onChunk({ columnName, columnData, rowStart, rowEnd }) {
        const target = values.get(columnName);
        if (!target) return;
        for (let row = Math.max(rowStart, from); row < Math.min(rowEnd, to); row++) {
          target[row - from] = (columnData[row - rowStart] as string | number | null | undefined) ?? null;
        }
      },
    });
  }
  return {
    rows: to - from,
    columns: wanted.map(({ name, type }) => toColumn(name, type, values.get(name) ?? [])),
  };
}

function typeOf(physical: string | undefined): Column['type'] {
  return physical === 'INT32' || physical === 'FLOAT' || physical === 'DOUBLE' ? physical : 'STRING';
}

function toColumn(name: string, physical: string | undefined, data: (string | number | null)[]): Column {
  const whole = !data.includes(null);
  const numbers = data as (number | null)[];
  switch (typeOf(physical)) {
    case 'INT32':
      return { name, type: 'INT32', data: whole ? Int32Array.from(numbers as number[]) : numbers };
    case 'FLOAT':
      return { name, type: 'FLOAT', data: whole ? Float32Array.from(numbers as number[]) : numbers };
    case 'DOUBLE':
      return { name, type: 'DOUBLE', data: whole ? Float64Array.from(numbers as number[]) : numbers };
    default:
      return { name, type: 'STRING', data: data as (string | null)[] };
  }
}

function absent(name: string): never {
  throw new Error(`the table has no column "${name}"`);
}

/** The data of a table's column by name; undefined where the table has no such column. */
export function columnOf(table: Table, name: string): ColumnData | undefined {
  return table.columns.find((column) => column.name === name)?.data;
}
