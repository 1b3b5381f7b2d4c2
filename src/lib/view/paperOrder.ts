import type { Papers } from '#lib/tables/papers.ts';
import type { NamedSort } from './view.ts';

/**
 * The rows in the order a person asked for. `best`: by search score where something is searched for; else the paper most similar to its
 * topic of every topic, the largest first, then the second of every topic, and so on: what is typical of all comes from all. Ties keep the
 * better fit first, then the order of the corpus.
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
  const ordered = rows.slice().sort(by[sort]);
  return sort === 'best' && !scores ? byTurns(ordered, papers.topic) : ordered;
}

/** One row of each topic after the other, for as long as they have any: topics with most rows first, each with its rows as they stand. */
function byTurns(rows: Int32Array, topicOf: Int32Array): Int32Array {
  const byTopic = new Map<number, number[]>();
  for (const row of rows) {
    const list = byTopic.get(topicOf[row]!);
    if (list) list.push(row);
    else byTopic.set(topicOf[row]!, [row]);
  }
  let lists = [...byTopic.values()].sort((a, b) => b.length - a.length);
  const turned = new Int32Array(rows.length);
  let at = 0;
  for (let turn = 0; lists.length > 0; turn++) {
    for (const list of lists) turned[at++] = list[turn]!;
    lists = lists.filter(({ length }) => length > turn + 1);
  }
  return turned;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
