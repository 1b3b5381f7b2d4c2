import { createFields, sortFields, type ColumnChoice, type Field, type Value } from '../formats/fields.ts';
import type { RawRecord } from '../record.ts';

/** A row of any table: its cells by column. */
export interface TableRow {
  readonly cells: readonly Value[];
  readonly line: number;
  readonly note: string;
  /** Why the row makes no sense; empty where it does. */
  readonly fault: string;
}

/** Turns rows under known column names into records. A row with more cells than columns has shifted, and is broken. */
export function recordReader(names: readonly string[], choice: ColumnChoice): (row: TableRow) => RawRecord {
  const fieldOf = createFields(names, choice);
  const fields = names.map((name, at) => fieldOf(name.trim() || `column ${at + 1}`));
  const heading = names.join('\u0000');
  return ({ cells, line, note, fault }) => {
    if (fault !== '') return { kind: 'broken', line, reason: fault };
    const extra = cells
      .slice(fields.length)
      .some((cell) => (typeof cell === 'string' ? cell.trim() !== '' : cell.length > 0));
    if (extra) {
      return { kind: 'broken', line, reason: `${cells.length} cells where the header names ${fields.length} columns` };
    }
    if (cells.length === names.length && cells.join('\u0000') === heading) {
      return { kind: 'broken', line, reason: 'the heading of the table once more' };
    }
    const entries: (readonly [Field, Value])[] = [];
    for (let at = 0; at < Math.min(cells.length, fields.length); at++) entries.push([fields[at]!, own(cells[at]!)]);
    return sortFields(entries, line, note);
  };
}

/** A copy: engines keep the whole text in memory for as long as a piece that was cut from it. */
function own(piece: Value): Value {
  return typeof piece === 'string' ? ` ${piece}`.slice(1) : piece;
}
