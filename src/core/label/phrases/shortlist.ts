import { log } from '#core/log';
import type { Term, TermCounts } from '#core/types';

import type { ClassTerms } from '../classTerms.ts';
import { fMeasure, readingFactor } from './fMeasure.ts';
import { countPapers, findTermSets, orderPapers, type PaperOrder, type Part, type TermSets } from '../termSets.ts';
import { CANDIDATE, WORD } from '../thresholds.ts';
import { ADJECTIVE, type Wording } from '../wording/wording.ts';
import { wordsOf } from '../wording/words.ts';

/** A term that a class could be named by, with its papers in the class. */
export interface Candidate extends TermSets {
  readonly term: number;
  /** Shares of the class's papers and of all others that hold it. */
  readonly inside: number;
  readonly outside: number;
  /** How it reads (see `Wording`). */
  readonly readability: number;
  /** Whether it is frequent enough inside to name the class itself, and not one of its parts only. */
  readonly setsApart: boolean;
  readonly mayLead: boolean;
  readonly mayStandAlone: boolean;
  /** Whether it is a word that is common outside too (`WORD.commonLift`): a name has one such at most. */
  readonly isCommon: boolean;
  /** Whether it is a word of a lift below `WORD.broadLift` that under half of the papers have. */
  readonly isBroad: boolean;
  /** Whether it is so common and reads so badly that it stands in a name only where there is no other. */
  readonly isWeak: boolean;
  readonly roots: readonly string[];
  /** `fMeasure` of the term by itself, with how well it reads. */
  readonly score: number;
}

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
  for (let few = CANDIDATE.papers; few > 0; few--) {
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
        .filter(({ term }, at) => at < CANDIDATE.most || besides(c).includes(term));
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
    if (holding < (words > 1 ? CANDIDATE.phraseShare : CANDIDATE.wordShare) * size) continue;
    const inside = holding / size;
    const outside = others === 0 ? 0 : (termPapers[term]! - holding) / others;
    if (inside < CANDIDATE.lift * outside) continue;
    const readability = readabilityIn(wording.readability(term), words, inside, outside);
    if (readability > 0) found.push({ term, score: fMeasure(inside, outside) * readingFactor(readability) });
  }
  found.sort((a, b) => b.score - a.score || a.term - b.term);
  return found.slice(0, 2 * CANDIDATE.most).map(({ term }) => term);
}

/** How a term reads in a class: a word the worse the commoner it is outside. */
function readabilityIn(readability: number, words: number, inside: number, outside: number): number {
  if (words > 1) return readability;
  const own = outside === 0 ? 1 : log(inside / outside / CANDIDATE.lift) / log(WORD.ownLift / CANDIDATE.lift);
  return readability * (WORD.commonReads + (1 - WORD.commonReads) * Math.min(1, Math.max(0, own)));
}

const isCommonWord = (words: number, inside: number, outside: number) =>
  words === 1 && inside < WORD.commonLift * outside;

/** Leaves out words that stand mostly in one longer phrase, unless as its adjective ("molecules" and "molecular hydrogen"). */
function withoutParts(candidates: readonly Candidate[], terms: readonly Term[]): Candidate[] {
  const papers = candidates.map(({ exact }) => countPapers(exact));
  const isPart = (root: string, least: number, { term, roots, readability }: Candidate) =>
    readability >= least &&
    roots.includes(root) &&
    (roots.at(-1) === root || !ADJECTIVE.test(wordsOf(terms[term]!.form)[roots.indexOf(root)] ?? ''));
  return candidates.filter(
    ({ roots: [root, ...others], readability }, at) =>
      others.length > 0 ||
      !candidates.some(
        (longer, i) =>
          longer.roots.length > 1 &&
          papers[i]! >= CANDIDATE.nested * papers[at]! &&
          isPart(root!, Math.min(CANDIDATE.nestedReads, readability), longer),
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
  const setsApart = inside >= CANDIDATE.lift * outside && inside >= CANDIDATE.lead * rival;
  if (!setsApart && !isLead) return null;
  const held = sets.held.subarray(starts[c], starts[c + 1]);
  const exact = sets.exact === sets.held ? held : sets.exact.subarray(starts[c], starts[c + 1]);
  const { mean } = coverageOf({ exact, held }, parts[c]!);
  const readability = readabilityIn(wording.readability(term), words, inside, outside);
  return {
    term,
    exact,
    held,
    inside,
    outside,
    readability,
    setsApart,
    mayLead: wording.mayLead(term) || (wording.saysLittle(term) && inside >= WORD.mostHave),
    mayStandAlone: wording.mayStandAlone(term) && (words > 1 || outside <= WORD.outside),
    isCommon: isCommonWord(words, inside, outside),
    isBroad: words === 1 && inside < WORD.broadLift * outside && inside < WORD.mostHave,
    isWeak:
      (inside < WORD.mostHave || (wording.saysLittle(term) && inside < WORD.littleLift * outside)) &&
      (words > 1
        ? wording.readability(term) < WORD.weakPhrase
        : (wording.saysLittle(term) || isCommonWord(words, inside, outside)) &&
          wording.readability(term) < WORD.weakWord),
    roots: wording.roots(term),
    score: fMeasure(mean, outside) * readingFactor(readability),
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
