import { log } from '#core/log';
import type { TermCounts } from '#core/types';

import type { ClassTerms } from './classTerms.ts';
import type { Wording } from './wording.ts';

/** A term that a class could be named by. */
export interface Candidate {
  readonly term: number;
  /** `share · ln(lift)` times how well the term reads. */
  readonly score: number;
  /** How many times as frequent it is in the class as in the others (shares of papers). */
  readonly lift: number;
  /** Papers of the class that hold it. */
  readonly inside: number;
}

/** Terms below this lift say nothing of the class. */
const LEAST_LIFT = 1.5;
/** Beyond this a term does not gain by being rarer outside. */
const FULL_LIFT = 10;
/** Share of the class's papers that hold a candidate, at least; and papers, at least (fewer only in smaller classes). */
const LEAST_SHARE = 0.05;
const LEAST_PAPERS = 3;
const LENGTH = 80;

/** What a term's score in a class is multiplied by, 0 to 1. */
export type Weigh = (c: number, term: number) => number;

/** The class's best candidates, best first. */
export function shortlist(
  { terms }: TermCounts,
  sums: ClassTerms,
  c: number,
  wording: Wording,
  weigh: Weigh = () => 1,
): Candidate[] {
  const { terms: width, sizes, papers, termPapers } = sums;
  const size = sizes[c]!;
  const others = sizes.reduce((sum, n) => sum + n, 0) - size;
  const least = Math.max(LEAST_SHARE * size, Math.min(LEAST_PAPERS, Math.ceil(size / 2)));
  const candidates: Candidate[] = [];
  for (let term = 0; term < width; term++) {
    const inside = papers[c * width + term]!;
    if (inside === 0 || inside < least) continue;
    const share = inside / size;
    const outside = termPapers[term]! - inside;
    const lift = outside === 0 ? Infinity : share / (outside / others);
    if (lift < LEAST_LIFT) continue;
    const score = share * log(Math.min(lift, FULL_LIFT)) * wording.fitness(term) * weigh(c, term);
    if (score > 0) candidates.push({ term, inside, lift, score });
  }
  candidates.sort((a, b) => b.score - a.score || terms[b.term]!.words - terms[a.term]!.words || a.term - b.term);
  return candidates.slice(0, LENGTH);
}

/** For each class the papers that hold each of its candidates, ascending. */
export function papersHolding(
  { rows, columns, indptr, indices }: TermCounts['counts'],
  assignment: Int32Array,
  shortlists: readonly (readonly Candidate[])[],
): ReadonlyMap<number, readonly number[]>[] {
  const holders = shortlists.map((candidates) => new Map(candidates.map(({ term }) => [term, [] as number[]])));
  const wanted = new Uint8Array(columns);
  for (const candidates of shortlists) for (const { term } of candidates) wanted[term] = 1;
  for (let r = 0; r < rows; r++) {
    const c = assignment[r]!;
    if (c < 0) continue;
    for (let e = indptr[r]!; e < indptr[r + 1]!; e++) {
      if (wanted[indices[e]!]) holders[c]!.get(indices[e]!)?.push(r);
    }
  }
  return holders;
}
