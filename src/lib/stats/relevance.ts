import type { TermTally, Vocabulary } from '#lib/tables/terms.ts';

/** A term as a bar shows it. */
export interface RankedTerm {
  readonly term: string;
  /** Papers of the set, and of the corpus, that contain it. */
  readonly papers: number;
  readonly all: number;
  /** Relevance among the terms of a set; salience among those of the corpus. */
  readonly score: number;
}

/** A term must be in this many papers of a set to be ranked, where the set is large enough. */
const FEWEST_PAPERS = 2;

/**
 * The terms of a set of papers by relevance, `lambda * ln p(w | set) + (1 - lambda) * ln(p(w | set) / p(w))` (Sievert and Shirley 2014,
 * LDAvis), where p is the share of papers that contain the term: at lambda = 1 the most frequent first, at 0 the most peculiar.
 *
 * @param selected papers in the set, at least 1
 * @param total papers in the corpus
 * @param most how many terms to give
 */
export function rankTerms(
  vocabulary: Vocabulary,
  tally: TermTally,
  { selected, total, lambda, most }: { selected: number; total: number; lambda: number; most: number },
): RankedTerm[] {
  const fewest = selected >= 2 * FEWEST_PAPERS ? FEWEST_PAPERS : 1;
  const scored: Scored[] = [];
  for (let at = 0; at < tally.papers.length; at++) {
    const papers = tally.papers[at]!;
    if (papers < fewest) continue;
    const inSet = Math.log(papers / selected);
    const lift = inSet - Math.log(vocabulary.papers[at]! / total);
    scored.push({ at, score: lambda * inSet + (1 - lambda) * lift });
  }
  return best(scored, vocabulary, tally.papers, most);
}

/** The terms of the whole corpus by salience: frequent, and telling topics apart. Where there is one topic, the most frequent first. */
export function salientTerms(vocabulary: Vocabulary, most: number): RankedTerm[] {
  const scored = Array.from(vocabulary.salience, (score, at) => ({ at, score }));
  return best(scored, vocabulary, vocabulary.papers, most);
}

interface Scored {
  readonly at: number;
  readonly score: number;
}

/** The highest scores first; of equal ones the term of more papers. */
function best(scored: Scored[], vocabulary: Vocabulary, papers: Int32Array, most: number): RankedTerm[] {
  scored.sort((a, b) => b.score - a.score || papers[b.at]! - papers[a.at]! || a.at - b.at);
  return scored.slice(0, most).map(({ at, score }) => ({
    term: vocabulary.form[at]!,
    papers: papers[at]!,
    all: vocabulary.papers[at]!,
    score,
  }));
}
