import type { Box } from '#lib/charts/map/geometry/viewport.ts';

/** Edge of a cell, in pixels. */
const CELL = 64;

/** Boxes in a grid of cells, so that a new one is compared with its surroundings only. */
export class CollisionIndex {
  readonly #cells = new Map<string, Box[]>();

  /** @param gap free pixels that boxes keep between them */
  constructor(readonly gap: number) {}

  add(box: Box): void {
    for (const cell of cellsOf(box, 0)) {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  hits(box: Box): boolean {
    const { gap } = this;
    for (const cell of cellsOf(box, gap)) {
      for (const other of this.#cells.get(cell) ?? []) {
        const apart =
          box.x0 >= other.x1 + gap || other.x0 >= box.x1 + gap || box.y0 >= other.y1 + gap || other.y0 >= box.y1 + gap;
        if (!apart) return true;
      }
    }
    return false;
  }
}

function* cellsOf({ x0, y0, x1, y1 }: Box, margin: number): Generator<string> {
  for (let row = Math.floor((y0 - margin) / CELL); row <= Math.floor((y1 + margin) / CELL); row++) {
    for (let column = Math.floor((x0 - margin) / CELL); column <= Math.floor((x1 + margin) / CELL); column++) {
      yield `${row},${column}`;
    }
  }
}
