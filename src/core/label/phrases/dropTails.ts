import { type Chosen, unite } from './choosePhrases.ts';
import { type Candidate, coverageOf } from './shortlist.ts';
import { countPapers, type Part, type TermSets } from '../termSets.ts';
import { TAIL } from '../thresholds.ts';

/**
 * Leaves out the weakest further phrase of a name where hardly any papers of the class hold it and the name holds for most of what it
 * did without it: of "ConvNets, receptive fields, knowledge distillation" the last, which three of 28 papers speak of. Of two phrases the
 * second goes only where it is a few papers' own, and the first may stand alone.
 *
 * @param parts of the class
 */
export function dropTails(
  chosen: Chosen,
  parts: readonly Part[],
  mayStandAlone: (candidate: Candidate) => boolean,
): Chosen {
  const size = parts.reduce((sum, { papers }) => sum + papers, 0);
  let { phrases, coverage } = chosen;
  while (phrases.length > 1) {
    const tails = phrases
      .slice(1)
      .sort((a, b) => a.inside - b.inside || a.readability - b.readability || b.term - a.term);
    const tail = tails[0]!;
    const few = countPapers(tail.held) < Math.min(TAIL.papers, size / TAIL.papers);
    if (!few && (tail.inside >= TAIL.share || phrases.length === 2)) break;
    const left = phrases.filter((one) => one !== tail);
    if (left.length === 1 && !(left[0]!.mayStandAlone && mayStandAlone(left[0]!))) break;
    const without = coverageOf(
      left.reduce<TermSets | undefined>((sets, one) => (sets ? unite(sets, one) : one), undefined)!,
      parts,
    );
    if (without.held < TAIL.left) break;
    phrases = left;
    coverage = without;
  }
  return { phrases, coverage };
}
