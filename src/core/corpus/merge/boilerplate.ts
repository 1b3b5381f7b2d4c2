import { compareTitles } from './compare.ts';
import type { Draft } from './draft.ts';
import type { FoldedIndex } from './foldedIndex.ts';

/** Different titles under one and the same abstract from which it is nobody's own. */
const MANY = 3;
/** Characters of it that the intake shows. */
const SHOWN = 80;

/**
 * Takes away the abstracts that stand word for word under three different titles or more: what a publisher prints where there is none.
 *
 * @returns what to say of each paper that lost its abstract
 */
export function blankBoilerplate(drafts: readonly (Draft | null)[], abstracts: FoldedIndex): Map<number, string> {
  const notes = new Map<number, string>();
  for (const values of abstracts.shared()) {
    const papers = Array.from(new Set(values));
    const titles: string[] = [];
    for (const paper of papers) {
      const { title } = drafts[paper]!;
      if (title !== '' && titles.every((other) => compareTitles(title, other) === 'different')) titles.push(title);
      if (titles.length === MANY) break;
    }
    if (titles.length < MANY) continue;
    for (const paper of papers) {
      const { abstract } = drafts[paper]!;
      const shown = abstract.length > SHOWN ? `${abstract.slice(0, SHOWN).trimEnd()}…` : abstract;
      notes.set(paper, `“${shown}” taken as no abstract: it stands under different titles`);
      drafts[paper]!.abstract = '';
    }
  }
  return notes;
}
