/** The browser's history, as the workbench uses it: each step back or forward restores a view. */
export interface Trail {
  /** Adds an entry, or changes the current one. `query` is without `?`. */
  go(query: string, step: number, how: 'push' | 'replace'): void;
  back(): void;
  forward(): void;
}
