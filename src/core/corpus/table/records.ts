import {
  countKnown,
  createFields,
  nameText,
  sortFields,
  type ColumnChoice,
  type Field,
  type Value,
} from '../formats/fields.ts';
import { entriesOf } from '../formats/json/jsonFields.ts';
import { pythonAt } from '../formats/json/pythonText.ts';
import type { RawRecord } from '../record.ts';
import { bareDoi } from '../values/doi.ts';
import { computed } from './formulas.ts';
import { isKinds, oddity } from './oddRows.ts';

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
  let isFirst = true;
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
    const wasFirst = isFirst;
    isFirst = false;
    if (wasFirst && isKinds(cells)) return { kind: 'broken', line, reason: 'the kinds of the columns, no paper' };
    const given = withoutQuotes(cells, fields);
    const entries: (readonly [Field, Value])[] = [];
    for (let at = 0; at < Math.min(given.length, fields.length); at++) {
      entries.push(...entriesIn(fields[at]!, given[at]!, fieldOf));
    }
    const record = sortFields(entries, line, note);
    const reason = oddity(record);
    return reason === '' ? record : { kind: 'broken', line, reason };
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

/** Lists and dictionaries as Python prints them into a cell: `[{'name': 'Ann One'}]`, `[Author('Ann One')]`. */
const PRINTED = /^\s*(?:\[\s*(?:\{|[A-Za-z][\w.]*\()|\{\s*['"])/;

/** What a cell says: its text, what a formula in it shows, or the values that a program has printed into it. */
function entriesIn(field: Field, cell: Value, fieldOf: (name: string) => Field): readonly (readonly [Field, Value])[] {
  if (typeof cell !== 'string') return [[field, cell]];
  if (cell.startsWith('=')) {
    const shown = computed(cell);
    if (shown) return [[field, linkRather(field, shown.text) ? shown.link : shown.text]];
  }
  if (field.role !== 'title' && field.role !== 'abstract' && PRINTED.test(cell)) {
    const found = pythonAt(cell, 0);
    if (found && cell.slice(found.end).trim() === '') return entriesOf({ [field.name]: found.value }, fieldOf);
  }
  return [[field, own(cell)]];
}

const linkRather = ({ role }: Field, text: string) => role === 'url' || (role === 'doi' && bareDoi(text) === '');

/** A cell that is in quotes as a whole, and has none inside. */
const QUOTED = /^"[^"]+"$/;

/** Cells without the quotes that a program has put around title and abstract before the table was written. */
function withoutQuotes(cells: readonly Value[], fields: readonly Field[]): readonly Value[] {
  const texts = cells.filter(
    (cell, at) => (fields[at]?.role === 'title' || fields[at]?.role === 'abstract') && cell !== '',
  );
  const isQuoted = (cell: Value): cell is string => typeof cell === 'string' && QUOTED.test(cell.trim());
  if (texts.length < 2 || !texts.every(isQuoted)) return cells;
  return cells.map((cell) => (isQuoted(cell) ? cell.trim().slice(1, -1) : cell));
}

/** A copy: engines keep the whole text in memory for as long as a piece that was cut from it. */
function own(piece: Value): Value {
  return typeof piece === 'string' ? ` ${piece}`.slice(1) : piece;
}
