import type { FileText } from '../../decode.ts';
import { linesOf } from '../lines.ts';

/** How a format of tagged lines is written. */
export interface TagSyntax {
  /** Tag and value of a line that begins a field; null for one that goes on with the field before it, or belongs to none. */
  field(line: string): readonly [tag: string, value: string] | null;
  /** Whether a field begins a record, given the fields of the record before it. */
  opens(tag: string, record: TaggedRecord, value: string): boolean;
  /** The tag that ends a record, where the format has one. */
  readonly end?: string;
  /** Whether a blank line ends a record. */
  readonly blankEnds?: boolean;
  /** Lines between records that are not part of the field before them, such as numbers. */
  readonly between?: RegExp;
}

/** A record as its file writes it. */
export interface TaggedRecord {
  readonly line: number;
  /** In the order of the file; lines that a value runs over are kept apart by line feeds. */
  readonly fields: (readonly [tag: string, value: string])[];
  /** Whether its end mark was seen, or a blank line where that ends records. */
  ended: boolean;
  /** Whether the file stops in it: without the format's end mark or, where it has none, without a line end. */
  cut: boolean;
}

/**
 * The records of a file of tagged lines. What follows a record's end mark without beginning another record (a tag that was put too
 * late) still belongs to it.
 */
export function* taggedRecords(file: FileText, syntax: TagSyntax): Generator<TaggedRecord> {
  let record: TaggedRecord | null = null;
  let tag = '';
  let value: string[] = [];
  const flush = () => {
    if (record && tag !== '') record.fields.push([tag, value.join('\n').trim()]);
    tag = '';
    value = [];
  };
  for (const { number, text, cut } of linesOf(file)) {
    const field = syntax.field(text);
    if (field === null) {
      const blank = text.trim() === '';
      if (blank && syntax.blankEnds) {
        if (record) record.ended = true;
      } else if (!blank && tag !== '' && !syntax.between?.test(text)) value.push(text.trim());
    } else {
      flush();
      if (field[0] === syntax.end) {
        if (record) record.ended = true;
      } else {
        if (record && syntax.opens(field[0], record, field[1])) {
          yield record;
          record = null;
        }
        record ??= { line: number, fields: [], ended: false, cut: false };
        tag = field[0];
        value.push(field[1].trim());
      }
    }
    if (record && cut) record.cut = !syntax.end || !record.ended;
  }
  flush();
  if (record) {
    if (syntax.end && !record.ended) record.cut = true;
    yield record;
  }
}

/** The values of a record's first tag of those given that it has; nothing where it has none. */
export function firstOf(record: TaggedRecord, ...tags: readonly string[]): string[] {
  for (const wanted of tags) {
    const values = record.fields.flatMap(([tag, value]) => (tag === wanted && value !== '' ? [value] : []));
    if (values.length > 0) return values;
  }
  return [];
}

/** The first value of the first tag of those given that the record has; empty where it has none. */
export function valueOf(record: TaggedRecord, ...tags: readonly string[]): string {
  return firstOf(record, ...tags)[0] ?? '';
}

/** A list in one or several values, an item a line or between semicolons. */
export function listOf(values: readonly string[]): string[] {
  return values.flatMap((value) => value.split(/[;\n]/)).flatMap((item) => item.trim() || []);
}

/** Names in one value, between semicolons; Chinese ones also between commas. */
export function namesIn(value: string): string[] {
  return listOf([value.replace(/[；，]/g, ';').replace(/,\s?(?=\p{Script=Han})/gu, ';')]);
}
