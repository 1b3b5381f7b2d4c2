import { type Chosen, unite } from './choosePhrases.ts';
import { shareRoots } from '../wording/kin.ts';
import { type Candidate, type Coverage, coverageOf } from './shortlist.ts';
import type { Part, TermSets } from '../termSets.ts';
import { GROUP } from '../thresholds.ts';

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
  const apart = byPart.map((some) => some.filter(({ inside, outside }) => inside >= GROUP.lift * outside));
  const usable = apart.filter((some) => some.length > 0).length > 1 ? apart : byPart;
  let sets: TermSets | null = null;
  let coverage: Coverage | null = null;
  while (phrases.length < GROUP.parts) {
    let best: { candidate: Candidate; part: number; sets: TermSets; coverage: Coverage; score: number } | null = null;
    for (const [part, some] of usable.entries()) {
      if (named.has(part)) continue;
      for (const candidate of some) {
        if (phrases.some(({ roots }) => shareRoots(roots, candidate.roots))) continue;
        const united: TermSets = sets ? unite(sets, candidate) : candidate;
        const reached = coverageOf(united, parts);
        const isFirst = leads[part]![0] === candidate.term;
        const gain: number = reached.mean - (coverage?.mean ?? 0);
        const score: number =
          gain * (GROUP.unread + (1 - GROUP.unread) * candidate.readability) * (isFirst ? 1 : GROUP.further);
        if (!best || score > best.score) best = { candidate, part, sets: united, coverage: reached, score };
      }
    }
    if (!best) break;
    phrases.push(best.candidate);
    named.add(best.part);
    ({ sets, coverage } = best);
  }
  return phrases.length > 1 && coverage ? { phrases, coverage } : null;
}
