import {
  countKnown,
  createFields,
  nameText,
  sortFields,
  type ColumnChoice,
  type Field,
  type Value,
} from '../formats/fields.ts';
import type { FoundRecord, RawRecord } from '../record.ts';

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
  const fieldsOf = (cells: readonly string[]) => cells.map((name, at) => fieldOf(name.trim() || `column ${at + 1}`));
  let fields = fieldsOf(names);
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
    if (isHeading(cells, choice)) {
      fields = fieldsOf(cells);
      return { kind: 'broken', line, reason: 'the heading of another table, which names what follows' };
    }
    const entries: (readonly [Field, Value])[] = [];
    for (let at = 0; at < Math.min(cells.length, fields.length); at++) entries.push([fields[at]!, own(cells[at]!)]);
    const record = sortFields(entries, line, note);
    return isSum(record) ? { kind: 'broken', line, reason: `a sum of the table, no paper: “${record.title}”` } : record;
  };
}

/** Cells of a heading that another table has, which was put behind the first: names, each of them known. */
function isHeading(cells: readonly Value[], choice: ColumnChoice): cells is readonly string[] {
  if (cells.length < 3) return false;
  if (!cells.every((cell) => typeof cell === 'string' && cell.length > 0 && cell.length <= 40 && !/\d/.test(cell)))
    return false;
  const names = cells as readonly string[];
  const known = countKnown(names, choice);
  return nameText(names, choice) && known >= 3 && known * 2 > names.length;
}

/** The row of sums that people put below a table: `Total,3,,`. */
function isSum({ title, abstract, bibliography: { authors, doi } }: FoundRecord): boolean {
  if (title.length > 40 || !SUM.test(title.trim())) return false;
  return authors.length === 0 && doi === '' && /^[\d\s.,%]*$/.test(abstract);
}

const SUM =
  /^(?:grand |sub)?totals?(?: ?[:=])?(?: ?\d[\d.,]*(?: (?:records?|papers?|results?|articles?|rows?|hits?))?)?$/i;

/** A copy: engines keep the whole text in memory for as long as a piece that was cut from it. */
function own(piece: Value): Value {
  return typeof piece === 'string' ? ` ${piece}`.slice(1) : piece;
}
