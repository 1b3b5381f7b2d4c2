import type { KeptText } from './browserStorage.ts';

/** How a value is written down. */
export interface Written<Value> {
  /** What a stored text says. That nothing was said where it is null, or another program's. */
  readonly read: (text: string | null) => Value;
  /** Null where there is nothing to keep. */
  readonly write: (value: Value) => string | null;
}

/**
 * One thing that a person said, kept in the browser under a key that all tabs share: a change is made to what is kept by then, and what another tab says
 * holds here, too.
 */
export class Kept<Value> {
  #value: Value = $state.raw() as Value;
  #kept = $state(true);

  constructor(
    private readonly storage: KeptText,
    private readonly key: string,
    private readonly form: Written<Value>,
  ) {
    this.#value = form.read(storage.getItem(key));
    storage.watch?.((changed) => (changed === key || changed === null) && this.#look());
  }

  get value(): Value {
    return this.#value;
  }
  /** Whether it will be here at the next visit. */
  get kept(): boolean {
    return this.#kept;
  }

  change(make: (now: Value) => Value): void {
    this.#look();
    const value = make(this.#value);
    const text = this.form.write(value);
    if (text === null) this.storage.removeItem(this.key);
    this.#kept = text === null || this.storage.setItem(this.key, text);
    this.#value = value;
  }

  /** What the browser refused to keep is not what it keeps. */
  #look(): void {
    if (this.#kept) this.#value = this.form.read(this.storage.getItem(this.key));
  }
}
