import { fold } from '#core/atlas/words/fold';
import { findNeedle, type Needle } from './search.ts';

/** A piece of a text; `mark` says what it is marked as, empty for plain text. Joined, the pieces are the text. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly mark: '' | 'match' | 'term' | 'mention';
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where any of the needles stands in a text, ascending, overlaps joined. */
export function matchSpans(text: string, needles: readonly Needle[]): Span[] {
  const folded = fold(text);
  const spans = needles.flatMap((needle) =>
    findNeedle(folded, needle).map((start) => ({ start, end: wordEnd(folded, start + needle.text.length, needle) })),
  );
  return joinSpans(spans);
}

/** Where the words of a mention stand in its sentence: as whole words ("CIFAR10", not in "CIFAR100"), where they do anywhere. */
export function surfaceSpans({ sentence, surface }: { sentence: string; surface: string }): Span[] {
  const spans: Span[] = [];
  for (let at = sentence.indexOf(surface); at !== -1; at = sentence.indexOf(surface, at + surface.length)) {
    spans.push({ start: at, end: at + surface.length });
  }
  const goesOn = /[\p{L}\p{N}]/u;
  const whole = spans.filter(
    ({ start, end }) => !goesOn.test(sentence[start - 1] ?? '') && !goesOn.test(sentence[end] ?? ''),
  );
  return whole.length > 0 ? whole : spans;
}

/** Spans without those that overlap an earlier one. */
export function apart<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of spans) if (span.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(span);
  return kept;
}

/** A word that matches by its beginning is marked to its end. */
function wordEnd(folded: string, end: number, { whole }: Needle): number {
  if (whole) return end;
  const rest = /^[\p{L}\p{N}]*/u.exec(folded.slice(end, end + 40));
  return end + (rest?.[0].length ?? 0);
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined[joined.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/**
 * Cuts a text at its marked spans. Where two overlap, a mention wins, then a match.
 *
 * @param mentions ascending, without overlaps
 */
export function cutText(
  text: string,
  matches: readonly Span[],
  mentions: readonly Span[] = [],
  terms: readonly Span[] = [],
): Piece[] {
  const beside = (spans: readonly Span[]) => (one: Span) =>
    !spans.some(({ start, end }) => start < one.end && one.start < end);
  const spans = [
    ...mentions.map((span) => ({ ...span, mark: 'mention' as const })),
    ...matches.filter(beside(mentions)).map((span) => ({ ...span, mark: 'match' as const })),
    ...terms.filter(beside([...mentions, ...matches])).map((span) => ({ ...span, mark: 'term' as const })),
  ].sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, mark } of spans) {
    if (start < at || end > text.length) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), start: at, mark: '' });
    pieces.push({ text: text.slice(start, end), start, mark });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at, mark: '' });
  return pieces;
}

/** Letters of a snippet, and how far before its first match it begins. */
const SNIPPET_LENGTH = 220;
const SNIPPET_LEAD = 60;

/** The part of a text to show in a list: its beginning, or from just before the first match, cut at words, with dots where cut. */
export function snippet(text: string, matches: readonly Span[]): string {
  const first = matches[0]?.start ?? 0;
  const from = first < SNIPPET_LENGTH - SNIPPET_LEAD ? 0 : text.indexOf(' ', first - SNIPPET_LEAD) + 1;
  const cut = text.slice(from, from + SNIPPET_LENGTH);
  const ends = from + SNIPPET_LENGTH >= text.length;
  return `${from > 0 ? '… ' : ''}${ends ? cut : `${cut.slice(0, cut.lastIndexOf(' '))} …`}`;
}
