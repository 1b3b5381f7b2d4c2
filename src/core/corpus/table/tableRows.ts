import type { ReadOptions } from '../formats/format.ts';
import type { RawRecord } from '../record.ts';
import { headingAt, noTextColumn } from './heading.ts';
import { recordReader } from './records.ts';
import { isTransposed, transposedRecords } from './transposed.ts';

/**
 * The records of a table whose cells are known: of a spreadsheet, or of a web page. Lines are counted by rows.
 *
 * @param name of the file, for messages
 * @throws {CorpuscopeError} where no column is known to hold text
 */
export function* recordsOfRows(
  name: string,
  rows: readonly (readonly string[])[],
  options: ReadOptions = {},
): Generator<RawRecord> {
  const filled = rows
    .map((cells, at) => ({ cells, line: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return;
  const cellsOf = filled.map(({ cells }) => cells);
  if (isTransposed(cellsOf, options)) {
    yield* transposedRecords(
      cellsOf,
      filled.map(({ line }) => line),
      options,
    );
    return;
  }
  const heading = headingAt(cellsOf, options);
  if (heading < 0) throw noTextColumn(name, filled[0]!.cells);
  const read = recordReader(filled[heading]!.cells, options);
  for (const { cells, line } of filled.slice(heading + 1)) yield read({ cells, line, note: '', fault: '' });
}
