/** Where the rows of a long list stand while most of their heights are only guessed. */
export class Heights {
  readonly #height: Float64Array;
  readonly #offset: Float64Array;
  /** Offsets up to this row are current. */
  #current = 0;

  /** @param estimate height of a row that was not measured yet */
  constructor(
    readonly count: number,
    estimate: number,
  ) {
    this.#height = new Float64Array(count).fill(estimate);
    this.#offset = new Float64Array(count + 1);
  }

  /** Takes a measured height; true where it differs from what was thought. */
  set(row: number, height: number): boolean {
    if (row >= this.count || Math.abs(this.#height[row]! - height) < 0.5) return false;
    this.#height[row] = height;
    this.#current = Math.min(this.#current, row);
    return true;
  }

  /** Distance of a row's top from the list's; that of row `count` is the height of the list. */
  offset(row: number): number {
    for (; this.#current < row; this.#current++) {
      this.#offset[this.#current + 1] = this.#offset[this.#current]! + this.#height[this.#current]!;
    }
    return this.#offset[row]!;
  }

  /** The row at a distance from the list's top: the first where it is above, the last where it is below. */
  rowAt(distance: number): number {
    this.offset(this.count);
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#offset[middle]! <= distance) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}
