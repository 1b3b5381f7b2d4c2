import type { Incidence } from '#core/atlas/reading/incidence';
import type { Reading } from '#core/atlas/reading/readings';

export type { Incidence };

/** Every term that can be counted; entry i of each list is term i. */
export interface Vocabulary {
  readonly form: readonly string[];
  /** Papers of the corpus that contain it. */
  readonly papers: Int32Array;
  /** Occurrences in the corpus. */
  readonly count: Int32Array;
  /** How far it tells topics apart, weighed by its share of papers (Chuang, Manning and Heer 2012). */
  readonly salience: Float32Array;
  /** Index of a term by its form. */
  readonly at: ReadonlyMap<string, number>;
}

export function vocabularyOf({ term: form, ...numbers }: Reading<'vocabulary'>): Vocabulary {
  return { form, ...numbers, at: new Map(form.map((name, at) => [name, at])) };
}

/** 1 for each paper that contains the term. */
export function papersWithTerm(incidence: Incidence, term: number): Uint8Array {
  const papers = incidence.start.length - 1;
  const mask = new Uint8Array(papers);
  for (let row = 0; row < papers; row++) {
    for (let i = incidence.start[row]!; i < incidence.start[row + 1]!; i++) {
      if (incidence.term[i] === term) mask[row] = 1;
    }
  }
  return mask;
}

/** Rows of the papers that contain each of the terms, ascending, in one pass. */
export function papersOfTerms({ start, term }: Incidence, terms: readonly number[]): number[][] {
  const at = new Map(terms.map((id, i) => [id, i]));
  const rows = terms.map((): number[] => []);
  for (let row = 0; row + 1 < start.length; row++) {
    for (let i = start[row]!; i < start[row + 1]!; i++) {
      const one = at.get(term[i]!);
      if (one !== undefined) rows[one]!.push(row);
    }
  }
  return rows;
}

export interface TermTally {
  /** Papers of the set that contain each term. */
  readonly papers: Int32Array;
  /** Occurrences of each term in the set. */
  readonly count: Int32Array;
}

/** Counts every term in a set of papers. */
export function tallyTerms(incidence: Incidence, terms: number, mask: Uint8Array): TermTally {
  const papers = new Int32Array(terms);
  const count = new Int32Array(terms);
  for (let row = 0; row < mask.length; row++) {
    if (!mask[row]) continue;
    for (let i = incidence.start[row]!; i < incidence.start[row + 1]!; i++) {
      papers[incidence.term[i]!]!++;
      count[incidence.term[i]!]! += incidence.count[i]!;
    }
  }
  return { papers, count };
}
