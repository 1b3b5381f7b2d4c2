import type { IntakeRow } from '#core/types';

export interface RecordFilter {
  /** Name of the file; empty for all. */
  readonly file: string;
  /** Words that must all stand, in any case, in the title, the id, the file or the reason; empty for all. */
  readonly words: string;
}

/** The records that pass a filter, in their order. @param titleOf title of the paper that a record became or went into */
export function matchingRecords(
  rows: readonly IntakeRow[],
  { file, words }: RecordFilter,
  titleOf: (id: string) => string,
): readonly IntakeRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (!file && wanted.length === 0) return rows;
  return rows.filter((row) => {
    if (file && row.file !== file) return false;
    const text = [titleOf(row.into), row.into, row.file, row.outcome, row.reason].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** The columns of `export DIR --table intake`, with the title of the paper after its id. */
export function recordTable(rows: readonly IntakeRow[], titleOf: (id: string) => string) {
  return {
    columns: ['file', 'record', 'line', 'outcome', 'into', 'title', 'reason'],
    rows: rows.map(({ file, record, line, outcome, into, reason }) => [
      file,
      record,
      line,
      outcome,
      into || null,
      titleOf(into) || null,
      reason || null,
    ]),
  };
}
