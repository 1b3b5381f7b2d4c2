import { SCHEMA, storedAs, type ColumnName, type ColumnType } from './schema.ts';
import type { Column, ColumnData, Table, TableName } from '../types.ts';

interface ValuesByType {
  readonly STRING: readonly string[];
  readonly 'STRING?': readonly (string | null)[];
  readonly BYTES: readonly Uint8Array[];
  readonly 'BYTES?': readonly (Uint8Array | null)[];
  readonly INT32: Int32Array;
  readonly FLOAT: Float32Array;
  readonly DOUBLE: Float64Array;
  // A typed array where no value happens to be missing.
  readonly 'INT32?': ArrayLike<number | null>;
  readonly 'FLOAT?': ArrayLike<number | null>;
  readonly 'DOUBLE?': ArrayLike<number | null>;
}
type TypeOf<Name extends TableName, Key extends ColumnName<Name>> = (typeof SCHEMA)[Name][Key] & ColumnType;

/** Columns of a table of the schema, by name: entry i of each belongs to row i. */
export type ColumnsOf<Name extends TableName, Key extends ColumnName<Name> = ColumnName<Name>> = {
  readonly [K in Key]: ValuesByType[TypeOf<Name, K>];
};

/** A table of the schema with its columns in the schema's order, and further columns after them. */
export function makeTable<Name extends TableName>(
  name: Name,
  rows: number,
  data: ColumnsOf<Name>,
  more: readonly Column[] = [],
): Table {
  const given = data as unknown as Readonly<Record<string, ColumnData>>;
  const columns = Object.entries<ColumnType>(SCHEMA[name]).map(([column, type]) => ({
    name: column,
    type: storedAs(type).type,
    data: given[column]!,
  }));
  return { rows, columns: [...columns, ...more] };
}

/**
 * Columns of a table that was read, as the schema has them.
 *
 * @throws Error where one is not there, or misses a value that it may not miss
 */
export function columnsOf<Name extends TableName, const Key extends ColumnName<Name>>(
  name: Name,
  table: Table,
  keys: readonly Key[],
): ColumnsOf<Name, Key> {
  const stored = new Map(table.columns.map((column) => [column.name, column.data]));
  const columns = keys.map((key) => {
    const data = stored.get(key);
    if (!data) throw new Error(`there is no column ${key}`);
    const { nullable } = storedAs(SCHEMA[name][key] as ColumnType);
    if (!nullable && Array.isArray(data) && data.includes(null)) throw new Error(`${key} misses values`);
    return [key, data] as const;
  });
  return Object.fromEntries(columns) as ColumnsOf<Name, Key>;
}
