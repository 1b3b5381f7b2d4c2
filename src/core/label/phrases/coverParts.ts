import { countPapers, type Part, type TermSets } from '../termSets.ts';
import { CANDIDATE, GROUP } from '../thresholds.ts';
import { shareRoots } from '../wording/kin.ts';
import { type Chosen, unite } from './choosePhrases.ts';
import { type Candidate, type Coverage, coverageOf } from './shortlist.ts';

/** A phrase that a class may be called by, and the part whose name has it; null where it is of several. */
interface Offer {
  readonly candidate: Candidate;
  readonly part: number | null;
  /** What its gain is weighed by. */
  readonly weight: number;
}

/**
 * Two or three phrases of a class of several parts that together hold for most of it: phrases that the parts are called by, each part once, and
 * those of several parts that set the class apart. Each is the one that adds most to those before it (greedy set cover), times how well it reads. Null where there are
 * no two that share no word, or one part only.
 *
 * @param leads terms that the parts are called by, by part, the first one first
 */
export function coverParts(
  leads: readonly (readonly number[])[],
  candidates: readonly Candidate[],
  parts: readonly Part[],
  isSound: (candidate: Candidate) => boolean,
): Chosen | null {
  if (leads.length < 2) return null;
  const offers = offersOf(leads, candidates.filter(isSound), parts);
  const phrases: Candidate[] = [];
  const named = new Set<number | null>();
  let sets: TermSets | null = null;
  let coverage: Coverage | null = null;
  while (phrases.length < GROUP.parts) {
    let best: { offer: Offer; sets: TermSets; coverage: Coverage; score: number } | null = null;
    for (const offer of offers) {
      const { candidate, part, weight } = offer;
      if (part !== null && named.has(part)) continue;
      if (phrases.some(({ roots }) => shareRoots(roots, candidate.roots))) continue;
      const united: TermSets = sets ? unite(sets, candidate) : candidate;
      const reached = coverageOf(united, parts);
      const score: number = (reached.mean - (coverage?.mean ?? 0)) * weight;
      if (!best || score > best.score) best = { offer, sets: united, coverage: reached, score };
    }
    if (!best || (phrases.length > 1 && best.coverage.mean < coverage!.mean + GROUP.adds)) break;
    phrases.push(best.offer.candidate);
    named.add(best.offer.part);
    ({ sets, coverage } = best);
  }
  return phrases.length > 1 && coverage ? { phrases, coverage } : null;
}

/** Those of parts that are as frequent in the whole class as any phrase of a name must be, where two parts have such: in its own part each is. */
function offersOf(
  leads: readonly (readonly number[])[],
  candidates: readonly Candidate[],
  parts: readonly Part[],
): readonly Offer[] {
  const reading = ({ readability }: Candidate) => GROUP.unread + (1 - GROUP.unread) * readability;
  const ofParts = leads.flatMap((terms, part) =>
    candidates
      .filter(({ term }) => terms.includes(term))
      .map((candidate): Offer => {
        return { candidate, part, weight: reading(candidate) * (candidate.term === terms[0] ? 1 : GROUP.further) };
      }),
  );
  const apart = ofParts.filter(({ candidate: { inside, outside } }) => inside >= CANDIDATE.lift * outside);
  const own = new Set(apart.map(({ part }) => part)).size > 1 ? apart : ofParts;
  const known = new Set(leads.flat());
  const shared = candidates.filter(
    (one) => one.setsApart && !one.isWeak && !one.isCommon && !known.has(one.term) && isShared(one, parts),
  );
  return [...own, ...shared.map((candidate) => ({ candidate, part: null, weight: reading(candidate) * GROUP.shared }))];
}

/** Whether a phrase that reads well is of several parts, and not of one that does not name itself by it. */
function isShared({ held, readability }: Candidate, parts: readonly Part[]): boolean {
  const holding = parts.filter(
    ({ start, end, papers }) => countPapers(held, start, end) >= GROUP.sharedShare * Math.max(1, papers),
  );
  return readability >= GROUP.sharedReads && holding.length >= Math.max(2, parts.length / 2);
}
