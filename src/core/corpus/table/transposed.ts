import { countKnown, nameText, type ColumnChoice } from '../formats/fields.ts';
import type { RawRecord } from '../record.ts';
import { recordReader } from './records.ts';

/** Rows at most: a table of more is one of papers, whatever its first column says. */
const MOST_ROWS = 200;

/**
 * Whether a table lies on its side: the names of the fields stand in its first column, and each paper in one of the others, two of them at least. All rows are
 * of one length, and what would be the heading names nothing but the titles.
 */
export function isTransposed(rows: readonly (readonly string[])[], choice: ColumnChoice): boolean {
  const [first] = rows;
  if (!first || first.length < 3 || rows.length < 3 || rows.length > MOST_ROWS) return false;
  if (rows.some((cells) => cells.length !== first.length)) return false;
  const names = rows.map((cells) => cells[0]!.trim());
  if (new Set(names).size < names.length || names.some((name) => name === '' || name.length > 40)) return false;
  return nameText(names, choice) && countKnown(names, choice) >= 3 && countKnown(first, choice) <= 1;
}

/** The papers of a table that lies on its side. @param lines of the rows in their file */
export function* transposedRecords(
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  choice: ColumnChoice,
): Generator<RawRecord> {
  const read = recordReader(
    rows.map((cells) => cells[0]!),
    choice,
  );
  for (let at = 1; at < rows[0]!.length; at++) {
    const cells = rows.map((row) => row[at]!);
    if (cells.some((cell) => cell.trim() !== '')) yield read({ cells, line: lines[0]!, note: '', fault: '' });
  }
}
