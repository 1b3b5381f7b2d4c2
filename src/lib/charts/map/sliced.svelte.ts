/** Work that takes longer goes on later, about this many milliseconds at a time. */
const SLICE_MS = 12;
/** The first piece may take as long as nobody notices. */
const FIRST_MS = 24;

/** Work on large maps, done piece by piece so that the page answers in between. Undefined until all of it is done. */
export class Sliced<Value> {
  readonly #steps: Iterator<void, Value>;
  #value: Value | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * The first piece is done at once; without a page to hold up, all of it.
   *
   * @param first milliseconds of the first piece. Default 24: the work for a few thousand papers is done by then
   */
  constructor(steps: Iterator<void, Value>, first = FIRST_MS) {
    this.#steps = steps;
    const done = this.#work(typeof requestAnimationFrame === 'undefined' ? Infinity : first);
    this.#value = $state.raw(done);
    if (done === undefined) this.#goOn();
  }

  get value(): Value | undefined {
    return this.#value;
  }

  /** Gives up what is not done yet. */
  cancel(): void {
    clearTimeout(this.#timer);
  }

  #goOn(): void {
    this.#timer = setTimeout(() => {
      const done = this.#work(SLICE_MS);
      if (done === undefined) this.#goOn();
      else this.#value = done;
    });
  }

  #work(milliseconds: number): Value | undefined {
    const until = performance.now() + milliseconds;
    do {
      const step = this.#steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    return undefined;
  }
}
