import type { Term } from '#core/types';

import { classTfidf, type ClassTerms, relevance } from './classTerms.ts';
import { LISTED } from './thresholds.ts';

/** A term as it stands in one topic. */
export interface TopicTerm {
  /** Column of the vocabulary. */
  readonly term: number;
  /** Papers of the topic that hold it. */
  readonly papers: number;
  /** Its occurrences in them. */
  readonly count: number;
  /** Class-based TF-IDF. */
  readonly tfidf: number;
  /** LDAvis relevance at `LISTED.lambda`. */
  readonly relevance: number;
}

/** Lists the most relevant terms of a class, of equally relevant ones the vocabulary's first; never a fragment of a longer term ("shot" of "zero-shot"). */
export function termLister(terms: readonly Term[], sums: ClassTerms): (c: number) => TopicTerm[] {
  const longer = longerTerms(terms);
  const { terms: width, papers, counts } = sums;
  return (c) => {
    const scores = new Float64Array(width);
    for (let term = 0; term < width; term++) scores[term] = relevance(sums, c, term, LISTED.lambda);
    // Hardly half of the best terms are fragments.
    const least = scores.slice().sort()[Math.max(0, width - 2 * LISTED.most)] ?? 0;
    const isFragment = (term: number) => {
      const count = counts[c * width + term]!;
      return longer.get(term)?.some((phrase) => {
        const inside = counts[c * width + phrase]!;
        // Where there are more, an acronym is counted too, and how often the words are written is not known.
        return inside >= LISTED.fragment * count && inside <= count;
      });
    };
    const found: TopicTerm[] = [];
    for (let term = 0; term < width; term++) {
      const score = scores[term]!;
      if (score < least || score === -Infinity || isFragment(term)) continue;
      const cell = c * width + term;
      const tfidf = classTfidf(sums, c, term);
      found.push({ term, papers: papers[cell]!, count: counts[cell]!, tfidf, relevance: score });
    }
    return found.sort((a, b) => b.relevance - a.relevance || a.term - b.term).slice(0, LISTED.most);
  };
}

/** The phrases that hold a term as one of their words, or a phrase of two as a part. */
function longerTerms(terms: readonly Term[]): ReadonlyMap<number, readonly number[]> {
  const termOf = new Map(terms.map(({ key }, term) => [key, term]));
  const longer = new Map<number, number[]>();
  terms.forEach(({ key, words }, phrase) => {
    if (words === 1) return;
    const keys = key.split(' ');
    const parts = [...keys, ...(words === 3 ? [`${keys[0]} ${keys[1]}`, `${keys[1]} ${keys[2]}`] : [])];
    for (const part of parts) {
      const term = termOf.get(part);
      if (term === undefined) continue;
      const known = longer.get(term);
      if (known) known.push(phrase);
      else longer.set(term, [phrase]);
    }
  });
  return longer;
}
