import type { Described } from './picture.ts';
import { parseStamp, writeStamp, type Stamp } from './provenance.ts';
import type { TableTwin } from './tableTwin.ts';

/** What follows the name of a CSV file in that of its description, by which other programs find it (section 5.3 of the recommendation below). */
export const DESCRIPTION_ENDING = '-metadata.json';

/** A column is one of numbers where it holds nothing else. */
const datatypeOf = (values: readonly unknown[]): 'integer' | 'number' | 'string' => {
  const known = values.filter((value) => value !== null);
  if (known.length === 0 || !known.every((value) => typeof value === 'number')) return 'string';
  return known.every(Number.isInteger) ? 'integer' : 'number';
};

/**
 * The twin of a CSV file: what its columns are, and where its numbers come from, which CSV itself has no place for. JSON after the W3C's
 * "Metadata Vocabulary for Tabular Data" (CSVW, recommendation of 17 December 2015), with the stamp among its notes.
 *
 * @param file name of the CSV file beside it
 */
export function describeCsv(file: string, table: TableTwin, { title, description, caption, stamp }: Described): string {
  const metadata = {
    '@context': 'http://www.w3.org/ns/csvw',
    url: file,
    'dc:title': title,
    'dc:description': [description, caption].filter(Boolean).join(' '),
    tableSchema: {
      columns: table.columns.map((titles, at) => ({
        titles,
        datatype: datatypeOf(table.rows.map((row) => row[at] ?? null)),
      })),
    },
    ...(stamp && { notes: [{ corpuscope: JSON.parse(writeStamp(stamp)) as Stamp }] }),
  };
  return JSON.stringify(metadata, null, 2) + '\n';
}

/** The stamp of such a description; null for other JSON, and for what is none. */
export function stampOfDescription(json: string): Stamp | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const notes = (value as { notes?: unknown } | null)?.notes;
  if (!Array.isArray(notes)) return null;
  const stamps = notes.map((note: unknown) =>
    parseStamp(JSON.stringify((note as { corpuscope?: unknown } | null)?.corpuscope ?? null)),
  );
  return stamps.find((stamp) => stamp !== null) ?? null;
}
