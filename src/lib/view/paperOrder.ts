import type { Papers } from '#lib/tables/papers.ts';
import type { NamedSort } from './view.ts';

/**
 * The rows in the order a person asked for. `best`: by search score where something is searched for, else by similarity to the
 * topic. Ties keep the better fit first, then the order of the corpus.
 *
 * @param scores search score of each paper; null where nothing is searched for
 */
export function orderPapers(
  rows: Int32Array,
  papers: Papers,
  sort: NamedSort,
  scores: Float32Array | null = null,
): Int32Array {
  const fit = (a: number, b: number): number => papers.similarity[b]! - papers.similarity[a]! || a - b;
  const by: Record<NamedSort, (a: number, b: number) => number> = {
    best: (a, b) => (scores ? scores[b]! - scores[a]! : 0) || fit(a, b),
    title: (a, b) => compareText(papers.title.at(a)!, papers.title.at(b)!) || a - b,
    year: (a, b) => papers.year[b]! - papers.year[a]! || fit(a, b),
    between: (a, b) => papers.margin[a]! - papers.margin[b]! || a - b,
  };
  return rows.slice().sort(by[sort]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
