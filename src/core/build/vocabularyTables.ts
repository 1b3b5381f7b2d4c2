import type { TermCounts } from '../types.ts';
import { makeTable } from '../atlas/table.ts';
import type { Table } from '../atlas/types.ts';

/** Entries of the incidence table at most: what a page can fetch and hold. The rarest terms are left out beyond it. */
const MAX_INCIDENCE = 3_000_000;

/**
 * The `vocabulary` and `incidence` tables: terms by papers, most first, and which paper holds which.
 *
 * @param salience of each term
 */
export function vocabularyTables(
  { terms, counts }: TermCounts,
  salience: Float64Array,
): { vocabulary: Table; incidence: Table } {
  const order = [...terms.keys()].sort((a, b) => terms[b]!.papers - terms[a]!.papers || a - b);
  const shown: number[] = [];
  let entries = 0;
  for (const term of order) {
    entries += terms[term]!.papers;
    if (entries > MAX_INCIDENCE) break;
    shown.push(term);
  }
  const vocabulary = makeTable('vocabulary', shown.length, {
    term: shown.map((term) => terms[term]!.form),
    papers: Int32Array.from(shown, (term) => terms[term]!.papers),
    count: Int32Array.from(shown, (term) => terms[term]!.count),
    salience: Float32Array.from(shown, (term) => salience[term]!),
  });
  return { vocabulary, incidence: incidenceTable(counts, rankOf(shown, terms.length)) };
}

function rankOf(shown: readonly number[], terms: number): Int32Array {
  const rank = new Int32Array(terms).fill(-1);
  shown.forEach((term, at) => (rank[term] = at));
  return rank;
}

function incidenceTable({ rows, indptr, indices, values }: TermCounts['counts'], rank: Int32Array): Table {
  let size = 0;
  for (let entry = 0; entry < indices.length; entry++) if (rank[indices[entry]!]! >= 0) size++;
  const paper = new Int32Array(size);
  const term = new Int32Array(size);
  const count = new Int32Array(size);
  const times = new Int32Array(rank.length);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const first = at;
    for (let entry = indptr[row]!; entry < indptr[row + 1]!; entry++) {
      const shown = rank[indices[entry]!]!;
      if (shown < 0) continue;
      term[at++] = shown;
      times[shown] = values[entry]!;
    }
    term.subarray(first, at).sort();
    paper.fill(row, first, at);
    for (let i = first; i < at; i++) count[i] = times[term[i]!]!;
  }
  return makeTable('incidence', size, { paper, term, count });
}
