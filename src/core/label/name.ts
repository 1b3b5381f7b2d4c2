/** One phrase of a name, and why it is in it. Shares are of papers, 0 to 1; a paper holds a phrase where it has it, an acronym of it, or all of its words. */
export interface NamedBy {
  /** Column of the vocabulary. */
  readonly term: number;
  readonly phrase: string;
  /** Of the class's papers, and of all others, those that hold it. */
  readonly inside: number;
  readonly outside: number;
  /** `inside / outside`; null where no paper outside holds it. */
  readonly lift: number | null;
}

/** A name and what it rests on. */
export interface Name {
  readonly label: string;
  readonly phrases: readonly string[];
  readonly namedBy: readonly NamedBy[];
  /** Share of the class's papers that hold one of the phrases at least; in a group the mean over its topics. */
  readonly coverage: number;
  /** Share of those that have one of them word for word, or its acronym. */
  readonly verbatim: number;
  /** Whether no phrases cover the class: it is called by two that share it. */
  readonly isMixed: boolean;
}
