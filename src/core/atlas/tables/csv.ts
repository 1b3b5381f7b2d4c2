import Papa from 'papaparse';

export type Cell = string | number | null;

export interface CsvOptions {
  /** Default: as RFC 4180 has it, carriage return and line feed. */
  readonly newline?: '\n' | '\r\n';
  /** Begins with U+FEFF, by which Excel knows UTF-8. Default: no. */
  readonly mark?: boolean;
}

/** What spreadsheets take for the start of a formula (OWASP, CSV injection), wide forms too, perhaps behind apostrophes. */
const FORMULA = /^'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;
/** A text that a spreadsheet reads as the number that it is. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?%?$/;

/**
 * A table as CSV (RFC 4180: comma, quotes doubled), numbers in full precision, missing values empty. Texts that a spreadsheet would take
 * for a formula are {@link guarded}.
 */
export function toCsv(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  { newline = '\r\n', mark = false }: CsvOptions = {},
): string {
  const lines = Papa.unparse([columns.map(guarded), ...rows.map((row) => row.map(guard))], { newline });
  return `${mark ? '\ufeff' : ''}${lines}${newline}`;
}

/** One row of {@link toCsv}, or its header, with its end. */
export const toCsvLine = (row: readonly Cell[]): string => `${Papa.unparse([row.map(guard)])}\r\n`;

const guard = (cell: Cell): Cell => (typeof cell === 'string' ? guarded(cell) : cell);

/**
 * A text that no spreadsheet takes for a formula: with an apostrophe in front where it begins with `=`, `+`, `-`, `@`, a tab or a line's
 * end, whatever apostrophes it has already. Numbers (`-0.5`) stay as they are. {@link unguarded} gives the text back.
 */
export function guarded(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text that was guarded. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
