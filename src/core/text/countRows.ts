import { sharedFloat32, sharedInt32 } from '#core/parallel';
import type { SparseCounts } from '#core/types';

import type { Columns } from './columns.ts';
import type { Phrases } from './phrases/phrases.ts';
import { BORDER, DEFINED, TITLE } from './unitShard.ts';
import type { UnitStream } from './unitStream.ts';

/** What the occurrences of every column come to. */
export interface ColumnCounts {
  /** For each column: papers that hold it, and that hold it in their title; occurrences; shares of these that open and that close a noun group. */
  readonly papers: Int32Array;
  readonly titled: Int32Array;
  readonly occurrences: Int32Array;
  readonly opening: Float32Array;
  readonly closing: Float32Array;
}

export function countColumns(stream: UnitStream, phrases: Phrases, columns: Columns): ColumnCounts {
  const { papers: rows, offsets, marks } = stream;
  const width = columns.size;
  /** The paper that last held a column. */
  const last = new Int32Array(width).fill(-1);
  const papers = new Int32Array(width);
  const titled = new Int32Array(width);
  const occurrences = new Int32Array(width);
  const opening = new Float32Array(width);
  const closing = new Float32Array(width);
  let row = 0;
  let end = 0;
  const visit = (column: number, from: number, to: number) => {
    if (last[column] !== row) {
      last[column] = row;
      papers[column]!++;
      // A paper's title stands before its abstract.
      if (marks[from]! & TITLE) titled[column]!++;
    }
    occurrences[column]!++;
    if (marks[from]! & BORDER) opening[column]! += 1;
    if (to + 1 === end || marks[to + 1]! & BORDER) closing[column]! += 1;
  };
  for (; row < rows; row++) {
    end = offsets[row + 1]!;
    eachColumn(stream, phrases, columns, row, visit);
  }
  for (let column = 0; column < width; column++) {
    opening[column]! /= occurrences[column] || 1;
    closing[column]! /= occurrences[column] || 1;
  }
  return { papers, titled, occurrences, opening, closing };
}

/**
 * Occurrences of some columns in every paper. The stream is gone through once more: rows of all columns would be several times as many numbers.
 *
 * @param kept columns, ascending: column t of the matrix is `kept[t]`
 * @param papers that hold each column
 */
export function countRows(
  stream: UnitStream,
  phrases: Phrases,
  columns: Columns,
  kept: readonly number[],
  papers: Int32Array,
): SparseCounts {
  const numbers = new Int32Array(columns.size).fill(-1);
  kept.forEach((column, number) => (numbers[column] = number));
  const size = kept.reduce((sum, column) => sum + papers[column]!, 0);
  const indptr = sharedInt32(stream.papers + 1);
  const indices = sharedInt32(size);
  const values = sharedFloat32(size);
  const tally = new Int32Array(kept.length);
  let at = 0;
  let distinct = 0;
  const visit = (column: number) => {
    const number = numbers[column]!;
    if (number >= 0 && tally[number]!++ === 0) indices[at + distinct++] = number;
  };
  for (let row = 0; row < stream.papers; row++) {
    distinct = 0;
    eachColumn(stream, phrases, columns, row, visit);
    indices.subarray(at, at + distinct).sort();
    for (const end = at + distinct; at < end; at++) {
      const number = indices[at]!;
      values[at] = tally[number]!;
      tally[number] = 0;
    }
    indptr[row + 1] = at;
  }
  return { rows: stream.papers, columns: kept.length, indptr, indices, values };
}

/** Every occurrence of a column in a paper, with its first and last unit. */
function eachColumn(
  { offsets, surface, marks, keyOf }: UnitStream,
  { pairAt, tripleAt }: Phrases,
  columns: Columns,
  row: number,
  visit: (column: number, from: number, to: number) => void,
): void {
  for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
    const key = keyOf[surface[i]!]!;
    const word = columns.word[key]!;
    if (word >= 0 && !(marks[i]! & DEFINED && columns.merged[key])) visit(word, i, i);
    if (pairAt[i]! < 0) continue;
    const pair = columns.pair[pairAt[i]!]!;
    if (pair >= 0) visit(pair, i - 1, i);
    if (tripleAt[i]! < 0) continue;
    const triple = columns.triple[tripleAt[i]!]!;
    if (triple >= 0) visit(triple, i - 2, i);
  }
}
