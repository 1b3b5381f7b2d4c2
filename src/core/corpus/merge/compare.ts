import type { UsableRecord } from '../cleanRecord.ts';
import { withoutLabels } from '../clean/sectionLabels.ts';
import { fold, foldTitle } from './fold.ts';
import { sharesAuthors } from './people.ts';
import { jaccard, shinglesOf } from './shingles.ts';

/** What two records or papers are compared by. */
export type Comparable = Pick<UsableRecord, 'title' | 'abstract' | 'year' | 'id' | 'bibliography'>;

/** Jaccard similarity of three-word shingles from which two abstracts are versions of each other. */
const NEARLY_SAME = 0.5;
/** Letters of a title that, with more behind them, are the same title cut short or without its subtitle. */
const TELLING = 24;
/** Part of the words of both that two titles share at least if they are one title written twice. */
const SHARED_WORDS = 0.6;

/** `missing` where one of the two has none. */
export type Agreement = 'same' | 'near' | 'different' | 'missing';

export function compareAbstracts(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'missing';
  if (a === b) return 'same';
  const [first, second] = [withoutLabels(a), withoutLabels(b)];
  if (fold(first) === fold(second)) return 'same';
  if (isCutShort(first, second) || isCutShort(second, first)) return 'near';
  return jaccard(shinglesOf(first), shinglesOf(second)) >= NEARLY_SAME ? 'near' : 'different';
}

export function compareTitles(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'missing';
  if (a === b) return 'same';
  const [first, second] = [foldTitle(a), foldTitle(b)];
  if (first === second) return 'same';
  const shorter = Math.min(first.length, second.length);
  if (shorter >= TELLING && (first.startsWith(second) || second.startsWith(first))) return 'near';
  const words = (title: string) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [left, right] = [words(a), words(b)];
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared > 0 && shared >= SHARED_WORDS * (left.size + right.size - shared) ? 'near' : 'different';
}

/** `same` where two abstracts differ in nothing but case, punctuation and labels. */
export function hasSameText(a: string, b: string): 'same' | 'different' {
  return a === b || fold(withoutLabels(a)) === fold(withoutLabels(b)) ? 'same' : 'different';
}

/** Whether a text is the beginning of another, as exports cut it: "… of the slop...". */
export function isCutShort(short: string, long: string): boolean {
  if (short.length >= long.length || short.length < LEAST_CUT) return false;
  return fold(long).startsWith(fold(short));
}

const LEAST_CUT = 80;

/** What is known of two that share a name, beside title and abstract: whether they can be one paper, and whether that is likely. */
export function compareFacts(
  a: Comparable,
  b: Comparable,
): { readonly contradict: boolean; readonly shared: readonly string[] } {
  const differ = (one: string, other: string) => one !== '' && other !== '' && one !== other;
  const authors = sharesAuthors(a.bibliography.authors, b.bibliography.authors);
  const years = a.year === null || b.year === null ? null : Math.abs(a.year - b.year);
  const contradict =
    authors === false ||
    (years !== null && years > 1) ||
    differ(a.bibliography.pmid, b.bibliography.pmid) ||
    differ(a.bibliography.arxiv, b.bibliography.arxiv) ||
    // A preprint and the article in a journal have each their own.
    (authors !== true && differ(a.bibliography.doi, b.bibliography.doi));
  return { contradict, shared: [...(years === 0 ? ['year'] : []), ...(authors ? ['authors'] : [])] };
}
