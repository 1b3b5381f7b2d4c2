import type { TermCounts } from '#core/types';

import { ClassForms } from './classForms.ts';
import type { ClassTerms } from './classTerms.ts';
import type { Name } from './name.ts';
import { nameClass, type NamePhrases } from './nameClass.ts';
import { makeShortlists } from './phrases/shortlist.ts';
import { TakenNames } from './takenNames.ts';
import type { TextOf } from './texts.ts';
import { wordingOf } from './wording/wording.ts';

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
  const { terms, closing } = termCounts;
  const { assignment, sums, partOf = () => 0, fallback, given = [], leadsOf = () => [] } = classes;
  const { order, candidates } = makeShortlists(termCounts, sums, wordingOf(termCounts), assignment, partOf, (c) =>
    leadsOf(c).flat(),
  );
  const taken = new TakenNames(terms, classes.taken ?? []);
  for (const name of given) if (name) taken.add(name);

  const names = new Array<Name>(sums.classes);
  for (const c of byClaim(candidates)) {
    if (given[c]) {
      names[c] = given[c];
      continue;
    }
    const forms = new ClassForms(terms, order, c, textOf);
    const found = nameClass({
      shortlist: candidates[c]!,
      parts: order.parts[c]!,
      leads: leadsOf(c),
      forms,
      taken,
      closing: (term) => closing?.[term] ?? 1,
    });
    const name = found ? nameOf(found, forms) : { ...NAMELESS, label: `${fallback} ${c + 1}` };
    names[c] = taken.hasLabel(name.label) ? { ...name, label: `${name.label} (${c + 1})` } : name;
    taken.add(names[c]);
  }
  return names;
}

/** The class with the strongest claim chooses first. */
function byClaim(candidates: readonly (readonly { readonly score: number }[])[]): number[] {
  const claim = (c: number) => candidates[c]![0]?.score ?? 0;
  return candidates.map((_, c) => c).sort((a, b) => claim(b) - claim(a) || a - b);
}

const NAMELESS: Omit<Name, 'label'> = { phrases: [], namedBy: [], coverage: 0, verbatim: 0, isMixed: false };

function nameOf({ phrases: chosen, coverage, isMixed }: NamePhrases, forms: ClassForms): Name {
  const namedBy = chosen.map((candidate) => {
    const { term, inside, outside } = candidate;
    return { term, phrase: forms.of(candidate)!, inside, outside, lift: outside === 0 ? null : inside / outside };
  });
  const phrases = namedBy.map(({ phrase }) => phrase);
  const label = capitalised(isMixed ? listed(phrases) : phrases.join(', '));
  return { label, phrases, namedBy, coverage: coverage.held, verbatim: coverage.exact, isMixed };
}

/** "A", "A and B", "A, B and C". */
const listed = (phrases: readonly string[]) =>
  [phrases.slice(0, -1).join(', '), phrases.at(-1)!].filter(Boolean).join(' and ');

/** A capital in front, unless the name is written with a small letter ("k-means", "t-SNE", "iPhone"). */
function capitalised(name: string): string {
  if (/^\p{Ll}(-|\p{Lu})/u.test(name)) return name;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
