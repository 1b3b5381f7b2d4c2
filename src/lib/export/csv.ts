import Papa from 'papaparse';
import type { TableTwin } from '../charts/types.ts';
import { STAMP_KEYWORD, writeStamp, type Stamp } from './provenance.ts';

/**
 * A table as CSV (RFC 4180: comma, CRLF, quotes doubled), UTF-8 without a byte order mark, numbers in full precision, missing
 * values empty.
 *
 * A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an
 * apostrophe in front, as OWASP advises against CSV injection; numbers, negative ones too, stay as they are.
 *
 * @param stamp written as a leading `# corpuscope …` line where given. Left out by default: programs skip such lines, but
 *   spreadsheets show them as a row.
 */
export function toCsv({ columns, rows }: TableTwin, stamp: Stamp | null = null): string {
  const csv = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { newline: '\r\n', escapeFormulae: true },
  );
  const comment = stamp ? `# ${STAMP_KEYWORD} ${writeStamp(stamp)}\r\n` : '';
  return `${comment}${csv}\r\n`;
}
