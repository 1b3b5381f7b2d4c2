import type { Paper } from '../../types.ts';
import { fold, foldedHash } from './fold.ts';
import { isOwnAbstract, isOwnTitle } from './ownTexts.ts';
import { jaccard, shinglesOf } from './shingles.ts';
import { similarPairs } from './similarPairs.ts';

type Text = Pick<Paper, 'title' | 'abstract'>;

/** Most papers that may share a title for it to tell them apart from the rest. */
const MOST_NAMESAKES = 4;
/** Shared shingles from which papers under one general title ("Editorial") are versions of each other. */
const NAMESAKE_OVERLAP = 0.2;
/** Papers under one title that each is compared with, the next ones: what keeps the work linear. */
const NEIGHBOURS = 8;

/**
 * Pairs of papers that look like versions of each other: a title of their own in common, or nearly the same abstract (Jaccard similarity
 * of three-word shingles of at least 0.5). Papers under a title that many share, or that names a column of a journal, only count where
 * their abstracts overlap too. Pairs of indices, the smaller first, in ascending order.
 */
export function findNearDuplicates(papers: readonly Text[]): (readonly [number, number])[] {
  const pairs = new Map<number, readonly [number, number]>();
  const mark = (a: number, b: number) => pairs.set(a * papers.length + b, [a, b]);
  for (const [a, b] of sameTitles(papers)) mark(a, b);
  const ownAbstract = (at: number) => {
    const { abstract } = papers[at]!;
    return isOwnAbstract(abstract) ? abstract : '';
  };
  for (const [a, b] of similarPairs(papers.length, ownAbstract)) mark(a, b);
  return Array.from(pairs.values()).sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

function* sameTitles(papers: readonly Text[]): Generator<readonly [number, number]> {
  const groups = new Map<number, number[]>();
  papers.forEach(({ title }, at) => {
    if (title === '') return;
    const hash = foldedHash(title);
    const group = groups.get(hash);
    if (group) group.push(at);
    else groups.set(hash, [at]);
  });
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const telling = group.length <= MOST_NAMESAKES && isOwnTitle(papers[group[0]!]!.title);
    const shingles = telling ? [] : group.map((at) => shinglesOf(papers[at]!.abstract));
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < Math.min(group.length, i + 1 + NEIGHBOURS); j++) {
        const [a, b] = [group[i]!, group[j]!];
        if (fold(papers[a]!.title) !== fold(papers[b]!.title)) continue;
        if (telling || jaccard(shingles[i]!, shingles[j]!) >= NAMESAKE_OVERLAP) yield [a, b];
      }
    }
  }
}
