import { RowReader, type Row } from './rows.ts';

/**
 * A row that stands as a whole in the quotes of one cell, as spreadsheets write tables that they opened in one column:
 * `"On Cats,""We study cats."",2019"`. The row itself where it is none.
 *
 * @param columns cells of a whole row; null for the heading, whose number is not known
 */
export function unwrappedRow(row: Row, delimiter: string, columns: number | null): Row {
  const [cell = ''] = row.cells;
  if (row.cells.length !== 1 || row.fault !== '' || columns === 1 || !cell.includes(delimiter)) return row;
  const reader = new RowReader(delimiter, columns, row.line);
  const inner = [...reader.push(cell), ...reader.end()];
  const [only] = inner;
  const fits = inner.length === 1 && only!.fault === '' && (columns === null || only!.cells.length === columns);
  return fits ? { ...only!, line: row.line, end: row.end, note: row.note } : row;
}
