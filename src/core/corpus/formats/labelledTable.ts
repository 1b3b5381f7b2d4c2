import { RowReader, type Row } from '../table/rows.ts';
import type { RawRecord } from '../record.ts';
import type { Format } from './format.ts';
import { isRecordLabel, recordOfLabels } from './tagged/labelledText.ts';
import type { TaggedRecord } from './tagged/taggedRecords.ts';

/** Rows of the beginning that are looked at. */
const SHOWN = 12;

/** Embase's CSV "by fields": a field a row, its label in the first cell, its values in the others, a blank line between records. */
export const labelledTable: Format = {
  name: 'Embase CSV, a field a line',

  fits({ head }) {
    if (!/^\s*"?[A-Za-z][A-Za-z ()/-]{2,40}"?,/.test(head)) return false;
    const rows = firstRows(head);
    const labels = new Set(rows.map(labelOf).filter(isRecordLabel));
    return (
      isRecordLabel(labelOf(rows[0]!)) && labels.size >= 3 && rows.every(({ cells }) => !isRecordLabel(cells[1] ?? ''))
    );
  },

  *read(file) {
    let record: TaggedRecord | null = null;
    let nextLine = 1;
    let first = '';
    const reader = new RowReader(',', null);
    const add = function* (row: Row): Generator<RawRecord> {
      const label = labelOf(row);
      first ||= label;
      if (record && (row.line > nextLine || label === first)) {
        yield recordOfLabels(record);
        record = null;
      }
      record ??= { line: row.line, fields: [], ended: true, cut: false };
      record.fields.push([
        label || 'unlabelled',
        row.cells
          .slice(1)
          .filter((cell) => cell.trim() !== '')
          .join('; '),
      ]);
      nextLine = row.line + 1 + row.cells.reduce((lines, cell) => lines + (cell.match(/\r\n|[\n\r]/g)?.length ?? 0), 0);
    };
    for (const block of file.blocks()) for (const row of reader.push(block)) yield* add(row);
    for (const row of reader.end()) yield* add(row);
    if (record) yield recordOfLabels(record);
  },
};

/** In lower case, without an abbreviation behind it: `DIGITAL OBJECT IDENTIFIER (DOI)`. */
function labelOf({ cells }: Row): string {
  const label = (cells[0] ?? '').trim().toLowerCase();
  return isRecordLabel(label) ? label : label.replace(/ \([^()]*\)$/, '');
}

function firstRows(head: string): Row[] {
  const reader = new RowReader(',', null);
  const rows: Row[] = [];
  for (const pass of [reader.push(head), reader.end()]) {
    for (const row of pass) {
      rows.push(row);
      if (rows.length === SHOWN) return rows;
    }
  }
  return rows;
}
