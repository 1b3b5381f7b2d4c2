import { sharedInt32 } from '#core/parallel';
import type { SparseCounts } from '#core/types';

import type { Columns } from './columns.ts';
import type { Phrases } from './phrases/phrases.ts';
import { BORDER, DEFINED, TITLE } from './unitShard.ts';
import type { UnitStream } from './unitStream.ts';

/** Occurrences of every column in every paper, and what they come to. */
export interface RowCounts {
  readonly counts: SparseCounts;
  /** For each column: papers that hold it, and that hold it in their title; occurrences; shares of these that open and that close a noun group. */
  readonly papers: Int32Array;
  readonly titled: Int32Array;
  readonly occurrences: Int32Array;
  readonly opening: Float32Array;
  readonly closing: Float32Array;
}

export function countRows(stream: UnitStream, phrases: Phrases, columns: Columns): RowCounts {
  const { papers: rows, offsets, surface, marks, keyOf } = stream;
  const { pairAt, tripleAt } = phrases;
  const width = columns.size;
  const tally = new Int32Array(width);
  const touched = new Int32Array(width);
  const papers = new Int32Array(width);
  const titled = new Int32Array(width);
  const occurrences = new Int32Array(width);
  const opening = new Float32Array(width);
  const closing = new Float32Array(width);
  const indptr = new Int32Array(rows + 1);
  let indices = new Int32Array(surface.length + 16);
  let values = new Float32Array(surface.length + 16);
  let size = 0;
  let distinct = 0;
  let end = 0;
  const bump = (column: number, first: number, last: number) => {
    if (column < 0) return;
    if (tally[column]!++ === 0) {
      touched[distinct++] = column;
      // A paper's title stands before its abstract.
      if (marks[first]! & TITLE) titled[column]!++;
    }
    if (marks[first]! & BORDER) opening[column]! += 1;
    if (last + 1 === end || marks[last + 1]! & BORDER) closing[column]! += 1;
  };
  for (let r = 0; r < rows; r++) {
    distinct = 0;
    end = offsets[r + 1]!;
    for (let i = offsets[r]!; i < end; i++) {
      const key = keyOf[surface[i]!]!;
      if (!(marks[i]! & DEFINED && columns.merged[key])) bump(columns.word[key]!, i, i);
      const pair = pairAt[i]!;
      if (pair < 0) continue;
      bump(columns.pair[pair]!, i - 1, i);
      const triple = tripleAt[i]!;
      if (triple >= 0) bump(columns.triple[triple]!, i - 2, i);
    }
    const row = touched.subarray(0, distinct).sort();
    if (size + distinct > indices.length) {
      const wider = new Int32Array(indices.length * 2 + distinct);
      wider.set(indices);
      indices = wider;
      const wide = new Float32Array(wider.length);
      wide.set(values);
      values = wide;
    }
    for (let i = 0; i < distinct; i++) {
      const column = row[i]!;
      const count = tally[column]!;
      indices[size] = column;
      values[size++] = count;
      papers[column]!++;
      occurrences[column]! += count;
      tally[column] = 0;
    }
    indptr[r + 1] = size;
  }
  for (let column = 0; column < width; column++) {
    opening[column]! /= occurrences[column] || 1;
    closing[column]! /= occurrences[column] || 1;
  }
  const counts = { rows, columns: width, indptr, indices: indices.subarray(0, size), values: values.subarray(0, size) };
  return { counts, papers, titled, occurrences, opening, closing };
}

/** The matrix with column c as `renumbered[c]`, in the order of c; without those of -1. */
export function selectColumns(matrix: SparseCounts, renumbered: Int32Array, columns: number): SparseCounts {
  const indptr = sharedInt32(matrix.rows + 1);
  let size = 0;
  for (let e = 0; e < matrix.indices.length; e++) if (renumbered[matrix.indices[e]!]! >= 0) size++;
  const indices = sharedInt32(size);
  const values = new Float32Array(size);
  let at = 0;
  for (let r = 0; r < matrix.rows; r++) {
    for (let e = matrix.indptr[r]!; e < matrix.indptr[r + 1]!; e++) {
      const column = renumbered[matrix.indices[e]!]!;
      if (column < 0) continue;
      indices[at] = column;
      values[at++] = matrix.values[e]!;
    }
    indptr[r + 1] = at;
  }
  return { rows: matrix.rows, columns, indptr, indices, values };
}
