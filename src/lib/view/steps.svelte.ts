import type { PageHistory } from './history.ts';

/** Changes of one kind that follow each other, such as letters typed into the search, are one step. */
export type Gesture = 'search' | 'relevance';

/** How many steps a person took, and which of them can be taken back: the browser's history, counted. */
export class Steps {
  #at = $state(0);
  #last = $state(0);
  #gesture: Gesture | null = null;

  constructor(private readonly history: PageHistory) {}

  get canGoBack(): boolean {
    return this.#at > 0;
  }
  get canGoForward(): boolean {
    return this.#at < this.#last;
  }

  /** Takes a step to a view; a further change of the same gesture changes that step. */
  take(query: string, decisions: number, gesture: Gesture | null = null): void {
    const same = gesture !== null && gesture === this.#gesture;
    if (!same) this.#last = ++this.#at;
    this.#gesture = gesture;
    this.history.go(query, { step: this.#at, decisions }, same ? 'replace' : 'push');
  }

  /** Changes what the current step shows. */
  amend(query: string, decisions: number): void {
    this.history.go(query, { step: this.#at, decisions }, 'replace');
  }

  /** Takes up a step that the browser went to. */
  arrive(step: number): void {
    this.#at = step;
    this.#last = Math.max(this.#last, step);
    this.#gesture = null;
  }

  back(): void {
    this.history.back();
  }
  forward(): void {
    this.history.forward();
  }
}
