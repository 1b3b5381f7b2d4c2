import type { TermCounts } from '#core/types';

import type { ClassTerms } from './classTerms.ts';
import { type Candidate, papersHolding, shortlist, type Weigh } from './shortlist.ts';
import { createVerbatim, type TextOf } from './verbatim.ts';
import { wordingOf } from './wording.ts';

/** A name and the phrases that it is made of. */
export interface Name {
  readonly label: string;
  readonly phrases: string[];
}

/** How many times as frequent in its class as outside a name's first phrase is (3, and a margin), and its further ones. */
const FIRST_LIFT = 3.3;
const NEXT_LIFT = 2.5;
/**
 * A longer phrase with this share of a phrase's (a word's) papers stands in its place: "diffusion models" for "diffusion". A compound
 * does not: "late-fusion" qualifies something else.
 */
const EXTENDS_PHRASE = 0.45;
const EXTENDS_WORD = 0.3;
/** What a second and a third phrase must score, of the first one's, on the papers that hold none of those before them. */
const NEXT_SCORES = [0.6, 0.8];
/** What a phrase must score, of the one word that is otherwise the whole name, to say more of it. */
const QUALIFIER_SCORE = 0.3;

/**
 * Names each class of papers by one to three terms. A name's terms
 * - are frequent in the class, and the first one at least three times as frequent there as elsewhere (shares of papers; only where no term is
 *   does the one of the highest rank lead),
 * - read as a name (`wordingOf`), and the further ones cover papers that those before them do not, save that a name of one word takes
 *   the best other phrase (fusion of what?),
 * - share no word with each other, nor one of its kin (matrix, matrices), so that none is a fragment of another,
 * and no two names are equal, nor do they share their first phrase. Candidates rank by `share · ln(lift)`, the term's part of the divergence between
 * the class and the rest. A class without candidates is called by `fallback` and its number, from 1.
 *
 * @param textOf the papers' own words: where given, phrases must occur verbatim in the class, and the first be three times as frequent there letter for letter
 * @param taken lower-case names that are not to be given
 * @param weigh what counts against a candidate besides; by default nothing
 */
export function nameClasses(
  termCounts: TermCounts,
  assignment: Int32Array,
  sums: ClassTerms,
  fallback: string,
  taken: ReadonlySet<string>,
  textOf?: TextOf,
  weigh?: Weigh,
): Name[] {
  const { terms } = termCounts;
  const wording = wordingOf(termCounts);
  const verbatim = createVerbatim(textOf, assignment, sums);
  const shortlists = Array.from({ length: sums.classes }, (_, c) => shortlist(termCounts, sums, c, wording, weigh));
  const holders = papersHolding(termCounts.counts, assignment, shortlists);
  const used = new Set(taken);
  const formOf = ({ term }: Candidate) => terms[term]!.form;
  const rootsOf = ({ term }: Candidate) => wording.roots(term);
  const isFree = (candidate: Candidate) => !used.has(formOf(candidate).toLowerCase());

  const choose = (c: number): Candidate[] => {
    const candidates = shortlists[c]!;
    /** The longer phrase that stands for the candidate, or itself. */
    const extended = (candidate: Candidate, may: (other: Candidate) => boolean) => {
      const roots = rootsOf(candidate);
      const least = (roots.length === 1 ? EXTENDS_WORD : EXTENDS_PHRASE) * candidate.inside;
      return (
        candidates.find(
          (other) =>
            other.inside >= least && formOf(other).includes(' ') && contains(rootsOf(other), roots) && may(other),
        ) ?? candidate
      );
    };
    const mayLead = (candidate: Candidate) =>
      candidate.lift >= FIRST_LIFT && isFree(candidate) && verbatim.leads(c, formOf(candidate));
    const lead =
      candidates.find(mayLead) ?? candidates.find((other) => isFree(other) && verbatim.occurs(c, formOf(other)));
    if (!lead) return [];

    const chosen = [extended(lead, mayLead)];
    const mayFollow = (candidate: Candidate) =>
      candidate.lift >= NEXT_LIFT &&
      isFree(candidate) &&
      chosen.every((other) => !rootsOf(other).some((root) => rootsOf(candidate).some((word) => areAkin(root, word)))) &&
      verbatim.occurs(c, formOf(candidate));
    const covered = new Set<number>();
    for (const share of NEXT_SCORES) {
      for (const paper of holders[c]!.get(chosen.at(-1)!.term)!) covered.add(paper);
      let next: Candidate | null = null;
      let best = share * chosen[0]!.score;
      for (const candidate of candidates) {
        if (candidate.score <= best) break;
        const fresh = holders[c]!.get(candidate.term)!.filter((paper) => !covered.has(paper)).length;
        const score = (candidate.score * fresh) / candidate.inside;
        if (score <= best || !mayFollow(candidate)) continue;
        next = candidate;
        best = score;
      }
      if (!next) break;
      chosen.push(extended(next, mayFollow));
    }
    if (chosen.length === 1 && !formOf(chosen[0]!).includes(' ')) {
      const least = QUALIFIER_SCORE * chosen[0]!.score;
      const qualifier = candidates.find((candidate) => candidate.score >= least && mayFollow(candidate));
      if (qualifier) chosen.push(extended(qualifier, mayFollow));
    }
    return chosen;
  };

  const names = new Array<Name>(sums.classes);
  // The class with the strongest claim chooses first.
  const claim = (c: number) => shortlists[c]![0]?.score ?? 0;
  const order = shortlists.map((_, c) => c).sort((a, b) => claim(b) - claim(a) || a - b);
  for (const c of order) {
    const chosen = choose(c);
    const phrases = chosen.map((candidate) => verbatim.plural(c, formOf(candidate)));
    let label = phrases.length ? capitalised(phrases.join(', ')) : `${fallback} ${c + 1}`;
    if (used.has(label.toLowerCase())) label += ` (${c + 1})`;
    names[c] = { label, phrases };
    used.add(label.toLowerCase());
    if (chosen[0]) used.add(formOf(chosen[0]).toLowerCase());
  }
  return names;
}

/** Letters that two words must share to be taken for forms of one. */
const KIN_LETTERS = 4;

/** Whether two stems are of one word: they are equal, one holds the other (group, subgroup), or only their last letters differ (matrix, matric). */
function areAkin(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < KIN_LETTERS) return false;
  return long.includes(short) || long.startsWith(short.slice(0, Math.max(KIN_LETTERS, short.length - 1)));
}

/** Whether `short` runs inside `long`, which is longer. */
function contains(long: readonly string[], short: readonly string[]): boolean {
  if (long.length <= short.length) return false;
  for (let at = 0; at + short.length <= long.length; at++) {
    if (short.every((root, i) => long[at + i] === root)) return true;
  }
  return false;
}

/** A capital in front, unless the name is written with a small letter ("k-means", "t-SNE", "iPhone"). */
export function capitalised(name: string): string {
  if (/^\p{Ll}(-|\p{Lu})/u.test(name)) return name;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
