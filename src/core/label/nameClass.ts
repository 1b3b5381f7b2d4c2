import { choosePhrases, type Chosen } from './phrases/choosePhrases.ts';
import type { ClassForms } from './classForms.ts';
import { coverParts } from './phrases/coverParts.ts';
import { dropTails } from './phrases/dropTails.ts';
import { precisionOf } from './phrases/fMeasure.ts';
import { lengthen } from './phrases/lengthen.ts';
import { preferTelling } from './phrases/preferTelling.ts';
import type { Candidate, Coverage } from './phrases/shortlist.ts';
import type { TakenNames } from './takenNames.ts';
import type { Part } from './termSets.ts';
import { CANDIDATE, GROUP, NAME, SEARCH } from './thresholds.ts';

export interface ClassToName {
  /** Best first. */
  readonly shortlist: readonly Candidate[];
  readonly parts: readonly Part[];
  /** By part: terms that the class may be called by where its parts share no theme. */
  readonly leads: readonly (readonly number[])[];
  readonly forms: ClassForms;
  readonly taken: TakenNames;
  /** Share of its places in which a term closes its noun group. */
  closing(term: number): number;
}

/** The phrases of a name in the order in which they are shown. */
export interface NamePhrases extends Chosen {
  readonly isMixed: boolean;
}

/** The phrases that a class is called by; null where nothing sets it apart. */
export function nameClass(one: ClassToName): NamePhrases | null {
  const candidates = candidatesOf(one);
  const theme = chooseTheme(one, candidates);
  const ofParts = phrasesOfParts(one, theme);
  if (ofParts) return { ...ofParts, isMixed: true };
  if (!theme) return null;
  const chosen = isThin(theme.coverage) ? (chooseOfMixed(one, candidates) ?? theme) : theme;
  const isMixed = isThin(chosen.coverage);
  return { ...polished(one, candidates, chosen, isMixed), isMixed };
}

/** What sets the class apart. What is short for another class's name, or has it as its short form, may only stand behind. */
function candidatesOf({ shortlist, taken }: ClassToName): readonly Candidate[] {
  return shortlist
    .filter(({ setsApart }) => setsApart)
    .map((one) => (taken.hasShortOf(one.term) ? { ...one, mayLead: false, mayStandAlone: false } : one));
}

/** Of ever more candidates, ever less of names: those that make one that holds for enough of the class. */
function chooseTheme(one: ClassToName, candidates: readonly Candidate[]): Chosen | null {
  const usual = candidates.filter(isUsual);
  const strong = usual.filter(({ isWeak }) => !isWeak);
  const own = strong.filter(({ isBroad }) => !isBroad);
  let theme = chooseTelling(one, own);
  if (!theme || theme.coverage.mean < NAME.covered) {
    const broader = chooseTelling(one, strong);
    const gain = (broader?.coverage.mean ?? 0) - (theme?.coverage.mean ?? 0);
    if (gain >= NAME.broadAdds) theme = broader;
  }
  if (!theme || (theme.phrases.length === 1 && isThin(theme.coverage))) theme = chooseTelling(one, usual) ?? theme;
  if (theme) return theme;
  one.forms.acceptAll();
  return choose(one, candidates);
}

/** What its topics are called by, of a group without a theme; null where the theme is better, or there are no topics. */
function phrasesOfParts({ leads, shortlist, parts, forms, taken }: ClassToName, theme: Chosen | null): Chosen | null {
  const isTaken = theme?.phrases.length === 1 && taken.hasLabel(forms.of(theme.phrases[0]!)!);
  if (theme && theme.coverage.held >= GROUP.theme && !isTaken) return null;
  const ofParts = coverParts(leads, shortlist, parts, (candidate) => forms.of(candidate) !== null);
  if (!ofParts || !theme || isTaken) return ofParts;
  const isTelling = theme.phrases.every(({ isWeak, isCommon }) => !isWeak && !isCommon);
  return isTelling && theme.coverage.mean > ofParts.coverage.mean + GROUP.themeAdds ? null : ofParts;
}

/** Phrases that share a class which no few phrases cover: phrases sooner than words, words of the theme sooner than others. */
function chooseOfMixed(one: ClassToName, candidates: readonly Candidate[]): Chosen | null {
  const strong = candidates.filter((candidate) => isUsual(candidate) && !candidate.isWeak);
  const telling = strong.filter(({ roots, readability }) => roots.length > 1 || readability >= NAME.mixedWord);
  return choose(one, telling, true) ?? choose(one, strong, true) ?? choose(one, candidates, true);
}

/** Without phrases of a few papers, by the longer phrase where there is one, what tells most in front. */
function polished(one: ClassToName, candidates: readonly Candidate[], chosen: Chosen, isMixed: boolean): Chosen {
  const { forms, taken, parts } = one;
  const isFree = (candidate: Candidate) => !taken.hasLabel(forms.of(candidate)!);
  const short = isMixed ? chosen : dropTails(byWeight(chosen), parts, isFree);
  return byWeight(lengthen(short, candidates, parts, (candidate) => forms.of(candidate) !== null));
}

/** Chooses, and again without what a longer phrase says more of. */
function chooseTelling(one: ClassToName, candidates: readonly Candidate[]): Chosen | null {
  const first = choose(one, candidates);
  return first && preferTelling(first, candidates, one.closing, (others) => choose(one, others));
}

/** The best phrases among some candidates that can all be shown; null where the best ones cannot, time and again. */
function choose(
  { parts, forms, taken }: ClassToName,
  candidates: readonly Candidate[],
  isMixed = false,
): Chosen | null {
  for (let tries = 0; tries <= SEARCH.tries; tries++) {
    const chosen = choosePhrases(
      candidates.filter((candidate) => !forms.isRefused(candidate)),
      parts,
      {
        isMixed,
        mayLead: ({ term }) => !taken.hasLead(term),
        mayStandAlone: (candidate) => !isMixed && !taken.hasLabel(forms.likely(candidate)),
      },
    );
    if (!chosen?.phrases.some((candidate) => forms.of(candidate) === null)) return chosen;
  }
  return null;
}

/** Phrases that fewer papers hold stand in names of mixed classes only. */
const isUsual = ({ inside }: Candidate) => inside >= CANDIDATE.wordShare;

const isThin = ({ held, exact }: Coverage) =>
  held < NAME.mixed || exact < NAME.leastVerbatim || (exact < NAME.mixedVerbatim && held < NAME.held);

/** How much of a class a phrase tells by itself: the first phrase of a name tells most. */
const weightOf = ({ inside, outside, readability, mayLead }: Candidate): number =>
  mayLead ? inside * precisionOf(inside, outside) * readability : 0;

const byWeight = ({ phrases, coverage }: Chosen): Chosen => ({
  phrases: [...phrases].sort((a, b) => weightOf(b) - weightOf(a)),
  coverage,
});
