import { NEAREST } from '#core/atlas/reading/neighbourRows';

/** The papers most like each paper, nearest first. */
export type Neighbours = (row: number) => readonly number[];

/** @param rows as `readNeighbourRows` gives them */
export function neighboursOf(rows: Int32Array): Neighbours {
  return (row) => [...rows.subarray(NEAREST * row, NEAREST * (row + 1))].filter((other) => other >= 0);
}
