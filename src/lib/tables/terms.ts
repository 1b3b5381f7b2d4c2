import type { AtlasFolder } from '#core/atlas/folder';
import { columnNames } from '#core/atlas/tables/schema';
import { readColumns } from '#core/atlas/tables/tableFile';
import type { Manifest } from '#core/atlas/types';

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

/** Which papers contain which term how often: by paper, and the papers of a term. */
export interface Incidence {
  /** Paper r has the entries `start[r] .. start[r + 1]` of `term` and `count`. */
  readonly start: Int32Array;
  readonly term: Int32Array;
  readonly count: Int32Array;
}

export async function readVocabulary(folder: AtlasFolder, manifest: Manifest): Promise<Vocabulary> {
  const { term: form, ...numbers } = await readColumns(folder, manifest, 'vocabulary', columnNames('vocabulary'));
  return { form, ...numbers, at: new Map(form.map((name, at) => [name, at])) };
}

export async function readIncidence(folder: AtlasFolder, manifest: Manifest): Promise<Incidence> {
  const { paper, term, count } = await readColumns(folder, manifest, 'incidence', columnNames('incidence'));
  return { start: rowStarts(paper, manifest.counts.papers), term, count };
}

/** @param paper ascending row numbers below `papers` */
export function rowStarts(paper: Int32Array, papers: number): Int32Array {
  const start = new Int32Array(papers + 1);
  for (const row of paper) start[row + 1]!++;
  for (let row = 0; row < papers; row++) start[row + 1]! += start[row]!;
  return start;
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
