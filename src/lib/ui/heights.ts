/** Where the rows of a long list stand while most of their heights are only guessed. What it keeps and does grows with the rows that were measured alone. */
export class Heights {
  /** Rows that were measured, ascending, and how much higher each is than was guessed. */
  readonly #rows: number[] = [];
  readonly #more: number[] = [];
  /** How much higher those before each are together; current up to entry `#current`. */
  readonly #before: number[] = [0];
  #current = 0;

  /** @param estimate height of a row that was not measured yet */
  constructor(
    readonly count: number,
    private readonly estimate: number,
  ) {}

  /** Takes a measured height; true where it differs from what was thought. */
  set(row: number, height: number): boolean {
    if (row >= this.count) return false;
    const at = this.#firstFrom(row);
    const isKnown = this.#rows[at] === row;
    const more = height - this.estimate;
    if (Math.abs(more - (isKnown ? this.#more[at]! : 0)) < 0.5) return false;
    if (!isKnown) {
      this.#rows.splice(at, 0, row);
      this.#more.splice(at, 0, more);
    }
    this.#more[at] = more;
    this.#current = Math.min(this.#current, at);
    return true;
  }

  /** Distance of a row's top from the list's; that of row `count` is the height of the list. */
  offset(row: number): number {
    const at = this.#firstFrom(row);
    for (; this.#current < at; this.#current++) {
      this.#before[this.#current + 1] = this.#before[this.#current]! + this.#more[this.#current]!;
    }
    return row * this.estimate + this.#before[at]!;
  }

  /** The row at a distance from the list's top: the first where it is above, the last where it is below. */
  rowAt(distance: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  /** The first measured row from this one on, by its place among them. */
  #firstFrom(row: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#rows[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
