import Papa from 'papaparse';
import { CorpuscopeError } from '../../errors.ts';
import type { FileText } from '../decode.ts';
import type { RawRecord } from '../record.ts';
import { countKnown, createFields, nameText, sortFields } from './fields.ts';
import type { Format } from './format.ts';

const DELIMITERS = [',', '\t', ';', '|'];

interface Header {
  readonly names: readonly string[];
  readonly delimiter: string;
}

/** Tables as text (CSV, TSV and their kin), the first line naming the columns. The delimiter is the one that splits the names best. */
export const delimited: Format = {
  name: 'CSV or TSV',

  fits(text) {
    const header = headerOf(text.head);
    if (header === null) return false;
    if (/\.(?:csv|tsv|tab)$/i.test(text.name)) return true;
    if (!nameText(header.names)) return looksLikeTable(text, header);
    return header.names.length > 1 || /^title$/i.test(header.names[0]!.trim());
  },

  read(text) {
    const header = headerOf(text.head)!;
    if (!nameText(header.names)) {
      throw new CorpuscopeError(`no title or abstract column among ${header.names.slice(0, 12).join(', ')}`, {
        where: text.name,
        fix: 'name one of the columns title or abstract',
      });
    }
    return rows(text.whole(), header);
  },
};

function headerOf(head: string): Header | null {
  const line = head.replace(/^sep=.\r?\n/i, '').match(/\S[^\r\n]*/)?.[0];
  if (!line) return null;
  const splits = DELIMITERS.map((delimiter) => ({ delimiter, names: cells(line, delimiter) }));
  const rating = ({ names }: Header) => countKnown(names) * 1000 + names.length;
  const best = splits.reduce((a, b) => (rating(b) > rating(a) ? b : a));
  return best.names.some((name) => name.length > 80) ? null : best;
}

/** Without a name that is known, a table shows by short names without sentence marks and by rows of as many cells. */
function looksLikeTable(text: FileText, { names, delimiter }: Header): boolean {
  if (names.length < 2 || names.some((name) => !/^[\p{L}\d][\p{L}\d _()/-]{0,39}$/u.test(name))) return false;
  const second = Papa.parse<string[]>(text.head, { delimiter, preview: 2 }).data[1];
  return second?.length === names.length;
}

function cells(line: string, delimiter: string): string[] {
  return Papa.parse<string[]>(line, { delimiter, preview: 1 }).data[0] ?? [];
}

function rows(text: string, { names, delimiter }: Header): RawRecord[] {
  const fieldOf = createFields();
  const fields = names.map((name, at) => fieldOf(name.trim() || `column ${at + 1}`));
  const records: RawRecord[] = [];
  let line = 1;
  let counted = 0;
  let headerSeen = false;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }) => {
      const start = line + blankLinesAt(text, counted);
      for (let at = text.indexOf('\n', counted); at >= 0 && at < meta.cursor; at = text.indexOf('\n', at + 1)) line++;
      counted = meta.cursor;
      if (data.every((cell) => cell.trim() === '')) return;
      if (!headerSeen) {
        headerSeen = !/^sep=/i.test(data[0]!);
        return;
      }
      const extra = data.slice(fields.length).some((cell) => cell.trim() !== '');
      if (errors.some(({ code }) => code === 'MissingQuotes')) {
        records.push({ kind: 'broken', line: start, reason: 'a quote that opens in this row is never closed' });
      } else if (extra) {
        const reason = `${data.length} cells where the header names ${fields.length} columns`;
        records.push({ kind: 'broken', line: start, reason });
      } else {
        const entries = fields.flatMap((field, at) => (data[at] ? [[field, own(data[at])] as const] : []));
        records.push(sortFields(entries, start, ''));
      }
    },
  });
  return records;
}

function blankLinesAt(text: string, from: number): number {
  return (
    text
      .slice(from, from + 1000)
      .match(/^(?:[ \t]*\r?\n)+/)?.[0]
      .match(/\n/g)?.length ?? 0
  );
}

/** A copy: engines keep the whole file in memory for as long as a piece that was cut from it. */
function own(piece: string): string {
  return ` ${piece}`.slice(1);
}
