import type { Corpus, Paper } from '../../types.ts';

/** Texts of the papers as a column that holds none of them: what writes a table takes it by stretches. */
export function lazyTexts(papers: Corpus['papers'], textOf: (paper: Paper) => string): readonly string[] {
  const texts: Pick<readonly string[], 'length' | 'slice'> = {
    length: papers.length,
    slice: (from = 0, to = papers.length) =>
      Array.from({ length: Math.max(0, Math.min(to, papers.length) - from) }, (_, at) => textOf(papers[from + at]!)),
  };
  return texts as readonly string[];
}
