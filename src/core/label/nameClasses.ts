import type { TermCounts } from '#core/types';

import { choosePhrases, type Chosen } from './choosePhrases.ts';
import type { ClassTerms } from './classTerms.ts';
import { coverParts } from './coverParts.ts';
import { dropTails } from './dropTails.ts';
import { precisionOf } from './fit.ts';
import { areOneName } from './kin.ts';
import { preferTelling } from './preferTelling.ts';
import { type Candidate, type Coverage, coverageOf, LEAST_SHARE, makeShortlists } from './shortlist.ts';
import { spellingIn } from './spelling.ts';
import { type Part, papersIn } from './termSets.ts';
import type { TextOf } from './texts.ts';
import { wordingOf } from './wording.ts';

/** One phrase of a name, and why it is in it. Shares are of papers, 0 to 1; a paper holds a phrase where it has it, an acronym of it, or all of its words. */
export interface NamedBy {
  /** Column of the vocabulary. */
  readonly term: number;
  readonly phrase: string;
  /** Of the class's papers, and of all others, those that hold it. */
  readonly inside: number;
  readonly outside: number;
  /** `inside / outside`; null where no paper outside holds it. */
  readonly lift: number | null;
}

/** A name and what it rests on. */
export interface Name {
  readonly label: string;
  readonly phrases: readonly string[];
  readonly namedBy: readonly NamedBy[];
  /** Share of the class's papers that hold one of the phrases at least; in a group the mean over its topics. */
  readonly coverage: number;
  /** Share of those that have one of them word for word, or its acronym. */
  readonly verbatim: number;
  /** Whether no phrases cover the class: it is called by two that share it. */
  readonly isMixed: boolean;
}

/** Shares of papers that hold, and that have, a phrase of the name below which a class is mixed. */
const MIXED = 0.4;
const MIXED_VERBATIM = 0.35;
/** Share that hold a phrase by its words from which on it need not stand word for word: "fusion of modalities" is "multimodal fusion". */
const WELL_HELD = 0.6;
const LEAST_VERBATIM = 0.2;
/** A name that holds for less may have a word that is not rare elsewhere (`isBroad`), where that adds so much. */
const WELL_COVERED = 0.55;
const WORTH_A_BROAD_WORD = 0.08;
/** How well a word reads that stands in the name of a mixed class, where there are phrases. */
const TELLING_WORD = 0.41;
/** Papers that are read for how they write a phrase. */
const READ = 60;
/** Share of its papers that the theme of several topics holds for, at least; else they are called by first phrases of theirs (`coverParts`). */
const SHARED_THEME = 0.6;
/** By how much more a theme that holds for less than that must hold than such phrases do. */
const WORTH_A_THEME = 0.1;
/** Candidates whose spelling may be found wanting before the name is taken as it is. */
const TRIES = 8;

export interface Classes {
  /** Class of each paper, -1 for none. */
  readonly assignment: Int32Array;
  readonly sums: ClassTerms;
  /** Part of each paper in its class, from 0: the topics of a group. By default a class has one part. */
  readonly partOf?: (paper: number) => number;
  /** What a class without candidates is called, with its number from 1. */
  readonly fallback: string;
  /** Names that classes have already and keep, by class; undefined for those to be named. */
  readonly given?: readonly (Name | undefined)[];
  /** Names that are not to be given. */
  readonly taken?: readonly string[];
  /** Terms that a class of several parts is called by where they share no theme, by part: the phrases of a group's topics. */
  readonly leadsOf?: (c: number) => readonly (readonly number[])[];
}

/**
 * Names each class of papers by one to three terms that together hold for most of its papers and for few others (`choosePhrases`). A name's terms
 * - are each at least three times as frequent in the class as outside, and more frequent than in any other class,
 * - read as a name (`wordingOf`), as this class's papers write it (`spellingIn`),
 * - share no word with each other, nor one of its kin (matrix, matrices),
 * and no two names are equal, nor do they share their first phrase or one that is short for it (ConvNets, convolutional networks). A class that no such phrases cover is called by two or three that share it, "A, B and C".
 *
 * @param textOf the papers' own words; without them terms are shown as the corpus writes them
 */
export function nameClasses(termCounts: TermCounts, classes: Classes, textOf?: TextOf): Name[] {
  const { terms } = termCounts;
  const { assignment, sums, partOf = () => 0, fallback, given = [], taken = [], leadsOf = () => [] } = classes;
  const wording = wordingOf(termCounts);
  const { order, candidates: shortlists } = makeShortlists(termCounts, sums, wording, assignment, partOf, (c) =>
    leadsOf(c).flat(),
  );
  const usedLabels = new Set(taken.map((label) => label.toLowerCase()));
  const usedLeads = new Set<number>();
  for (const name of given) {
    if (!name) continue;
    usedLabels.add(name.label.toLowerCase());
    for (const { term } of name.namedBy.slice(0, 1)) usedLeads.add(term);
  }
  /** Whether another class is called by what it is short for, or by what is short for it. */
  const isOtherName = (term: number) => [...usedLeads].some((used) => areOneName(terms[used]!.form, terms[term]!.form));

  const nameOf = (c: number): Name | null => {
    /** How this class writes a candidate; null where it cannot be shown. */
    const forms = new Map<Candidate, string | null>();
    const formOf = (candidate: Candidate) => {
      let form = forms.get(candidate);
      if (form === undefined) {
        const term = terms[candidate.term]!;
        form = textOf ? spellingIn(papersIn(candidate.exact, order, c, READ), term, textOf) : term.form;
        forms.set(candidate, form);
      }
      return form;
    };
    const choose = (candidates: readonly Candidate[], most: number, least = 1): Chosen | null => {
      for (let tries = 0; ; tries++) {
        const usable = candidates.filter((candidate) => forms.get(candidate) !== null);
        const chosen = choosePhrases(usable, order.parts[c]!, {
          most,
          isMixed: least > 1,
          mayLead: ({ term }) => !usedLeads.has(term),
          mayStandAlone: (candidate) =>
            least === 1 && !usedLabels.has((forms.get(candidate) ?? terms[candidate.term]!.form).toLowerCase()),
        });
        if (!chosen?.phrases.some((candidate) => formOf(candidate) === null)) return chosen;
        if (tries === TRIES) return null;
      }
    };
    const candidates = shortlists[c]!.filter(({ setsApart }) => setsApart).map((one) =>
      isOtherName(one.term) ? { ...one, mayLead: false, mayStandAlone: false } : one,
    );
    const usual = candidates.filter(({ inside }) => inside >= LEAST_SHARE);
    const closing = (term: number) => termCounts.closing?.[term] ?? 1;
    const chooseAmong = (some: readonly Candidate[]) => {
      const first = choose(some, 3);
      return first && preferTelling(first, some, closing, (others) => choose(others, 3));
    };
    const strong = usual.filter(({ isWeak }) => !isWeak);
    const own = strong.filter(({ isBroad }) => !isBroad);
    let chosen = chooseAmong(own);
    if (!chosen || chosen.coverage.mean < WELL_COVERED) {
      const broader = chooseAmong(strong);
      const gain = (broader?.coverage.mean ?? 0) - (chosen?.coverage.mean ?? 0);
      if (gain >= WORTH_A_BROAD_WORD) chosen = broader;
    }
    if (!chosen || (chosen.phrases.length === 1 && isThin(chosen.coverage))) chosen = chooseAmong(usual) ?? chosen;
    if (!chosen) {
      // Better a name that reads badly than none.
      for (const { 0: candidate } of forms) forms.set(candidate, terms[candidate.term]!.form);
      chosen = choose(candidates, 3);
    }
    const isSound = (one: Candidate) => formOf(one) !== null;
    const isTaken = chosen?.phrases.length === 1 && usedLabels.has(formOf(chosen.phrases[0]!)!.toLowerCase());
    const isTheme = chosen !== null && chosen.coverage.held >= SHARED_THEME && !isTaken;
    let leads = isTheme ? null : coverParts(leadsOf(c), shortlists[c]!, order.parts[c]!, isSound);
    // What its topics are called by tells more, unless it holds for much less.
    const isTelling = chosen?.phrases.every(({ isWeak, isCommon }) => !isWeak && !isCommon) && !isTaken;
    if (leads && chosen && isTelling && chosen.coverage.mean > leads.coverage.mean + WORTH_A_THEME) leads = null;
    chosen = leads ?? chosen;
    if (!chosen) return null;
    if (!leads && isThin(chosen.coverage)) {
      const telling = strong.filter(({ roots, fitness }) => roots.length > 1 || fitness >= TELLING_WORD);
      chosen = choose(telling, 3, 2) ?? choose(strong, 3, 2) ?? choose(candidates, 3, 2) ?? chosen;
    }
    const isMixed = leads !== null || isThin(chosen.coverage);
    if (!isMixed)
      chosen = dropTails(byWeight(chosen), order.parts[c]!, (one) => !usedLabels.has(formOf(one)!.toLowerCase()));
    if (chosen.phrases.length === 1) chosen = lengthened(chosen, candidates, order.parts[c]!, isSound);
    const shown = leads?.phrases ?? byWeight(chosen).phrases;
    usedLeads.add(shown[0]!.term);
    const namedBy = shown.map((candidate) => {
      const { term, inside, outside } = candidate;
      return { term, phrase: formOf(candidate)!, inside, outside, lift: outside === 0 ? null : inside / outside };
    });
    const phrases = namedBy.map(({ phrase }) => phrase);
    const label = capitalised(isMixed ? listed(phrases) : phrases.join(', '));
    return { label, phrases, namedBy, coverage: chosen.coverage.held, verbatim: chosen.coverage.exact, isMixed };
  };

  const names = new Array<Name>(sums.classes);
  // The class with the strongest claim chooses first.
  const claim = (c: number) => shortlists[c]![0]?.score ?? 0;
  const byClaim = shortlists.map((_, c) => c).sort((a, b) => claim(b) - claim(a) || a - b);
  for (const c of byClaim) {
    const own = given[c];
    if (own) {
      names[c] = own;
      continue;
    }
    const name = nameOf(c) ?? {
      label: `${fallback} ${c + 1}`,
      phrases: [],
      namedBy: [],
      coverage: 0,
      verbatim: 0,
      isMixed: false,
    };
    const label = usedLabels.has(name.label.toLowerCase()) ? `${name.label} (${c + 1})` : name.label;
    names[c] = { ...name, label };
    usedLabels.add(label.toLowerCase());
  }
  return names;
}

/** "A", "A and B", "A, B and C". */
const listed = (phrases: readonly string[]) =>
  [phrases.slice(0, -1).join(', '), phrases.at(-1)!].filter(Boolean).join(' and ');

const isThin = ({ held, exact }: Coverage) =>
  held < MIXED || exact < LEAST_VERBATIM || (exact < MIXED_VERBATIM && held < WELL_HELD);

/** How much of a class a phrase tells by itself: the first phrase of a name tells most. */
function weightOf({ inside, outside, fitness, mayLead }: Candidate): number {
  return mayLead ? inside * precisionOf(inside, outside) * fitness : 0;
}

/** What tells most stands first. */
function byWeight({ phrases, coverage }: Chosen): Chosen {
  return { phrases: [...phrases].sort((a, b) => weightOf(b) - weightOf(a)), coverage };
}

/** What a longer phrase must cover to stand for the only one of a name: "medical image segmentation" for "medical image". */
const COVERS = 0.6;
/** Of a lone word, the share of its papers that have the phrase that it closes, where nearly all have the phrase's words: "data streams" for "streams". */
const HAVE = 0.25;
const NEARLY_ALL = 0.9;

/** The name by a longer phrase, where one covers the class as well. */
function lengthened(
  chosen: Chosen,
  candidates: readonly Candidate[],
  parts: readonly Part[],
  isSound: (candidate: Candidate) => boolean,
): Chosen {
  const [only] = chosen.phrases;
  for (const longer of candidates) {
    if (longer.roots.length <= only!.roots.length || !only!.roots.every((root) => longer.roots.includes(root)))
      continue;
    const coverage = coverageOf(longer, parts);
    const isAsTrue =
      only!.roots.length === 1 &&
      longer.roots.at(-1) === only!.roots[0] &&
      coverage.held >= NEARLY_ALL * chosen.coverage.held &&
      coverage.exact >= HAVE * chosen.coverage.held;
    if (longer.mayLead && (coverage.exact >= COVERS || isAsTrue) && isSound(longer))
      return { phrases: [longer], coverage };
  }
  return chosen;
}

/** A capital in front, unless the name is written with a small letter ("k-means", "t-SNE", "iPhone"). */
function capitalised(name: string): string {
  if (/^\p{Ll}(-|\p{Lu})/u.test(name)) return name;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
