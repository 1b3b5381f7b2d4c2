import type { Paper, TermCounts } from '#core/types';

import type { ClassTerms } from './classTerms.ts';
import { createWording } from './wording.ts';
import { createVerbatim } from './verbatim.ts';

/** A name and the phrases that it is made of. */
export interface Name {
  readonly label: string;
  readonly phrases: string[];
}

/** How many times as frequent in its class as outside a name's first phrase is (3, and a margin), and its further ones. */
const FIRST_LIFT = 3.3;
const NEXT_LIFT = 2.5;
/** Beyond this a phrase does not gain by being rarer outside. */
const FULL_LIFT = 15;
/** Share of the class's papers that hold a phrase of its name, at least; and papers, at least (fewer only in smaller classes). */
const LEAST_SHARE = 0.05;
const LEAST_PAPERS = 3;
/** A longer phrase with this share of a phrase's (a word's) papers stands in its place: "diffusion models" for "diffusion". */
const EXTENDS_PHRASE = 0.45;
const EXTENDS_WORD = 0.3;
/** A further phrase must score this much of the first one's, on the papers that do not hold the first. */
const NEXT_SCORE = 0.5;
const MOST_PHRASES = 3;
/** Candidates of a class that are looked at closely. */
const SHORTLIST = 60;

interface Candidate {
  readonly term: number;
  readonly score: number;
  readonly lift: number;
  readonly inside: number;
}

/**
 * Names each class of papers by one to three terms. A name's terms
 * - are frequent in the class and at least three times as frequent there as elsewhere (shares of papers),
 * - read as a name by `createWording`, and more than once in three papers add to what the ones before them cover,
 * - share no word with each other, so that none is a fragment of another,
 * and no two names are equal, nor do they share their first phrase.
 *
 * Candidates are ranked by `share · ln(lift)`, the term's part of the divergence between the class and the rest, times how well they read.
 * A class for which nothing qualifies is called by `fallback` and its number, from 1.
 *
 * @param papers where given, phrases must occur verbatim in the class, and the first be three times as frequent there in so many letters
 * @param taken lower-case names that are not to be given
 */
export function nameClasses(
  termCounts: TermCounts,
  assignment: Int32Array,
  sums: ClassTerms,
  fallback: string,
  taken: ReadonlySet<string>,
  papers?: readonly Paper[],
): Name[] {
  const { terms, counts } = termCounts;
  const wording = createWording(termCounts);
  const verbatim = createVerbatim(papers, assignment, sums);
  const used = new Set(taken);
  const usedFirst = new Set<string>();
  const shortlists = Array.from({ length: sums.classes }, (_, c) => shortlist(termCounts, sums, c, wording.fitness));
  const holders = papersHolding(counts, assignment, shortlists);
  const formOf = (term: number) => terms[term]!.form.toLowerCase();
  const names = new Array<Name>(sums.classes);
  // The class with the strongest claim chooses first.
  const order = shortlists.map((_, c) => c);
  order.sort((a, b) => (shortlists[b]![0]?.score ?? 0) - (shortlists[a]![0]?.score ?? 0) || a - b);
  for (const c of order) {
    const candidates = shortlists[c]!;
    const rootsOf = ({ term }: Candidate) => wording.roots(term);
    const mayLead = (candidate: Candidate) =>
      candidate.lift >= FIRST_LIFT &&
      !usedFirst.has(formOf(candidate.term)) &&
      !used.has(formOf(candidate.term)) &&
      verbatim.leads(c, terms[candidate.term]!.form);
    const extended = (candidate: Candidate, may: (other: Candidate) => boolean) =>
      candidates.find(
        (other) =>
          other.inside >= (rootsOf(candidate).length === 1 ? EXTENDS_WORD : EXTENDS_PHRASE) * candidate.inside &&
          contains(rootsOf(other), rootsOf(candidate)) &&
          may(other),
      ) ?? candidate;

    const chosen: Candidate[] = [];
    const lead = candidates.find(mayLead);
    if (lead) {
      const first = extended(lead, mayLead);
      chosen.push(first);
      const covered = new Set(holders[c]!.get(first.term));
      while (chosen.length < MOST_PHRASES) {
        const rest = (candidate: Candidate) =>
          holders[c]!.get(candidate.term)!.reduce((sum, paper) => sum + (covered.has(paper) ? 0 : 1), 0);
        const mayFollow = (candidate: Candidate) =>
          !usedFirst.has(formOf(candidate.term)) &&
          chosen.every((other) => !rootsOf(other).some((root) => rootsOf(candidate).includes(root))) &&
          verbatim.occurs(c, terms[candidate.term]!.form);
        let best: Candidate | null = null;
        let bestScore = (chosen.length === 1 ? NEXT_SCORE : 0.75) * first.score;
        for (const candidate of candidates) {
          if (candidate.score <= bestScore) break;
          const score = (candidate.score * rest(candidate)) / candidate.inside;
          if (score > bestScore && mayFollow(candidate)) {
            best = candidate;
            bestScore = score;
          }
        }
        if (!best) break;
        const next = extended(best, mayFollow);
        chosen.push(next);
        for (const paper of holders[c]!.get(next.term)!) covered.add(paper);
      }
    }
    const phrases = chosen.map(({ term }) => verbatim.plural(c, terms[term]!.form));
    if (chosen[0]) usedFirst.add(formOf(chosen[0].term));
    names[c] = { label: phrases.length ? capitalised(phrases.join(', ')) : `${fallback} ${c + 1}`, phrases };
    used.add(names[c].label.toLowerCase());
  }
  return names;
}

function shortlist(
  { terms }: TermCounts,
  { terms: width, sizes, papers, termPapers }: ClassTerms,
  c: number,
  fitness: Float64Array,
): Candidate[] {
  const size = sizes[c]!;
  const others = sizes.reduce((sum, n) => sum + n, 0) - size;
  const least = Math.max(LEAST_SHARE * size, Math.min(LEAST_PAPERS, Math.ceil(size / 2)));
  const candidates: Candidate[] = [];
  for (let term = 0; term < width; term++) {
    const inside = papers[c * width + term]!;
    if (inside < least || fitness[term] === 0) continue;
    const share = inside / size;
    const outside = termPapers[term]! - inside;
    const lift = others === 0 ? FIRST_LIFT : outside === 0 ? Infinity : share / (outside / others);
    if (lift < NEXT_LIFT) continue;
    candidates.push({ term, inside, lift, score: share * Math.log(Math.min(lift, FULL_LIFT)) * fitness[term]! });
  }
  candidates.sort((a, b) => b.score - a.score || terms[b.term]!.words - terms[a.term]!.words || a.term - b.term);
  return candidates.slice(0, SHORTLIST);
}

/** For each class the papers that hold each of its candidates, ascending. */
function papersHolding(
  { rows, columns, indptr, indices }: TermCounts['counts'],
  assignment: Int32Array,
  shortlists: readonly (readonly Candidate[])[],
): Map<number, number[]>[] {
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

/** Whether `short` runs inside `long`, which is longer. */
function contains(long: readonly string[], short: readonly string[]): boolean {
  if (long.length <= short.length) return false;
  for (let at = 0; at + short.length <= long.length; at++) {
    if (short.every((root, i) => long[at + i] === root)) return true;
  }
  return false;
}

/** A capital in front, unless the name is written with a small letter ("k-means", "t-SNE", "iPhone"). */
export function capitalised(name: string): string {
  if (/^\p{Ll}(-|\p{Lu})/u.test(name)) return name;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
