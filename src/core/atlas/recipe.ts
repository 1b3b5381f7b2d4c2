/** Placeholder until stage options land. */
export interface Recipe {
  readonly seed: number;
}
