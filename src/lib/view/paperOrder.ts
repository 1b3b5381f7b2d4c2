import type { Texts } from '#core/types';
import type { Papers } from '#lib/tables/papers.ts';
import { floatKeys, integerKeys, orderByKey } from './radixOrder.ts';
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
  const { similarity, margin, year, title, topic } = papers;
  const byFit = (): Int32Array => orderByKey(rows, floatKeys(similarity, true));
  switch (sort) {
    case 'best':
      return scores ? orderByKey(byFit(), floatKeys(scores, true)) : byTurns(byFit(), topic);
    case 'title':
      return orderByTitle(rows, title);
    case 'year':
      return orderByKey(byFit(), integerKeys(year, true));
    case 'between':
      return orderByKey(rows, floatKeys(margin, false));
  }
}

function orderByTitle(rows: Int32Array, title: Texts): Int32Array {
  const titles = new Map(Array.from(rows, (row) => [row, title.at(row)!]));
  return rows.slice().sort((a, b) => compareText(titles.get(a)!, titles.get(b)!) || a - b);
}

/** One row of each topic after the other, for as long as they have any: topics with most rows first, each with its rows as they stand. */
function byTurns(rows: Int32Array, topicOf: Int32Array): Int32Array {
  const counts = new Int32Array(topicOf.reduce((most, id) => Math.max(most, id), 0) + 1);
  for (const row of rows) counts[topicOf[row]!]!++;
  const lists = Array.from(counts, (count) => new Int32Array(count));
  const next = new Int32Array(counts.length);
  for (const row of rows) {
    const id = topicOf[row]!;
    lists[id]![next[id]!++] = row;
  }
  // Of topics with as many rows the one that came first in them is first.
  const first = new Map<number, number>();
  for (let at = 0; at < rows.length && first.size < counts.length; at++) {
    const id = topicOf[rows[at]!]!;
    if (!first.has(id)) first.set(id, at);
  }
  let turning = [...first.keys()].sort((a, b) => counts[b]! - counts[a]!).map((id) => lists[id]!);
  const turned = new Int32Array(rows.length);
  let at = 0;
  for (let turn = 0; turning.length > 0; turn++) {
    for (const list of turning) turned[at++] = list[turn]!;
    if (turning.at(-1)!.length === turn + 1) turning = turning.filter(({ length }) => length > turn + 1);
  }
  return turned;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
