import type { OnProgress, Paper, SparseRows, Term, TermCounts } from '#core/types';

import type { TextOptions } from './options.ts';
import { findPhrases, type Phrases } from './phrases.ts';
import { createStopWords } from './stopWords.ts';
import { scanTokens, createTokenBuffer } from './tokens.ts';
import { unitsOf } from './units.ts';
import { BORDER, DEFINED, readUnits, type UnitStream } from './unitStream.ts';
import { writtenForms } from './writtenForms.ts';

/**
 * Counts the terms of the papers' titles and abstracts: words by stem, names without case and hyphens, collocations of two and three
 * words; acronyms and synonyms with what they stand for.
 *
 * `minPapers` and `maxShare` choose the vocabulary; where they would leave nothing (one paper, or the same abstract many times) they are not
 * applied. Columns are words in order of first occurrence, then phrases of two, then of three. Shown forms are the corpus's own: the most
 * frequent spelling in running text, where titles and first words of sentences count only if there is no other. A definition such as
 * "Vision Transformer (ViT)" counts once; its term has the key and form of the words.
 *
 * @returns terms and the papers x terms counts; a corpus without words gives zero columns
 */
export function countTerms(papers: readonly Paper[], options: TextOptions, onProgress?: OnProgress): TermCounts {
  const stopWords = createStopWords(options.stopWords);
  const stream = readUnits(papers, stopWords, onProgress);
  const { papers: paperCounts, occurrences } = countWords(stream);
  const minPapers =
    options.minPapers === 'auto' ? Math.min(5, Math.max(2, Math.floor(papers.length / 200))) : options.minPapers;

  const merges = mergesOf(stream, options, (text) => keysOf(text, stopWords, stream));
  const eligible = new Uint8Array(stream.keys.length);
  for (let key = 0; key < eligible.length; key++) eligible[key] = paperCounts[key]! >= minPapers ? 1 : 0;
  const wanted = merges.flat().filter(({ length }) => length > 1);
  const phrases = options.phrases
    ? findPhrases(stream, occurrences, eligible, Math.max(minPapers, 3), wanted)
    : findPhrases(stream, occurrences, new Uint8Array(stream.keys.length), Infinity, wanted);

  const columns = new Columns(stream, phrases, merges);
  const all = countRows(stream, phrases, columns);
  const most = papers.length < 10 ? papers.length : options.maxShare * papers.length;
  return prune(all, (term, opening, closing) => {
    if (term.papers < minPapers || term.papers > most) return false;
    return term.words === 1 || (opening >= FRAGMENT && closing >= FRAGMENT);
  });
}

/** A phrase that opens or closes a noun group less often than this is a fragment: "short-term memory", "deep convolutional". */
const FRAGMENT = 0.15;

/** Papers and occurrences of each key. */
function countWords({ papers, offsets, surface, keyOf, keys }: UnitStream) {
  const paperCounts = new Int32Array(keys.length);
  const occurrences = new Int32Array(keys.length);
  const last = new Int32Array(keys.length).fill(-1);
  for (let p = 0; p < papers; p++) {
    for (let i = offsets[p]!; i < offsets[p + 1]!; i++) {
      const key = keyOf[surface[i]!]!;
      occurrences[key]!++;
      if (last[key] !== p) {
        last[key] = p;
        paperCounts[key]!++;
      }
    }
  }
  return { papers: paperCounts, occurrences };
}

/** Sequences of keys to count as another: [alias, what it counts as]. */
type Merge = readonly [readonly number[], readonly number[]];

function mergesOf(stream: UnitStream, options: TextOptions, read: (text: string) => number[]): Merge[] {
  const merges: Merge[] = [];
  for (const [alias, target] of Object.entries(options.synonyms)) {
    const from = read(alias);
    const to = read(target);
    if (from.length && to.length && from.length <= 3 && to.length <= 3) merges.push([from, to]);
  }
  if (options.acronyms) {
    for (const { acronym, keys } of stream.definitions.settled()) {
      if (keys.length <= 3 && !keys.includes(acronym)) merges.push([[acronym], keys]);
    }
  }
  return merges;
}

/** The keys of a text, in its order; empty where a word of it does not occur in the corpus. */
function keysOf(text: string, stopWords: Parameters<typeof unitsOf>[1], { keys }: UnitStream): number[] {
  const buffer = createTokenBuffer(16);
  scanTokens(text, buffer);
  const found: number[] = [];
  for (let t = 0; t < buffer.length; t++) {
    for (const { key } of unitsOf(text.slice(buffer.start[t], buffer.end[t]), stopWords)) found.push(keys.indexOf(key));
  }
  return found.includes(-1) ? [] : found;
}

/** Which column each key, pair and triple counts in, -1 for none. */
class Columns {
  readonly word: Int32Array;
  readonly pair: Int32Array;
  readonly triple: Int32Array;
  /** 1 for keys that count in another term's column. */
  readonly merged: Uint8Array;
  readonly terms: { key: string; form: string; words: number }[] = [];

  constructor(stream: UnitStream, phrases: Phrases, merges: readonly Merge[]) {
    const { keys } = stream;
    const { pairs, triples, pairHolds, tripleHolds } = phrases;
    this.word = new Int32Array(keys.length);
    this.pair = new Int32Array(pairs.size).fill(-1);
    this.triple = new Int32Array(triples.size).fill(-1);
    this.merged = new Uint8Array(keys.length);
    const add = (parts: readonly number[]) =>
      this.terms.push({ key: parts.map((part) => keys[part]!).join(' '), form: '', words: parts.length }) - 1;
    for (let key = 0; key < keys.length; key++) this.word[key] = add([key]);
    for (let id = 0; id < pairs.size; id++) {
      if (pairHolds[id]) this.pair[id] = add([pairs.first(id), pairs.second(id)]);
    }
    for (let id = 0; id < triples.size; id++) {
      if (!tripleHolds[id]) continue;
      const left = triples.first(id);
      this.triple[id] = add([pairs.first(left), pairs.second(left), triples.second(id)]);
    }
    const forms = writtenForms(stream, phrases);
    for (let key = 0; key < keys.length; key++) this.terms[this.word[key]!]!.form = forms.word(key);
    for (let id = 0; id < pairs.size; id++) if (pairHolds[id]) this.terms[this.pair[id]!]!.form = forms.pair(id);
    for (let id = 0; id < triples.size; id++)
      if (tripleHolds[id]) this.terms[this.triple[id]!]!.form = forms.triple(id);

    const place = (parts: readonly number[]): [Int32Array, number] => {
      if (parts.length === 1) return [this.word, parts[0]!];
      const pair = pairs.find(parts[0]!, parts[1]!);
      return parts.length === 2 ? [this.pair, pair] : [this.triple, pair < 0 ? -1 : triples.find(pair, parts[2]!)];
    };
    for (const [from, to] of merges) {
      const [fromColumns, fromId] = place(from);
      const [toColumns, toId] = place(to);
      const column = toColumns[toId] ?? -1;
      const old = fromColumns[fromId] ?? -1;
      if (column < 0 || old < 0 || column === old) continue;
      for (const map of [this.word, this.pair, this.triple]) {
        for (let i = 0; i < map.length; i++) if (map[i] === old) map[i] = column;
      }
      if (from.length === 1) this.merged[from[0]!] = 1;
    }
  }
}

/** Terms with their counts, and the shares of their occurrences that open and close a noun group. */
interface Candidates extends TermCounts {
  readonly opening: Float32Array;
  readonly closing: Float32Array;
}

/** Counts every candidate in every paper. */
function countRows(stream: UnitStream, phrases: Phrases, columns: Columns): Candidates {
  const { papers, offsets, surface, marks, keyOf } = stream;
  const { pairAt, tripleAt } = phrases;
  const width = columns.terms.length;
  const tally = new Int32Array(width);
  const paperCounts = new Int32Array(width);
  const occurrences = new Int32Array(width);
  const touched = new Int32Array(width);
  const opening = new Float32Array(width);
  const closing = new Float32Array(width);
  const indptr = new Int32Array(papers + 1);
  let indices = new Int32Array(surface.length + 16);
  let values = new Float64Array(surface.length + 16);
  let size = 0;
  for (let p = 0; p < papers; p++) {
    const end = offsets[p + 1]!;
    let distinct = 0;
    const bump = (column: number, first: number, last: number) => {
      if (column < 0) return;
      if (tally[column]!++ === 0) touched[distinct++] = column;
      if (marks[first]! & BORDER) opening[column]! += 1;
      if (last + 1 === end || marks[last + 1]! & BORDER) closing[column]! += 1;
    };
    for (let i = offsets[p]!; i < end; i++) {
      const key = keyOf[surface[i]!]!;
      if (!(marks[i]! & DEFINED && columns.merged[key])) bump(columns.word[key]!, i, i);
      const pair = pairAt[i]!;
      if (pair >= 0) bump(columns.pair[pair]!, i - 1, i);
      const triple = tripleAt[i]!;
      if (triple >= 0) bump(columns.triple[triple]!, i - 2, i);
    }
    const row = touched.subarray(0, distinct).sort();
    if (size + distinct > indices.length) {
      const wider = new Int32Array(indices.length * 2 + distinct);
      wider.set(indices);
      indices = wider;
      const wide = new Float64Array(indices.length);
      wide.set(values);
      values = wide;
    }
    for (let t = 0; t < distinct; t++) {
      const column = row[t]!;
      indices[size] = column;
      values[size++] = tally[column]!;
      paperCounts[column]!++;
      occurrences[column]! += tally[column]!;
      tally[column] = 0;
    }
    indptr[p + 1] = size;
  }
  for (let t = 0; t < width; t++) {
    opening[t]! /= occurrences[t] || 1;
    closing[t]! /= occurrences[t] || 1;
  }
  return {
    opening,
    closing,
    terms: columns.terms.map((term, t) => ({ ...term, papers: paperCounts[t]!, count: occurrences[t]! })),
    counts: {
      rows: papers,
      columns: width,
      indptr,
      indices: indices.subarray(0, size),
      values: values.subarray(0, size),
    },
  };
}

/** Keeps the columns that the rule holds for; all that occur, where it holds for none. */
function prune(
  { terms, counts, opening, closing }: Candidates,
  holds: (term: Term, opening: number, closing: number) => boolean,
): TermCounts {
  const occurs = terms.map((term) => term.papers > 0);
  const chosen = terms.map((term, t) => occurs[t]! && holds(term, opening[t]!, closing[t]!));
  const keep = chosen.includes(true) ? chosen : occurs;
  const renumbered = new Int32Array(terms.length).fill(-1);
  const kept: Term[] = [];
  for (let t = 0; t < terms.length; t++) if (keep[t]) renumbered[t] = kept.push(terms[t]!) - 1;
  return {
    terms: kept,
    counts: selectColumns(counts, renumbered, kept.length),
    closing: closing.filter((_, t) => keep[t]),
  };
}

/** The matrix with column c as `renumbered[c]`, ascending with c; without those of -1. */
function selectColumns(matrix: SparseRows, renumbered: Int32Array, columns: number): SparseRows {
  const indptr = new Int32Array(matrix.rows + 1);
  let size = 0;
  for (let e = 0; e < matrix.indices.length; e++) if (renumbered[matrix.indices[e]!]! >= 0) size++;
  const indices = new Int32Array(size);
  const values = new Float64Array(size);
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
