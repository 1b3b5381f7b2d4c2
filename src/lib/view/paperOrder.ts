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
    case 'best': {
      if (scores) return orderByKey(byFit(), floatKeys(scores, true));
      const sizes = sizesOf(rows, topic);
      return byTurns(byFit(), topic, sizes, sizes);
    }
    case 'title':
      return orderByTitle(rows, title);
    case 'year':
      return orderByKey(byFit(), integerKeys(year, true));
    case 'between':
      return orderByKey(rows, floatKeys(margin, false));
  }
}

/**
 * The first few of {@link orderPapers}, without putting all others in order.
 *
 * @param many where there are more rows, those that cannot be among the first are passed over. Default 20,000
 */
export function firstPapers(
  rows: Int32Array,
  papers: Papers,
  sort: NamedSort,
  scores: Float32Array | null,
  most: number,
  many = 20_000,
): Int32Array {
  if (rows.length <= many || sort === 'title') return orderPapers(rows, papers, sort, scores).slice(0, most);
  const { similarity, margin, year, topic } = papers;
  if (sort === 'best' && !scores) {
    const heads = headsOf(rows, papers, most);
    heads.sort((a, b) => similarity[b]! - similarity[a]! || a - b);
    return byTurns(heads, topic, sizesOf(heads, topic), sizesOf(rows, topic)).slice(0, most);
  }
  const keys =
    sort === 'best' ? floatKeys(scores!, true) : sort === 'year' ? integerKeys(year, true) : floatKeys(margin, false);
  return orderPapers(foremost(rows, keys, most), papers, sort, scores).slice(0, most);
}

/** Of each topic the rows of the most similar papers, so many at most, ascending. */
function headsOf(rows: Int32Array, { similarity, topic }: Papers, most: number): Int32Array {
  const heads: number[][] = [];
  for (const row of rows) {
    const head = (heads[topic[row]!] ??= []);
    if (head.length === most && similarity[row]! <= similarity[head[most - 1]!]!) continue;
    let at = head.length;
    while (at > 0 && similarity[row]! > similarity[head[at - 1]!]!) at--;
    head.splice(at, 0, row);
    if (head.length > most) head.pop();
  }
  return Int32Array.from(heads.flat()).sort();
}

/** Digits of keys that rows are told apart by. */
const COARSE_BITS = 16;

/** Rows with keys so low that they are among the first: all of a stretch of keys, or none. */
function foremost(rows: Int32Array, keys: Uint32Array, most: number): Int32Array {
  const shift = 32 - COARSE_BITS;
  const held = new Int32Array(1 << COARSE_BITS);
  for (const row of rows) held[keys[row]! >>> shift]!++;
  let [last, count] = [0, held[0]!];
  while (count < most && last < held.length - 1) count += held[++last]!;
  return rows.filter((row) => keys[row]! >>> shift <= last);
}

/** How many of the rows are of each topic, by its id. */
function sizesOf(rows: Int32Array, topicOf: Int32Array): Int32Array {
  let sizes = new Int32Array(64);
  for (const row of rows) {
    const id = topicOf[row]!;
    if (id >= sizes.length) {
      const wider = new Int32Array(2 * id);
      wider.set(sizes);
      sizes = wider;
    }
    sizes[id]!++;
  }
  return sizes;
}

function orderByTitle(rows: Int32Array, title: Texts): Int32Array {
  const titles = new Map(Array.from(rows, (row) => [row, title.at(row)!]));
  return rows.slice().sort((a, b) => compareText(titles.get(a)!, titles.get(b)!) || a - b);
}

/**
 * One row of each topic after the other, for as long as they have any: larger topics first, each with its rows as they stand.
 *
 * @param counts how many of the rows each topic has, by its id
 * @param sizes of the topics, by id: one that has more of the rows is no smaller; of topics of one size the one that comes first in the rows is first
 */
function byTurns(rows: Int32Array, topicOf: Int32Array, counts: Int32Array, sizes: Int32Array): Int32Array {
  const ids = topicsAsTheyCome(rows, topicOf, counts).sort((a, b) => sizes[b]! - sizes[a]!);
  const rank = new Int32Array(counts.length);
  ids.forEach((id, at) => (rank[id] = at));
  // In turn t those topics have a row that have more than t, which are the first in their order.
  const begin = new Int32Array(counts[ids[0] ?? 0] ?? 0);
  let taking = ids.length;
  for (let turn = 1; turn < begin.length; turn++) {
    begin[turn] = begin[turn - 1]! + taking;
    while (counts[ids[taking - 1]!]! <= turn) taking--;
  }
  const turns = new Int32Array(counts.length);
  const turned = new Int32Array(rows.length);
  for (const row of rows) {
    const id = topicOf[row]!;
    turned[begin[turns[id]!++]! + rank[id]!] = row;
  }
  return turned;
}

/** Ids of the topics of rows, by the first row of each. */
function topicsAsTheyCome(rows: Int32Array, topicOf: Int32Array, counts: Int32Array): number[] {
  const ids = new Set<number>();
  const all = counts.filter((count) => count > 0).length;
  for (let at = 0; ids.size < all; at++) ids.add(topicOf[rows[at]!]!);
  return [...ids];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
