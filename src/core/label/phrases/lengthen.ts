import type { Chosen } from './choosePhrases.ts';
import { type Candidate, coverageOf } from './shortlist.ts';
import type { Part } from '../termSets.ts';
import { LONGER } from '../thresholds.ts';

/** The name of one phrase by a longer one, where one covers the class as well. */
export function lengthen(
  chosen: Chosen,
  candidates: readonly Candidate[],
  parts: readonly Part[],
  isShowable: (candidate: Candidate) => boolean,
): Chosen {
  const [only, ...others] = chosen.phrases;
  if (!only || others.length > 0) return chosen;
  for (const longer of candidates) {
    const isLonger = longer.roots.length > only.roots.length && only.roots.every((root) => longer.roots.includes(root));
    if (!isLonger || !longer.mayLead) continue;
    const coverage = coverageOf(longer, parts);
    const closesIt = only.roots.length === 1 && longer.roots.at(-1) === only.roots[0];
    const isAsTrue =
      closesIt &&
      coverage.held >= LONGER.nearlyAll * chosen.coverage.held &&
      coverage.exact >= LONGER.ofWord * chosen.coverage.held;
    if ((coverage.exact >= LONGER.have || isAsTrue) && isShowable(longer)) return { phrases: [longer], coverage };
  }
  return chosen;
}
