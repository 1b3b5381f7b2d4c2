import { type Chosen, unite } from './choosePhrases.ts';
import { shareRoots } from './kin.ts';
import { type Candidate, type Coverage, coverageOf } from './shortlist.ts';
import type { Part, TermSets } from './termSets.ts';

/** Parts that are named for all, at most. */
const MOST_PARTS = 3;

/**
 * Two or three phrases of different parts that together hold for most of the class: each the one that adds most to those before it (greedy set
 * cover). Null where there are no two that share no word.
 */
export function coverParts(
  leads: readonly (readonly number[])[],
  candidates: readonly Candidate[],
  parts: readonly Part[],
  isSound: (candidate: Candidate) => boolean,
): Chosen | null {
  const byPart = leads.map((terms) => candidates.filter((one) => terms.includes(one.term) && isSound(one)));
  const phrases: Candidate[] = [];
  const named = new Set<number>();
  let sets: TermSets | null = null;
  let coverage: Coverage | null = null;
  while (phrases.length < MOST_PARTS) {
    let best: { candidate: Candidate; part: number; sets: TermSets; coverage: Coverage } | null = null;
    for (const [part, some] of byPart.entries()) {
      if (named.has(part)) continue;
      for (const candidate of some) {
        if (phrases.some(({ roots }) => shareRoots(roots, candidate.roots))) continue;
        const united: TermSets = sets ? unite(sets, candidate) : candidate;
        const reached = coverageOf(united, parts);
        if (!best || reached.mean > best.coverage.mean) best = { candidate, part, sets: united, coverage: reached };
      }
    }
    if (!best) break;
    phrases.push(best.candidate);
    named.add(best.part);
    ({ sets, coverage } = best);
  }
  return phrases.length > 1 && coverage ? { phrases, coverage } : null;
}
