import type { IntakeRow } from '#core/types';
import { kindOfReason } from './intake.ts';

/** Records with the same file or reason. */
export interface RecordCount {
  readonly label: string;
  readonly count: number;
}

/** How records became papers: `records` is the sum of `files`, and of used, merged and rejected. */
export interface IntakeFlow {
  readonly records: number;
  /** By file, the largest first. */
  readonly files: readonly RecordCount[];
  /** By reason, the commonest first. */
  readonly merged: { readonly count: number; readonly reasons: readonly RecordCount[] };
  readonly rejected: { readonly count: number; readonly reasons: readonly RecordCount[] };
  readonly used: number;
  /** Files that hold no record. */
  readonly leftOut: number;
}

/** Counts the account for its flow. A row whose record is 0 tells of a whole file, not of a record. */
export function countFlow(intake: readonly IntakeRow[]): IntakeFlow {
  const files = new Map<string, number>();
  const reasons = { merged: new Map<string, number>(), rejected: new Map<string, number>() };
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  let [used, leftOut] = [0, 0];
  for (const { file, record, outcome, reason } of intake) {
    if (record === 0) {
      leftOut++;
      continue;
    }
    add(files, file);
    if (outcome === 'used') used++;
    else add(reasons[outcome], reasonOf(reason) || 'no reason given');
  }
  const [merged, rejected] = [sorted(reasons.merged), sorted(reasons.rejected)];
  return {
    records: total(merged) + total(rejected) + used,
    files: sorted(files),
    merged: { count: total(merged), reasons: merged },
    rejected: { count: total(rejected), reasons: rejected },
    used,
    leftOut,
  };
}

/** Why a record left: what follows a semicolon tells what was mended in it. */
const reasonOf = (reason: string): string =>
  kindOfReason(reason)
    .split('; ', 1)[0]!
    .replace(/ as another record$/, '');

/** The first few counts; the others together, as `3 more files`. */
export function shortList(counts: readonly RecordCount[], shown: number, noun: string): readonly RecordCount[] {
  // One more takes no more room than a line that says so.
  if (counts.length <= shown + 1) return counts;
  const rest = counts.slice(shown);
  return [...counts.slice(0, shown), { label: `${rest.length} more ${noun}`, count: total(rest) }];
}

function sorted(counts: ReadonlyMap<string, number>): RecordCount[] {
  return Array.from(counts, ([label, count]) => ({ label, count })).sort(
    (a, b) => b.count - a.count || (a.label < b.label ? -1 : 1),
  );
}

const total = (counts: readonly RecordCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);
