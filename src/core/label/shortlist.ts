import { log } from '#core/log';
import type { Term, TermCounts } from '#core/types';

import type { ClassTerms } from './classTerms.ts';
import { fit, readable } from './fit.ts';
import { countPapers, findTermSets, orderPapers, type PaperOrder, type Part, type TermSets } from './termSets.ts';
import { ADJECTIVE, partsOf, type Wording } from './wording.ts';

/** A term that a class could be named by, with its papers in the class. */
export interface Candidate extends TermSets {
  readonly term: number;
  /** Shares of the class's papers and of all others that hold it. */
  readonly inside: number;
  readonly outside: number;
  /** How it reads (see `Wording`). */
  readonly fitness: number;
  /** Whether it is frequent enough inside to name the class itself, and not one of its parts only. */
  readonly setsApart: boolean;
  readonly mayLead: boolean;
  readonly mayStandAlone: boolean;
  /** Whether it is a word that is common outside too (`OWN`): a name has one such at most. */
  readonly isCommon: boolean;
  /** Whether it is a word less than `BROAD` times as frequent inside as outside that under half of the papers have. */
  readonly isBroad: boolean;
  /** Whether it is so common and reads so badly that it stands in a name only where there is no other. */
  readonly isWeak: boolean;
  readonly roots: readonly string[];
  /** `fit` of the term by itself, with how well it reads. */
  readonly score: number;
}

/** A phrase of a name is so many times as frequent in its class as outside. */
const LEAST_LIFT = 3;
/** And so many times as frequent as in any other class. */
const LEAST_LEAD = 1.1;
/** Share of the class's papers that hold a candidate, at least: a word, a phrase (it may stand in the name of a mixed class); and papers, at least (fewer only in smaller classes). */
export const LEAST_SHARE = 0.05;
const LEAST_PHRASE_SHARE = 0.03;
const LEAST_PAPERS = 3;
/**
 * A word that is just three times as frequent inside is a common one and reads worse ("class", "interaction"); from thirty
 * times on it is the theme's own ("speech", "vehicles").
 */
const OWN_LIFT = 30;
const COMMON_WORD = 0.65;
/** Share of a word's papers that have it in one longer phrase, from which on it is a part of that ("search" in "architecture search"). */
const NESTED = 0.5;
/** How well that phrase reads, at least; or as well as the word. */
const WELL_READ = 0.5;
/** A word that more of the other papers have is told more of: "Graphs", "Images" are no names. */
export const COMMON = 0.01;
/**
 * A word less than so many times as frequent inside as outside is common ("class", "devices"); unless half of the papers have it, it must
 * read so well.
 */
const OWN = 6;
const BROAD = 10;
/** A general word (`WEAK_ALONE`) less than so many times as frequent inside says too little even where most have it ("mechanisms"). */
const GENERAL_LIFT = 4;
const MOST_HAVE = 0.5;
const COMMON_READS = 0.5;
/** And so well a phrase: of those that no title has, the ones in capitals and digits read worse ("PASCAL VOC"). */
const PHRASE_READS = 0.4;
const LENGTH = 40;

export interface Shortlists {
  readonly order: PaperOrder;
  /** Of each class, best first. */
  readonly candidates: readonly (readonly Candidate[])[];
}

/** The best candidates of each class, and those of `besides`, which name its parts. */
export function makeShortlists(
  termCounts: TermCounts,
  sums: ClassTerms,
  wording: Wording,
  assignment: Int32Array,
  partOf: (paper: number) => number,
  besides: (c: number) => readonly number[],
): Shortlists {
  const { terms } = termCounts;
  const order = orderPapers(assignment, sums.classes, partOf);
  const candidates: Candidate[][] = Array.from(sums.sizes, () => []);
  // Of a class that has none, what fewer of its papers hold must do.
  for (let few = LEAST_PAPERS; few > 0; few--) {
    const longlists = candidates.map((known, c) =>
      known.length > 0 ? [] : [...new Set([...longlist(termCounts, sums, c, wording, few), ...besides(c)])],
    );
    if (longlists.every((list) => list.length === 0)) continue;
    const sets = findTermSets(termCounts, order, new Set(longlists.flat()));
    longlists.forEach((list, c) => {
      if (list.length === 0) return;
      const measured = list
        .map((term) => measure(term, terms[term]!.words, sets.get(term)!, wording, order, c, besides(c).includes(term)))
        .filter((candidate) => candidate !== null);
      candidates[c] = withoutParts(measured, terms)
        .sort((a, b) => b.score - a.score || terms[b.term]!.words - terms[a.term]!.words || a.term - b.term)
        .filter(({ term }, at) => at < LENGTH || besides(c).includes(term));
    });
  }
  return { order, candidates };
}

/** Terms of a class that are frequent enough and set it apart, by what the counts say. */
function longlist(
  { terms }: TermCounts,
  { terms: width, sizes, papers, termPapers }: ClassTerms,
  c: number,
  wording: Wording,
  least: number,
): number[] {
  const size = sizes[c]!;
  const others = sizes.reduce((sum, n) => sum + n, 0) - size;
  const few = Math.min(least, Math.ceil(size / 2));
  const found: { term: number; score: number }[] = [];
  for (let term = 0; term < width; term++) {
    const holding = papers[c * width + term]!;
    if (holding === 0 || holding < few) continue;
    const { words } = terms[term]!;
    if (holding < (words > 1 ? LEAST_PHRASE_SHARE : LEAST_SHARE) * size) continue;
    const inside = holding / size;
    const outside = others === 0 ? 0 : (termPapers[term]! - holding) / others;
    if (inside < LEAST_LIFT * outside) continue;
    const fitness = fitnessIn(wording.fitness(term), words, inside, outside);
    if (fitness > 0) found.push({ term, score: fit(inside, outside) * readable(fitness) });
  }
  found.sort((a, b) => b.score - a.score || a.term - b.term);
  return found.slice(0, 2 * LENGTH).map(({ term }) => term);
}

/** How a term reads in a class: a word the worse the commoner it is outside. */
function fitnessIn(fitness: number, words: number, inside: number, outside: number): number {
  if (words > 1) return fitness;
  const own = outside === 0 ? 1 : log(inside / outside / LEAST_LIFT) / log(OWN_LIFT / LEAST_LIFT);
  return fitness * (COMMON_WORD + (1 - COMMON_WORD) * Math.min(1, Math.max(0, own)));
}

const isCommonWord = (words: number, inside: number, outside: number) => words === 1 && inside < OWN * outside;

/** Leaves out words that stand mostly in one longer phrase, unless as its adjective ("molecules" and "molecular hydrogen"). */
function withoutParts(candidates: readonly Candidate[], terms: readonly Term[]): Candidate[] {
  const papers = candidates.map(({ exact }) => countPapers(exact));
  const isPart = (root: string, least: number, { term, roots, fitness }: Candidate) =>
    fitness >= least &&
    roots.includes(root) &&
    (roots.at(-1) === root || !ADJECTIVE.test(partsOf(terms[term]!)[roots.indexOf(root)] ?? ''));
  return candidates.filter(
    ({ roots: [root, ...others], fitness }, at) =>
      others.length > 0 ||
      !candidates.some(
        (longer, i) =>
          longer.roots.length > 1 &&
          papers[i]! >= NESTED * papers[at]! &&
          isPart(root!, Math.min(WELL_READ, fitness), longer),
      ),
  );
}

/** The candidate by the papers that hold it; null where they are not those of the class above all, unless it names a part of the class. */
function measure(
  term: number,
  words: number,
  sets: TermSets,
  wording: Wording,
  order: PaperOrder,
  c: number,
  isLead: boolean,
): Candidate | null {
  const { classes, starts, parts, sizes, total } = order;
  const papersOf = (d: number) => countPapers(sets.held, starts[d], starts[d + 1]);
  const holding = papersOf(c);
  if (holding === 0) return null;
  const inside = holding / sizes[c]!;
  let elsewhere = 0;
  let rival = 0;
  for (let d = 0; d < classes; d++) {
    if (d === c || sizes[d] === 0) continue;
    const papers = papersOf(d);
    elsewhere += papers;
    rival = Math.max(rival, papers / sizes[d]!);
  }
  const outside = elsewhere / Math.max(1, total - sizes[c]!);
  const setsApart = inside >= LEAST_LIFT * outside && inside >= LEAST_LEAD * rival;
  if (!setsApart && !isLead) return null;
  const held = sets.held.subarray(starts[c], starts[c + 1]);
  const exact = sets.exact === sets.held ? held : sets.exact.subarray(starts[c], starts[c + 1]);
  const { mean } = coverageOf({ exact, held }, parts[c]!);
  const fitness = fitnessIn(wording.fitness(term), words, inside, outside);
  return {
    term,
    exact,
    held,
    inside,
    outside,
    fitness,
    setsApart,
    mayLead: wording.mayLead(term) || (wording.isGeneral(term) && inside >= MOST_HAVE),
    mayStandAlone: wording.mayStandAlone(term) && (words > 1 || outside <= COMMON),
    isCommon: isCommonWord(words, inside, outside),
    isBroad: words === 1 && inside < BROAD * outside && inside < MOST_HAVE,
    isWeak:
      (inside < MOST_HAVE || (wording.isGeneral(term) && inside < GENERAL_LIFT * outside)) &&
      (words > 1
        ? wording.fitness(term) < PHRASE_READS
        : (wording.isGeneral(term) || isCommonWord(words, inside, outside)) && wording.fitness(term) < COMMON_READS),
    roots: wording.roots(term),
    score: fit(mean, outside) * readable(fitness),
  };
}

/** Shares of a class's papers that have one of the phrases of a name (`exact`), and that hold one (`held`); and their mean. */
export interface Coverage {
  readonly exact: number;
  readonly held: number;
  readonly mean: number;
}

/** How much of a class is covered; each of its parts counts alike. */
export function coverageOf({ exact, held }: TermSets, parts: readonly Part[]): Coverage {
  const had = shareOf(exact, parts);
  const all = held === exact ? had : shareOf(held, parts);
  return { exact: had, held: all, mean: (had + all) / 2 };
}

function shareOf(set: Uint32Array, parts: readonly Part[]): number {
  let sum = 0;
  let filled = 0;
  for (const { start, end, papers } of parts) {
    if (papers === 0) continue;
    sum += countPapers(set, start, end) / papers;
    filled++;
  }
  return filled === 0 ? 0 : sum / filled;
}
