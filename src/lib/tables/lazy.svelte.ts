import type { Failure } from './failure.ts';
import { explain } from './failure.ts';

/** A value that is fetched when it is first asked for, and says how that goes. A failed fetch can be asked for again. */
export class Lazy<T> {
  value = $state.raw<T | undefined>();
  failure = $state.raw<Failure | undefined>();
  loading = $state(false);

  constructor(private readonly fetch: () => Promise<T>) {}

  /** Starts fetching unless the value is here or on its way. */
  want(): void {
    if (this.value !== undefined || this.loading) return;
    this.loading = true;
    this.failure = undefined;
    this.fetch().then(
      (value) => {
        this.value = value;
        this.loading = false;
      },
      (error: unknown) => {
        this.failure = explain(error);
        this.loading = false;
      },
    );
  }
}
