import { CorpuscopeError } from '../errors.ts';
import { decode, type FileText } from './decode.ts';
import { createFields } from './formats/fields.ts';
import type { Format, ReadOptions } from './formats/format.ts';
import { formatOf, FORMATS } from './formats/formats.ts';
import { preformatted } from './formats/html/preformatted.ts';
import { webPage } from './formats/html/webPage.ts';
import { recordOfJson } from './formats/json/jsonFields.ts';
import { jsonLines } from './formats/json/jsonLines.ts';
import { papersPage } from './formats/papersPage.ts';
import type { InputFile, Unpacked } from './inputFile.ts';
import type { RawRecord } from './record.ts';
import { noTextColumn } from './table/heading.ts';
import { recordsOfRows } from './table/tableRows.ts';

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
  let text = decode(name, bytes, linesBefore !== undefined);
  if (text.head.trim() === '') {
    throw new CorpuscopeError('the file holds nothing but blanks', { where: name, fix: 'give a file with papers' });
  }
  let format = linesBefore === undefined ? formatOf(text, options) : jsonLines;
  if (format === webPage) text = held(text);
  const shown = format === webPage ? preformatted(text) : null;
  const inner = shown && formatShown(shown, options);
  if (inner) [text, format] = [shown, inner];
  return {
    format: format.name,
    records: linesBefore ? moved(format.read(text, options), linesBefore) : format.read(text, options),
    get encodingNote() {
      return text.encodingNote;
    },
  };
}

/** A file's text that is read once, and may be asked for again. */
function held(text: FileText): FileText {
  const whole = text.whole();
  return { ...text, encodingNote: text.encodingNote, blocks: () => [whole], whole: () => whole };
}

/** The format of what a page shows as plain text; null where that is none, or only text. */
function formatShown(text: FileText, options: ReadOptions): Format | null {
  const format = FORMATS.find((candidate) => candidate.fits(text, options));
  return format === undefined || format === webPage || format === papersPage ? null : format;
}

function* moved(records: Iterable<RawRecord>, lines: number): Generator<RawRecord> {
  for (const record of records) yield { ...record, line: record.line + lines };
}

function* recordsOf(name: string, table: Unpacked, options: ReadOptions): Generator<RawRecord> {
  if ('objects' in table) yield* recordsOfObjects(name, table.objects, options);
  else yield* recordsOfRows(name, table.rows, options);
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
