import type { Paper } from '#core/types';

import type { ClassTerms } from './classTerms.ts';

/** Looks phrases up in the papers' own words, case aside. */
export interface Verbatim {
  /** Whether a paper of the class has the phrase, letter for letter. */
  occurs(c: number, phrase: string): boolean;
  /** Whether it occurs, and in a share of the class's papers at least three times its share of the others. */
  leads(c: number, phrase: string): boolean;
  /** The phrase with an s, where the class writes it so often enough that it reads as countable and the rule of `leads` still holds. */
  plural(c: number, phrase: string): string;
}

/** Papers that are read on either side to compare shares: every n-th, so that there are about this many. */
const SAMPLE = 3000;
const LIFT = 3;
/** Share of the papers with a phrase that must have its plural for it to be named in the plural. */
const PLURAL = 0.3;

/** The title and abstract of a paper in small letters. */
export type TextOf = (paper: number) => string;

/** Makes each text when it is first asked for. */
export function lowerCaseTexts(papers: readonly Paper[]): TextOf {
  const known: (string | undefined)[] = [];
  return (paper) => (known[paper] ??= `${papers[paper]!.title}\n${papers[paper]!.abstract}`.toLowerCase());
}

/** Without texts every phrase is taken to occur and to lead. */
export function createVerbatim(textOf: TextOf | undefined, assignment: Int32Array, { classes }: ClassTerms): Verbatim {
  if (!textOf) return { occurs: () => true, leads: () => true, plural: (_, phrase) => phrase };
  const members: number[][] = Array.from({ length: classes }, () => []);
  assignment.forEach((c, paper) => c >= 0 && members[c]!.push(paper));
  const has = (paper: number, phrase: string) => textOf(paper).includes(phrase);
  const share = (from: readonly number[], skip: number, phrase: string) => {
    const step = Math.max(1, Math.floor(from.length / SAMPLE));
    let read = 0;
    let found = 0;
    for (let i = 0; i < from.length; i += step) {
      const paper = from[i]!;
      if (assignment[paper] === skip) continue;
      read++;
      if (has(paper, phrase)) found++;
    }
    return read ? found / read : 0;
  };
  const everyone = Array.from(assignment.keys()).filter((paper) => assignment[paper]! >= 0);
  const occurs = (c: number, phrase: string) => {
    const wanted = phrase.toLowerCase();
    return members[c]!.some((paper) => has(paper, wanted));
  };
  const leads = (c: number, phrase: string) => {
    if (!occurs(c, phrase)) return false;
    const wanted = phrase.toLowerCase();
    return share(members[c]!, -1, wanted) >= LIFT * share(everyone, c, wanted);
  };
  return {
    occurs,
    leads,
    plural(c, phrase) {
      if (!/[a-z]$/.test(phrase) || /(s|ing|ion|ity|ment|ics|y|data)$/.test(phrase)) return phrase;
      const plural = `${phrase}s`;
      const often =
        share(members[c]!, -1, plural.toLowerCase()) >= PLURAL * share(members[c]!, -1, phrase.toLowerCase());
      return often && leads(c, plural) ? plural : phrase;
    },
  };
}
