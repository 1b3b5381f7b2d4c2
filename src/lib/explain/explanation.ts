import type { Manifest, TopicSummary } from '#core/atlas/types';
import type { RankedTerm } from '#lib/stats/relevance.ts';
import type { Papers } from '#lib/tables/papers.ts';
import type { MadeStep } from '#lib/view/view.ts';

/** What the numbers of an explanation are taken from: the corpus, and what of it is looked at. */
export interface Subject {
  readonly manifest: Manifest;
  readonly papers: Papers;
  /** The topic that is selected, or that of the open paper. */
  readonly topic: TopicSummary | null;
  /** Row of the paper that is open. */
  readonly paper: number | null;
  /** Weight of the relevance slider, 0 to 1. */
  readonly lambda: number;
  /** Papers of the selection. */
  readonly selected: number;
  /** The terms that are shown, best first; empty while they are on their way. */
  readonly terms: readonly RankedTerm[];
}

/** What a number is, for somebody who has not met it: from this very number to the general, and from words to the formula. */
export interface Explanation {
  /** What the number that is looked at means, as one would say it to a friend; null where there is none at hand. */
  readonly here: (subject: Subject) => string | null;
  /** What it is in general, without a word of statistics. */
  readonly what: string;
  readonly high: string;
  readonly low: string;
  /** What it does not say. */
  readonly not: string;
  /** How it is computed. */
  readonly formula: string;
  /** The formula with this corpus's numbers; null where there are none to put in. */
  readonly worked: (subject: Subject) => string | null;
  readonly source: { readonly text: string; readonly url?: string };
  /** The step of "How this was made" that shows it at work. */
  readonly step?: MadeStep;
}
