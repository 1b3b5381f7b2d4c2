import type { FileText } from '../decode.ts';
import type { RawRecord } from '../record.ts';
import { headingAt, noTextColumn, PREAMBLE, ratingOf } from '../table/heading.ts';
import { recordReader } from '../table/records.ts';
import { RowReader, type Row } from '../table/rows.ts';
import { unwrappedRow } from '../table/wrapped.ts';
import { countKnown, nameText, type ColumnChoice } from './fields.ts';
import type { Format, ReadOptions } from './format.ts';

/** What divides the cells of most tables, the commonest first. */
const DELIMITERS = [',', '\t', ';', '|'];
/** What never does. */
const NO_DELIMITER = /[\p{L}\p{N}\p{M}\s"'_.()\-/:*#&+[\]{}<>]/u;
/** The line that tells a spreadsheet the delimiter. */
const SEPARATOR = /^\s*"?sep=(.)"?[ \t]*(?:\r\n|[\r\n])/i;

interface Heading {
  readonly names: readonly string[];
  readonly delimiter: string;
  /** Whether cells are quoted by single quotes. */
  readonly isSingle: boolean;
  /** Index behind it, and the number of the next line. */
  readonly end: number;
  readonly line: number;
  /** The row after it. */
  readonly next: Row | undefined;
}

/**
 * Tables as text (CSV, TSV and their kin). The heading is the first row that names a title or an abstract; what stands above it is the
 * export's own remark. The delimiter is the one that splits the heading best.
 */
export const delimited: Format = {
  name: 'CSV or TSV',

  fits(text, options = {}) {
    const heading = headingOf(text.head, options);
    if (heading === null) return false;
    if (/\.(?:csv|tsv|tab|psv)$/i.test(text.name)) return true;
    if (!nameText(heading.names, options)) return looksLikeTable(heading);
    if (heading.names.length === 1) return /^["'*\s]*title/i.test(heading.names[0]!);
    return countKnown(heading.names, options) > 1 || heading.next?.cells.length === heading.names.length;
  },

  *read(text, options = {}) {
    const heading = headingOf(text.head, options)!;
    if (!nameText(heading.names, options)) throw noTextColumn(text.name, heading.names);
    yield* records(text, heading, options);
  },
};

/** Whether a text begins as a table does, with a row that names a title or an abstract and another column that is known. */
export function isTable(head: string): boolean {
  const heading = head.trim() === '' ? null : headingOf(head, {});
  return heading !== null && nameText(heading.names) && countKnown(heading.names) > 1;
}

function* records(
  text: FileText,
  { names, delimiter, isSingle, end, line }: Heading,
  options: ReadOptions,
): Generator<RawRecord> {
  const rows = new RowReader(delimiter, names.length, line);
  const record = recordReader(names, options);
  const plain = (row: Row) =>
    isSingle ? { ...row, cells: row.cells.map(exchanged) } : unwrappedRow(row, delimiter, names.length);
  let passed = 0;
  for (const block of text.blocks()) {
    const piece = passed >= end ? block : block.slice(end - passed);
    passed += block.length;
    if (piece !== '') for (const row of rows.push(isSingle ? exchanged(piece) : piece)) yield record(plain(row));
  }
  for (const row of rows.end()) yield record(plain(row));
}

/** A heading all of whose cells are in single quotes: databases and R write such tables. */
const SINGLE = /^\s*'[^'\r\n]*'(?: ?[,;\t|] ?'[^'\r\n]*')+[ \t]*(?:[\r\n]|$)/;
/** The quotes that divide cells are read as double ones: what the others are is changed meanwhile, and changed back. */
const exchanged = (text: string) => text.replace(/['"]/g, (quote) => (quote === '"' ? "'" : '"'));

function headingOf(head: string, choice: ColumnChoice): Heading | null {
  if (!SINGLE.test(head)) return headingIn(head, choice, false);
  const heading = headingIn(exchanged(head), choice, true);
  return heading && { ...heading, names: heading.names.map(exchanged) };
}

function headingIn(head: string, choice: ColumnChoice, isSingle: boolean): Heading | null {
  const separator = SEPARATOR.exec(head);
  const start = separator ? separator[0].length : 0;
  const text = head.slice(start);
  const splits = (separator ? [separator[1]!] : delimitersOf(text)).map((delimiter) => split(text, delimiter));
  let best: Heading | null = null;
  let rating = -1;
  splits.forEach(({ rows, delimiter }) => {
    const found = headingAt(
      rows.map(({ cells }) => cells),
      choice,
    );
    const row = rows[Math.max(0, found)];
    if (!row || row.fault !== '') return;
    const rated = ratingOf(row.cells, choice) + (found >= 0 ? 1_000_000 : 0);
    if (rated <= rating) return;
    rating = rated;
    const lines = (text.slice(0, row.end).match(/\r\n|[\r\n]/g)?.length ?? 0) + (separator ? 2 : 1);
    best = {
      names: row.cells,
      delimiter,
      isSingle,
      end: start + row.end,
      line: lines,
      next: rows[Math.max(0, found) + 1],
    };
  });
  return best && isPlausible(best, rating) ? best : null;
}

/** A row of long cells is text with commas in it. */
function isPlausible({ names }: Heading, rating: number): boolean {
  return rating >= 1_000_000 || names.every((name) => name.length <= 80);
}

function split(text: string, delimiter: string): { rows: readonly Row[]; delimiter: string } {
  const reader = new RowReader(delimiter, null);
  const rows: Row[] = [];
  for (const pass of [reader.push(text), reader.end()]) {
    for (const row of pass) {
      rows.push(unwrappedRow(row, delimiter, null));
      if (rows.length > PREAMBLE) return { rows, delimiter };
    }
  }
  return { rows, delimiter };
}

/** The usual ones, and whatever else stands between the words of the first lines. */
function delimitersOf(text: string): string[] {
  const others = new Set(
    Array.from(
      text
        .slice(0, 2000)
        .split(/[\r\n]+/, 3)
        .join(''),
      (char) => char,
    ),
  );
  return [
    ...DELIMITERS,
    ...[...others].filter((char) => !DELIMITERS.includes(char) && !NO_DELIMITER.test(char)).slice(0, 8),
  ];
}

/** Without a name that is known, a table shows by short names without sentence marks and by rows of as many cells. */
function looksLikeTable({ names, next }: Heading): boolean {
  if (names.length < 2 || names.some((name) => !/^[\p{L}\d][\p{L}\d _()/-]{0,39}$/u.test(name))) return false;
  return next?.cells.length === names.length;
}
