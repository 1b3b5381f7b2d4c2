/** What a history entry holds beside its URL. */
export interface Step {
  /** How many steps of the person led to it. */
  readonly step: number;
  /** Version of the decisions about mentions; see `Decisions`. */
  readonly decisions: number;
}

/** The browser's history, as the workbench uses it: a step back or forward restores a view. */
export interface PageHistory {
  /** Adds an entry, or changes the current one. `query` is without `?`. */
  go(query: string, step: Step, how: 'push' | 'replace'): void;
  back(): void;
  forward(): void;
}
