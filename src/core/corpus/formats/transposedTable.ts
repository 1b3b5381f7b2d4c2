import { isTransposed, transposedRecords } from '../table/transposed.ts';
import { RowReader, type Row } from '../table/rows.ts';
import type { FileText } from '../decode.ts';
import type { Format, ReadOptions } from './format.ts';

/** Characters of a file at most: its papers stand beside each other, so that all of it is read at once. */
const LONGEST = 1 << 16;
const DELIMITERS = [',', '\t', ';'];

/** A table as text that lies on its side: a field a row, a paper a column. */
export const transposedTable: Format = {
  name: 'CSV or TSV on its side',

  fits: (file, options = {}) => file.head.length < LONGEST && rowsOf(file, options) !== null,

  *read(file, options = {}) {
    const rows = rowsOf(file, options)!;
    yield* transposedRecords(
      rows.map(({ cells }) => cells),
      rows.map(({ line }) => line),
      options,
    );
  },
};

function rowsOf({ head }: FileText, options: ReadOptions): readonly Row[] | null {
  for (const delimiter of DELIMITERS) {
    const reader = new RowReader(delimiter, null);
    const rows = [...reader.push(head), ...reader.end()];
    const isWhole = rows.every(({ fault }) => fault === '');
    const cells = rows.map((row) => row.cells);
    if (isWhole && isTransposed(cells, options)) return rows;
  }
  return null;
}
