import type { Texts } from '#core/types';

/** One bar. */
export interface BarRow {
  readonly id: string;
  readonly label: string;
  /** What the bar's length shows; zero or more. */
  readonly value: number;
  /** Part of the row before it that is not: its label is set in. Default: false. */
  readonly isPart?: boolean;
  /** What is counted in all: a fainter bar behind. */
  readonly total?: number;
  /** Id of the topic whose colour the bar takes; neutral without. */
  readonly topic?: number;
  /** Confidence interval of the value, in its own unit. */
  readonly interval?: readonly [low: number, high: number];
  /** A few words under the label. */
  readonly note?: string;
  /** What stands at the end of the bar. Default: the value. */
  readonly figures?: string;
}

/** The papers of a map, by columns: row i is paper i of the atlas. */
export interface MapPapers {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Topic id of each paper. */
  readonly topic: ArrayLike<number>;
  readonly title: Texts;
  /** Cosine similarity to the topic's centroid: the most typical papers get the first titles. */
  readonly similarity: ArrayLike<number>;
  /** Share of the 15 nearest papers that are also nearest on the map. */
  readonly kept: ArrayLike<number>;
  /** The papers most like paper i, nearest first; empty while they are not loaded. */
  readonly neighbours: (paper: number) => readonly number[];
}

export interface MapTopic {
  readonly id: number;
  readonly label: string;
  readonly papers: number;
}

export interface MapGroup {
  readonly id: number;
  readonly label: string;
  /** Topic ids. */
  readonly topics: readonly number[];
}
