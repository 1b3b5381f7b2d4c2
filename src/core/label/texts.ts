import type { Paper } from '#core/types';
import { ownEnd } from '../corpus/clean/tail.ts';

/** The title and the abstract's own text of a paper in small letters, a line break between them. */
export type TextOf = (paper: number) => string;

/** Makes each text when it is first asked for. */
export function lowerCaseTexts(papers: readonly Paper[]): TextOf {
  const known: (string | undefined)[] = [];
  return (paper) => (known[paper] ??= textOf(papers[paper]!).toLowerCase());
}

const textOf = ({ title, abstract }: Paper) => `${title}\n${abstract.slice(0, ownEnd(abstract))}`;
