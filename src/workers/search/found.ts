import type { scorePaper } from '../../lib/view/search.ts';

/** The papers that hold what is looked for, as far as that is known, and how well. */
export class Found {
  readonly #is: Uint8Array;
  readonly #scores: Float32Array;

  /** @param ranked whether anything is looked for; else all papers are found, and none ranks before another */
  constructor(papers: number, ranked: boolean) {
    this.#is = new Uint8Array(papers).fill(1);
    this.#scores = new Float32Array(papers).fill(ranked ? 0 : 1);
  }

  /** Keeps the papers with a weight. @param ranks whether it counts for the score: `w / (w + 1)` of a weight w */
  keep(weights: Int32Array, ranks: boolean): void {
    const [is, scores] = [this.#is, this.#scores];
    for (let row = 0; row < is.length; row++) {
      const weight = weights[row]!;
      if (weight === 0) is[row] = 0;
      else if (ranks) scores[row]! += weight / (weight + 1);
    }
  }

  leaveOut(weights: Int32Array): void {
    for (let row = 0; row < this.#is.length; row++) if (weights[row]! > 0) this.#is[row] = 0;
  }

  /** Rows of the papers, ascending. */
  rows(): Int32Array {
    let count = 0;
    for (const is of this.#is) count += is;
    const rows = new Int32Array(count);
    let at = 0;
    for (let row = 0; row < this.#is.length; row++) if (this.#is[row]) rows[at++] = row;
    return rows;
  }

  /** The score of a paper, with what {@link scorePaper} says of its text: 0 where it does not hold what else is looked for. */
  score(row: number, text: ReturnType<typeof scorePaper>): number {
    return text > 0 ? this.#scores[row]! + text : 0;
  }

  /** The scores of all papers, 0 of those that are not found. @param textOf what the text of a paper that is found adds; default nothing */
  scores(textOf?: (row: number) => number): Float32Array {
    return this.#scores.map((score, row) => {
      if (!this.#is[row]) return 0;
      return textOf ? this.score(row, textOf(row)) : score;
    });
  }
}
