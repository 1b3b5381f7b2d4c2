import type { Chosen } from './choosePhrases.ts';
import type { Candidate } from './shortlist.ts';
import { countPapers } from '../termSets.ts';
import { TELLING, WORD } from '../thresholds.ts';

/**
 * Chooses anew without the vague words and fragments of a name that a longer phrase says more of: "neural architecture search" for "search",
 * "medical image segmentation" for "medical image". Other vague words do not take their place. The first choice stays where the
 * name would hold for much less of the class, or would have no new phrase.
 *
 * @param candidates that the name was chosen from
 * @param closing share of its places in which a term closes its noun group
 * @param choose chooses from some of the candidates
 */
export function preferTelling(
  first: Chosen,
  candidates: readonly Candidate[],
  closing: (term: number) => number,
  choose: (candidates: readonly Candidate[]) => Chosen | null,
): Chosen {
  const isFragment = ({ roots, term }: Candidate) => roots.length > 1 && closing(term) < TELLING.closing;
  const isToldMoreOf = (one: Candidate) =>
    (isVagueWord(one) || isFragment(one)) && candidates.some((longer) => saysMore(longer, one));
  const leastCoverage = Math.max(TELLING.left, first.coverage.mean - TELLING.loss);
  let left = candidates;
  let chosen = first;
  for (;;) {
    const vague = chosen.phrases.filter(isToldMoreOf);
    if (vague.length === 0) return chosen;
    left = left.filter((one) => !vague.includes(one) && (!isVagueWord(one) || first.phrases.includes(one)));
    const next = choose(left);
    if (!next || next.coverage.mean < leastCoverage) return chosen;
    if (!next.phrases.some((one) => one.roots.length > 1 && !first.phrases.includes(one))) return chosen;
    chosen = next;
  }
}

function isVagueWord({ roots, inside, outside }: Candidate): boolean {
  return roots.length === 1 && outside > WORD.outside && inside < TELLING.lift * outside;
}

function saysMore(longer: Candidate, { roots, held }: Candidate): boolean {
  if (longer.roots.length <= roots.length || longer.readability < TELLING.reads) return false;
  const share = roots.length === 1 ? TELLING.ofWord : TELLING.ofFragment;
  return roots.every((root) => longer.roots.includes(root)) && countPapers(longer.held) >= share * countPapers(held);
}
