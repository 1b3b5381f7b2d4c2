import type { TermCounts } from '#core/types';

import type { ClassTerms } from './classTerms.ts';
import { createWording } from './wording.ts';

/** A name and the phrases that it is made of. */
export interface Name {
  readonly label: string;
  readonly phrases: string[];
}

/** How many times as frequent in its class as outside a name's first phrase is, and its further ones. */
const FIRST_LIFT = 3.3;
const NEXT_LIFT = 2.5;
/** Share of the class's papers that hold a phrase of its name, at least; and papers, at least (fewer only in smaller classes). */
const LEAST_SHARE = 0.03;
const LEAST_PAPERS = 3;
/** A further phrase must score this much of the first one's. */
const NEXT_SCORE = 0.55;
const MOST_PHRASES = 3;

interface Candidate {
  readonly term: number;
  readonly score: number;
  readonly lift: number;
  readonly share: number;
}

/**
 * Names each class of papers by one to three terms. A name's terms
 * - are frequent in the class and at least three times as frequent there as elsewhere (shares of papers),
 * - end a noun group in the corpus often enough to be read as one, and are more than a word that any paper has,
 * - share no word with each other, so that none is a fragment of another,
 * and no two names are equal, nor do they share their first phrase.
 *
 * Candidates are ranked by `share · ln(lift)`, the term's part of the divergence between the class and the rest, with a preference for phrases
 * over words. A class for which nothing qualifies is called by `fallback` and its number, from 1.
 *
 * @param taken lower-case names that are not to be given
 */
export function nameClasses(
  termCounts: TermCounts,
  sums: ClassTerms,
  fallback: string,
  taken: ReadonlySet<string>,
): Name[] {
  const { terms } = termCounts;
  const wording = createWording(termCounts);
  const used = new Set(taken);
  const usedFirst = new Set<number>();
  const ranked = Array.from({ length: sums.classes }, (_, c) => rank(termCounts, sums, c, wording.fitness));
  const names: Name[] = new Array<Name>(sums.classes);
  // The class with the strongest claim chooses first.
  const order = ranked
    .map((_, c) => c)
    .sort((a, b) => (ranked[b]![0]?.score ?? 0) - (ranked[a]![0]?.score ?? 0) || a - b);
  for (const c of order) {
    const chosen: Candidate[] = [];
    for (const candidate of ranked[c]!) {
      const first = chosen[0];
      if (!first) {
        if (candidate.lift < FIRST_LIFT || usedFirst.has(candidate.term)) continue;
        if (used.has(terms[candidate.term]!.form.toLowerCase())) continue;
      } else {
        if (candidate.score < NEXT_SCORE * first.score) break;
        if (chosen.some(({ term }) => wording.overlap(term, candidate.term))) continue;
        if (usedFirst.has(candidate.term)) continue;
      }
      chosen.push(candidate);
      if (chosen.length === MOST_PHRASES) break;
    }
    const phrases = chosen.map(({ term }) => terms[term]!.form);
    if (phrases.length) usedFirst.add(chosen[0]!.term);
    names[c] = { label: phrases.length ? capitalised(phrases.join(', ')) : `${fallback} ${c + 1}`, phrases };
    used.add(names[c].label.toLowerCase());
  }
  return names;
}

function rank(
  { terms }: TermCounts,
  { terms: width, sizes, papers, termPapers }: ClassTerms,
  c: number,
  fitness: Float64Array,
): Candidate[] {
  const size = sizes[c]!;
  const all = sizes.reduce((sum, n) => sum + n, 0);
  const least = Math.max(LEAST_SHARE * size, Math.min(LEAST_PAPERS, Math.ceil(size / 2)));
  const candidates: Candidate[] = [];
  for (let term = 0; term < width; term++) {
    const inside = papers[c * width + term]!;
    if (inside < least || fitness[term] === 0) continue;
    const share = inside / size;
    const elsewhere = (termPapers[term]! - inside) / Math.max(1, all - size);
    // One paper more outside: a term that is nowhere else is not infinitely distinctive.
    const lift = all === size ? FIRST_LIFT : share / Math.max(elsewhere, 1 / Math.max(1, all - size));
    if (lift < NEXT_LIFT) continue;
    candidates.push({ term, share, lift, score: share * Math.log(lift) * fitness[term]! });
  }
  return candidates.sort((a, b) => b.score - a.score || terms[b.term]!.words - terms[a.term]!.words || a.term - b.term);
}

/** A capital in front, unless the name is written with a small letter ("k-means", "t-SNE", "iPhone"). */
export function capitalised(name: string): string {
  if (/^\p{Ll}(-|\p{Lu})/u.test(name)) return name;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
