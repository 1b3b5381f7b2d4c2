import type { TermCounts } from '../../types.ts';
import { makeTable } from '../../atlas/tables/table.ts';
import type { Table } from '../../atlas/types.ts';

/** Entries of the incidence table at most: what a page can fetch and hold. The rarest terms are left out beyond it. */
const MAX_INCIDENCE = 3_000_000;

/** The `vocabulary` table: terms by papers, most first. @param salience of each term */
export function vocabularyTable({ terms }: TermCounts, salience: Float64Array): Table {
  const shown = shownTerms(terms);
  return makeTable('vocabulary', shown.length, {
    term: shown.map((term) => terms[term]!.form),
    papers: Int32Array.from(shown, (term) => terms[term]!.papers),
    count: Int32Array.from(shown, (term) => terms[term]!.count),
    salience: Float32Array.from(shown, (term) => salience[term]!),
  });
}

/** The `incidence` table: which paper holds which term of the vocabulary. */
export function incidenceTable({ terms, counts: { rows, indptr, indices, values } }: TermCounts): Table {
  const rank = rankOf(shownTerms(terms), terms.length);
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

/** Terms by papers, most first, as far as there is room for them. */
function shownTerms(terms: TermCounts['terms']): number[] {
  const order = [...terms.keys()].sort((a, b) => terms[b]!.papers - terms[a]!.papers || a - b);
  let entries = 0;
  const end = order.findIndex((term) => (entries += terms[term]!.papers) > MAX_INCIDENCE);
  return end < 0 ? order : order.slice(0, end);
}

function rankOf(shown: readonly number[], terms: number): Int32Array {
  const rank = new Int32Array(terms).fill(-1);
  shown.forEach((term, at) => (rank[term] = at));
  return rank;
}
