import type { Chosen } from './choosePhrases.ts';
import { type Candidate, COMMON } from './shortlist.ts';
import { countPapers } from './termSets.ts';

/** A word that is not rare outside (`COMMON`) and less than so many times as frequent inside is general ("search", "words"). */
const OWN = 20;
/** A phrase that closes its noun group in less than this share of its places is a fragment of longer ones ("medical image"). */
const CLOSING = 0.5;
/** Share of its papers that must hold the phrase that says more: of a general word, of a fragment. */
const OF_WORD = 0.25;
const OF_FRAGMENT = 0.6;
/** How well that phrase reads, at least. */
const TELLING = 0.7;
/** Share of the papers that the name may lose by it, with a general word and with fragments alone; and what it must hold for. */
const LOSS = 0.2;
const LOSS_FRAGMENT = 0.2;
const LEAST_LEFT = 0.45;

/**
 * Chooses anew without the general words and fragments of a name that a longer phrase says more of: "neural architecture search" for "search",
 * "medical image segmentation" for "medical image". Other general words do not take their place. The first choice stays where the
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
  const isVague = (one: Candidate) =>
    (isGeneral(one) || (one.roots.length > 1 && closing(one.term) < CLOSING)) &&
    candidates.some((longer) => saysMore(longer, one));
  let left = candidates;
  let chosen = first;
  let loss = LOSS_FRAGMENT;
  for (;;) {
    const vague = chosen.phrases.filter(isVague);
    if (vague.length === 0) return chosen;
    if (vague.some(isGeneral)) loss = LOSS;
    left = left.filter((one) => !vague.includes(one) && (!isGeneral(one) || first.phrases.includes(one)));
    const next = choose(left);
    if (!next || next.coverage.mean < Math.max(LEAST_LEFT, first.coverage.mean - loss)) return chosen;
    if (!next.phrases.some((one) => one.roots.length > 1 && !first.phrases.includes(one))) return chosen;
    chosen = next;
  }
}

function isGeneral({ roots, inside, outside }: Candidate): boolean {
  return roots.length === 1 && outside > COMMON && inside < OWN * outside;
}

function saysMore(longer: Candidate, { roots, held }: Candidate): boolean {
  if (longer.roots.length <= roots.length || longer.fitness < TELLING) return false;
  const share = roots.length === 1 ? OF_WORD : OF_FRAGMENT;
  return roots.every((root) => longer.roots.includes(root)) && countPapers(longer.held) >= share * countPapers(held);
}
