import type { Merge } from './phrases/merges.ts';
import type { Phrases } from './phrases/phrases.ts';
import type { UnitStream } from './unitStream.ts';

/** Which column each key, pair and triple counts in, -1 for none, and what each column stands for. */
export interface Columns {
  readonly size: number;
  readonly word: Int32Array;
  readonly pair: Int32Array;
  readonly triple: Int32Array;
  /** Words of each column (1, 2 or 3), and the number of its key, pair or triple. */
  readonly words: Uint8Array;
  readonly ids: Int32Array;
  /** 1 for keys that count in another term's column. */
  readonly merged: Uint8Array;
}

/**
 * Lays out the candidates: eligible words, then the pairs that hold, then the triples. A merged term counts in its target's column
 * and leaves its own empty.
 */
export function layColumns(
  stream: UnitStream,
  phrases: Phrases,
  eligible: Uint8Array,
  merges: readonly Merge[],
): Columns {
  const { pairs, triples, pairHolds, tripleHolds } = phrases;
  const needed = eligible.slice();
  for (const { from, to } of merges) {
    if (from.length === 1) needed[from[0]!] = 1;
    if (to.length === 1) needed[to[0]!] = 1;
  }
  const word = new Int32Array(stream.keys.length).fill(-1);
  const pair = new Int32Array(pairs.size).fill(-1);
  const triple = new Int32Array(triples.size).fill(-1);
  const words: number[] = [];
  const ids: number[] = [];
  [needed, pairHolds, tripleHolds].forEach((holds, longer) => {
    const columns = [word, pair, triple][longer]!;
    for (let id = 0; id < columns.length; id++) {
      if (!holds[id]) continue;
      columns[id] = ids.push(id) - 1;
      words.push(longer + 1);
    }
  });

  const merged = new Uint8Array(stream.keys.length);
  const place = (keys: readonly number[]): [Int32Array, number] => {
    if (keys.length === 1) return [word, keys[0]!];
    const left = pairs.find(keys[0]!, keys[1]!);
    return keys.length === 2 ? [pair, left] : [triple, left < 0 ? -1 : triples.find(left, keys[2]!)];
  };
  // Merges may chain ("convnet" counts as "CNN", which is spelled out): what moved before moves on with its target.
  const movedTo = new Map<number, number>();
  for (const { from, to } of merges) {
    const [fromColumns, fromId] = place(from);
    const [toColumns, toId] = place(to);
    const own = fromColumns[fromId] ?? -1;
    const target = toColumns[toId] ?? -1;
    if (own < 0 || target < 0 || own === target) continue;
    movedTo.set(own, target);
    if (from.length === 1) merged[from[0]!] = 1;
  }
  const final = (column: number) => {
    const seen = new Set<number>();
    while (movedTo.has(column) && !seen.has(column)) {
      seen.add(column);
      column = movedTo.get(column)!;
    }
    return column;
  };
  if (movedTo.size) {
    for (const columns of [word, pair, triple]) {
      for (let id = 0; id < columns.length; id++) if (columns[id]! >= 0) columns[id] = final(columns[id]!);
    }
  }
  return { size: ids.length, word, pair, triple, words: Uint8Array.from(words), ids: Int32Array.from(ids), merged };
}
