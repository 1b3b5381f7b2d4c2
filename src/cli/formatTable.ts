import { toCsv, type Cell } from '#core/atlas/tables/csv';
import { writeParquet } from '#core/atlas/tables/writeParquet';
import type { Column, Table } from '#core/atlas/types';

export const FORMATS = ['csv', 'json', 'jsonl', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * A table in one of the formats that leave the command line. Missing values are empty in CSV and null in JSON.
 *
 * @param mark of CSV: whether it begins with the mark by which Excel knows UTF-8
 */
export function formatTable(table: Table, format: Format, mark = false): string | Uint8Array {
  switch (format) {
    case 'csv':
      return toCsv(names(table), rows(table), { newline: '\n', mark });
    case 'json':
      return `[${objects(table).join(',\n')}]\n`;
    case 'jsonl':
      return objects(table)
        .map((line) => line + '\n')
        .join('');
    case 'parquet':
      return writeParquet(table);
  }
}

const names = (table: Table) => table.columns.map(({ name }) => name);

function rows(table: Table): Cell[][] {
  return Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cell(column, row)));
}

function objects(table: Table): string[] {
  return Array.from({ length: table.rows }, (_, row) =>
    JSON.stringify(Object.fromEntries(table.columns.map((column) => [column.name, cell(column, row)]))),
  );
}

/** Single-precision numbers show the seven digits that they hold, not the noise of their conversion. */
function cell({ type, data }: Column, row: number): Cell {
  const value = data[row] ?? null;
  return type === 'FLOAT' && typeof value === 'number' ? Number(value.toPrecision(7)) : value;
}
