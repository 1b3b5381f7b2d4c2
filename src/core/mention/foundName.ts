import type { Span } from '#core/text/sentences';
import type { MentionKind } from './kinds.ts';
import { compareRules, type Rule } from './precedence.ts';

/** A name found in a field. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  /** Canonical. */
  readonly name: string;
  /** What found it. */
  readonly rule: Rule;
}

/** All that was found in a title or an abstract. */
export interface FieldNames {
  readonly text: string;
  readonly field: 'title' | 'abstract';
  /** In order, none overlapping another. */
  readonly names: readonly FoundName[];
  /** Known names that are also words, where nothing showed that data is meant. */
  readonly doubtful: readonly FoundName[];
  /** Acronyms that the field itself explains as something else. */
  readonly explained: ReadonlySet<string>;
  /** Cut at the first call. */
  readonly sentences: () => readonly Span[];
}

/** Of names that overlap, datasets before the rest, then by the rules' precedence, then the longest, then the first; in order of the text. */
export function withoutOverlaps(names: readonly FoundName[]): FoundName[] {
  const other = ({ kind }: FoundName) => Number(kind !== 'dataset');
  const preferred = [...names].sort(
    (a, b) =>
      other(a) - other(b) || compareRules(a.rule, b.rule) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const covered = new Uint8Array(names.reduce((most, { end }) => Math.max(most, end), 0));
  const kept = preferred.filter(({ start, end }) => {
    const free = !covered.subarray(start, end).includes(1);
    if (free) covered.fill(1, start, end);
    return free;
  });
  return kept.sort((a, b) => a.start - b.start);
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
