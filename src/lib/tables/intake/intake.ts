import type { IntakeRow } from '#core/types';

/** Records with the same outcome and kind of reason. */
export interface IntakeSum {
  readonly outcome: IntakeRow['outcome'];
  readonly reason: string;
  readonly rows: readonly IntakeRow[];
}

const OUTCOMES: readonly IntakeRow['outcome'][] = ['used', 'merged', 'rejected'];

/** A reason without what is of one record only: the words that it quotes last, or the record that it names, whose file's name may hold blanks. */
export function kindOfReason(given: string): string {
  const quote = given.indexOf(': “');
  const reason = quote > 0 ? given.slice(0, quote) : given;
  const end = reason.search(/ record \d/);
  const start = reason.lastIndexOf('; ', end) + 1;
  const word = / (?:as|by) /.exec(reason.slice(start, Math.max(start, end)));
  if (!word) return reason;
  const named = start + word.index + word[0].length;
  return `${reason.slice(0, named)}another record${reason.slice(end).replace(/^ record \d+/, '')}`;
}

/** The account by outcome and reason: used first, then merged, then rejected; within each the most frequent reason first. */
export function sumIntake(intake: readonly IntakeRow[]): IntakeSum[] {
  const groups = new Map<string, IntakeRow[]>();
  for (const row of intake) {
    const key = `${row.outcome}\t${kindOfReason(row.reason)}`;
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  }
  return Array.from(groups.values(), (rows) => ({
    outcome: rows[0]!.outcome,
    reason: kindOfReason(rows[0]!.reason),
    rows,
  })).sort(
    (a, b) =>
      OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
      b.rows.length - a.rows.length ||
      (a.reason < b.reason ? -1 : 1),
  );
}
