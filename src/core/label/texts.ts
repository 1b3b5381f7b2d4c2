import type { Paper } from '#core/types';

/** The title and abstract of a paper in small letters, a line break between them. */
export type TextOf = (paper: number) => string;

/** Makes each text when it is first asked for. */
export function lowerCaseTexts(papers: readonly Paper[]): TextOf {
  const known: (string | undefined)[] = [];
  return (paper) => (known[paper] ??= `${papers[paper]!.title}\n${papers[paper]!.abstract}`.toLowerCase());
}
