import { fMeasure, readingFactor } from './fMeasure.ts';
import { shareRoots } from '../wording/kin.ts';
import { type Candidate, type Coverage, coverageOf } from './shortlist.ts';
import type { Part, TermSets } from '../termSets.ts';
import { SEARCH } from '../thresholds.ts';

/** Phrases that name a class together. */
export interface Chosen {
  /** The strongest first. */
  readonly phrases: readonly Candidate[];
  readonly coverage: Coverage;
}

export interface ChooseOptions {
  /** Whether a candidate may be the first phrase of the name; its only one. Besides what the candidate itself says. */
  readonly mayLead: (candidate: Candidate) => boolean;
  readonly mayStandAlone: (candidate: Candidate) => boolean;
  /** Whether further phrases cost nothing: of a class that no few phrases cover each tells something. Default false. */
  readonly isMixed?: boolean;
}

/**
 * The phrases that tell the class best: of all sets of one to three candidates that share no word that with the highest `fMeasure` of
 * the papers that hold any of them, times how well they read (each weighs by its papers), times what `SEARCH.lengths` leaves. A paper that has all words of a
 * phrase but not the phrase counts by half; outside the class shares are added up. Found by a beam search. Null where no candidate
 * may lead.
 *
 * @param candidates best first
 * @param parts of the class
 */
export function choosePhrases(
  candidates: readonly Candidate[],
  parts: readonly Part[],
  { mayLead, mayStandAlone, isMixed = false }: ChooseOptions,
): Chosen | null {
  const leads = candidates.map((candidate) => candidate.mayLead && mayLead(candidate));
  const agree = agreements(candidates);
  let beam: Found[] = [];
  for (let at = 0; at < candidates.length && beam.length < SEARCH.beam; at++) {
    if (!leads[at]) continue;
    const candidate = candidates[at]!;
    const isWhole = candidate.mayStandAlone && mayStandAlone(candidate);
    beam.push({ ...candidate, phrases: [at], coverage: coverageOf(candidate, parts), isWhole });
  }
  let best = beam.find(({ isWhole }) => isWhole) ?? beam[0];
  for (let length = 2; length <= SEARCH.lengths.length; length++) {
    const longer: Found[] = [];
    const seen = new Set<number>();
    for (const name of beam) {
      for (let at = 0; at < candidates.length; at++) {
        const next = candidates[at]!;
        if (!name.phrases.every((other) => agree(at, other))) continue;
        const phrases = [...name.phrases, at].sort((a, b) => a - b);
        const key = phrases.reduce((sum, phrase) => sum * candidates.length + phrase, 0);
        if (seen.has(key)) continue;
        seen.add(key);
        const sets = unite(name, next);
        const coverage = coverageOf(sets, parts);
        if (name.isWhole && coverage.mean < name.coverage.mean + (isMixed ? 0 : SEARCH.added)) continue;
        const outside = name.outside + next.outside;
        const inside = name.inside + next.inside;
        const readability = (name.inside * name.readability + next.inside * next.readability) / inside;
        const score =
          fMeasure(coverage.mean, outside) * readingFactor(readability) * (isMixed ? 1 : SEARCH.lengths[length - 1]!);
        longer.push({ ...sets, phrases, coverage, inside, outside, readability, score, isWhole: true });
      }
    }
    beam = longer.sort((a, b) => b.score - a.score || a.phrases[0]! - b.phrases[0]!).slice(0, SEARCH.beam);
    if (beam[0] && (!best?.isWhole || beam[0].score > best.score)) best = beam[0];
  }
  if (!best) return null;
  const phrases = [...best.phrases].sort((a, b) => Number(leads[b]) - Number(leads[a]) || a - b);
  return { phrases: phrases.map((at) => candidates[at]!), coverage: best.coverage };
}

interface Found extends TermSets, Pick<Candidate, 'inside' | 'outside' | 'readability' | 'score'> {
  /** Places of the candidates, ascending. */
  readonly phrases: readonly number[];
  readonly coverage: Coverage;
  readonly isWhole: boolean;
}

/** Tells whether two candidates may stand in one name; asks each pair once. */
function agreements(candidates: readonly Candidate[]): (a: number, b: number) => boolean {
  const known = new Int8Array(candidates.length * candidates.length);
  return (a, b) => {
    const at = a * candidates.length + b;
    if (known[at] === 0) {
      const [one, other] = [candidates[a]!, candidates[b]!];
      const clash = a === b || (one.isCommon && other.isCommon) || shareRoots(one.roots, other.roots);
      known[at] = clash ? -1 : 1;
    }
    return known[at] === 1;
  };
}

/** The papers of both. */
export function unite(a: TermSets, b: TermSets): TermSets {
  const held = union(a.held, b.held);
  const isPlain = a.exact === a.held && b.exact === b.held;
  return { held, exact: isPlain ? held : union(a.exact, b.exact) };
}

function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = a.slice();
  for (let i = 0; i < both.length; i++) both[i]! |= b[i]!;
  return both;
}
