import { CorpuscopeError } from '../errors.ts';
import { decode } from './decode.ts';
import { createFields } from './formats/fields.ts';
import type { ReadOptions } from './formats/format.ts';
import { formatOf } from './formats/formats.ts';
import { recordOfJson } from './formats/json/jsonFields.ts';
import { jsonLines } from './formats/json/jsonLines.ts';
import type { InputFile, Unpacked } from './inputFile.ts';
import type { RawRecord } from './record.ts';
import { headingAt, noTextColumn } from './table/heading.ts';
import { recordReader } from './table/records.ts';
import { isTransposed, transposedRecords } from './table/transposed.ts';

/** The records of one file as they stand in it, the name of its format, and what had to be done to its bytes. */
export interface FileRecords {
  readonly format: string;
  readonly records: Iterable<RawRecord>;
  /** So far: it grows while the records are read. */
  readonly encodingNote: string;
}

/**
 * Recognises a file's format and gives its records.
 * @throws {CorpuscopeError} where the file is empty, binary, or of a format that is not known
 */
export function readFile({ name, bytes, unpacked, linesBefore }: InputFile, options: ReadOptions = {}): FileRecords {
  if (unpacked instanceof CorpuscopeError) throw unpacked;
  if (unpacked) return { format: unpacked.format, records: recordsOf(name, unpacked, options), encodingNote: '' };
  const text = decode(name, bytes, linesBefore !== undefined);
  if (text.head.trim() === '') {
    throw new CorpuscopeError('the file holds nothing but blanks', { where: name, fix: 'give a file with papers' });
  }
  const format = linesBefore === undefined ? formatOf(text, options) : jsonLines;
  return {
    format: format.name,
    records: linesBefore ? moved(format.read(text, options), linesBefore) : format.read(text, options),
    get encodingNote() {
      return text.encodingNote;
    },
  };
}

function* moved(records: Iterable<RawRecord>, lines: number): Generator<RawRecord> {
  for (const record of records) yield { ...record, line: record.line + lines };
}

function* recordsOf(name: string, table: Unpacked, options: ReadOptions): Generator<RawRecord> {
  if ('objects' in table) yield* recordsOfObjects(name, table.objects, options);
  else yield* recordsOfRows(name, table.rows, options);
}

function* recordsOfRows(
  name: string,
  rows: readonly (readonly string[])[],
  options: ReadOptions,
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

function* recordsOfObjects(
  name: string,
  objects: Iterable<Readonly<Record<string, unknown>>>,
  options: ReadOptions,
): Generator<RawRecord> {
  let fieldOf: ReturnType<typeof createFields> | null = null;
  let line = 0;
  for (const object of objects) {
    if (!fieldOf) {
      const names = Object.keys(object);
      fieldOf = createFields(names, options);
      const roles = names.map(fieldOf);
      if (!roles.some(({ role }) => role === 'title' || role === 'abstract')) throw noTextColumn(name, names);
    }
    yield recordOfJson(object, fieldOf, ++line);
  }
}
