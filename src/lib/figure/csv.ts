import Papa from 'papaparse';
import type { TableTwin } from './tableTwin.ts';

/**
 * A table as CSV (RFC 4180: comma, CRLF, quotes doubled), UTF-8 without a byte order mark, numbers in full precision, missing
 * values empty.
 *
 * A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an
 * apostrophe in front, as OWASP advises against CSV injection; numbers, negative ones too, stay as they are.
 */
export function toCsv({ columns, rows }: TableTwin): string {
  const csv = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { newline: '\r\n', escapeFormulae: true },
  );
  return `${csv}\r\n`;
}
