import type { Span } from '#core/text/words/sentences';
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

/** A known name that is also a word, where nothing has shown that data is meant. */
export interface DoubtfulName extends FoundName {
  /** Only its place speaks against it: a sentence opens with it. */
  readonly sure: boolean;
}

/** All that was found in a title or an abstract. */
export interface FieldNames {
  readonly text: string;
  readonly field: 'title' | 'abstract';
  /** In order, none overlapping another. */
  readonly names: readonly FoundName[];
  /** Known names that are also words, where nothing showed that data is meant. */
  readonly doubtful: readonly DoubtfulName[];
  /** Tasks and methods that are other things, too: they count where the paper speaks of learning. */
  readonly unsure: readonly FoundName[];
  /** Acronyms that the field itself explains as something else, as `explainedKey` writes them. */
  readonly explained: ReadonlySet<string>;
  /** Cut at the first call. */
  readonly sentences: () => readonly Span[];
}

/** Of names that overlap, datasets before the rest, then by the rules' precedence, then the longest, then the first; in order of the text. */
export function withoutOverlaps(names: readonly FoundName[]): readonly FoundName[] {
  if (names.every((one, at) => at === 0 || names[at - 1]!.end <= one.start)) return names;
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

/** An acronym with what it does not stand for; its plural is the same. */
export function explainedKey(kind: MentionKind, surface: string): string {
  return `${kind} ${surface.replace(/['’]?s$/, '')}`;
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
