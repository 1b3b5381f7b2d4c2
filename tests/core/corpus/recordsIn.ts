import { decode } from '#core/corpus/decode';
import { formatOf } from '#core/corpus/formats/formats';
import type { FoundRecord, RawRecord } from '#core/corpus/record';

/** What the reader that fits makes of a file's content: its name, and each record. */
export function readAny(content: string, name = 'file.txt'): { format: string; records: RawRecord[] } {
  const text = decode(name, new TextEncoder().encode(content));
  const format = formatOf(text);
  return { format: format.name, records: [...format.read(text)] };
}

/** The records of a file that has no broken ones, for the format that is expected. */
export function recordsIn(format: string, content: string): FoundRecord[] {
  const read = readAny(content);
  if (read.format !== format) throw new Error(`read as ${read.format}`);
  return read.records.map((record) => {
    if (record.kind === 'broken') throw new Error(`line ${record.line}: ${record.reason}`);
    return record;
  });
}

/** The one record of a file. */
export function recordIn(format: string, content: string): FoundRecord {
  const records = recordsIn(format, content);
  if (records.length !== 1) throw new Error(`${records.length} records`);
  return records[0]!;
}
