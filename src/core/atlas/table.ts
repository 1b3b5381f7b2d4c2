import { SCHEMA } from './schema.ts';
import type { Column, ColumnData, Table, TableName } from './types.ts';

/** Data for every column of a table of the schema, by name. */
export type ColumnsOf<Name extends TableName> = { readonly [Key in keyof (typeof SCHEMA)[Name]]: ColumnData };

/** A table of the schema with its columns in the schema's order, and further columns after them. */
export function makeTable<Name extends TableName>(
  name: Name,
  rows: number,
  data: ColumnsOf<Name>,
  more: readonly Column[] = [],
): Table {
  const columns = Object.entries(SCHEMA[name] as Record<string, Column['type']>).map(([column, type]) => {
    const values = (data as Readonly<Record<string, ColumnData>>)[column] as ColumnData;
    return { name: column, type, data: values };
  });
  return { rows, columns: [...columns, ...more] };
}
