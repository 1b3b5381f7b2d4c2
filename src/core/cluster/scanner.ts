import { loadProgram } from '#core/simd/program';
import type { DenseRows } from '#core/types';
import { scanRoutines, TILE, TILE_BYTES } from './scanRoutines.ts';

/** Distances of many rows to centroids at once. One scanner serves any number of k-means runs over the same rows. */
export interface Scanner {
  readonly vectors: DenseRows;
  /** 0, 1, 2, … to list all rows with. */
  readonly everyRow: Int32Array;
  /** Sets what distances are taken to: at most `capacity` centroids. */
  aim(centroids: DenseRows): void;
  /** Topic of each row, for `own`: to be written by its user. */
  readonly assignment: Int32Array;
  /**
   * Calls `visit` once for each listed row, in order. Squared distances to the centroids are at `distances[at]`, `distances[at + 1]`, …
   * until the next visit, summed from the first column to the last.
   */
  scan(list: Int32Array, visit: (row: number, distances: Float64Array, at: number) => void): void;
  /** Calls `visit` once for each listed row with its squared distance to the centroid that it is assigned to, in any order of summing. */
  own(list: Int32Array, visit: (row: number, distance: number) => void): void;
}

/** Rows a call: their distances stay in a second-level cache. */
const BATCH = 512;

export function createScanner(vectors: DenseRows, capacity: number): Scanner {
  const { rows } = vectors;
  const columns = vectors.columns + (vectors.columns & 1);
  const rowBytes = columns * 8;
  const tiles = Math.ceil(capacity / TILE);
  const plain = rows * rowBytes;
  const table = plain + capacity * rowBytes;
  const out = table + tiles * columns * TILE_BYTES;
  const listAt = out + BATCH * Math.max(16, tiles * TILE_BYTES);
  const assignmentAt = listAt + BATCH * 4;
  const { memory, routines } = loadProgram(scanRoutines, assignmentAt + rows * 4);
  const doubles = new Float64Array(memory);
  const ints = new Int32Array(memory);
  copyRows(vectors, doubles, columns);
  let tableEnd = table;
  let stride = 0;

  function inBatches(list: Int32Array, visit: (batch: Int32Array, listEnd: number) => void) {
    for (let from = 0; from < list.length; from += BATCH) {
      const batch = list.subarray(from, from + BATCH);
      ints.set(batch, listAt / 4);
      visit(batch, listAt + batch.length * 4);
    }
  }

  return {
    vectors,
    everyRow: Int32Array.from({ length: rows }, (_, r) => r),
    assignment: ints.subarray(assignmentAt / 4, assignmentAt / 4 + rows),
    aim(centroids) {
      copyRows(centroids, doubles.subarray(plain / 8), columns);
      for (let t = 0; t < centroids.rows; t++) {
        const to = table / 8 + Math.floor(t / TILE) * columns * TILE + (t % TILE);
        for (let c = 0; c < centroids.columns; c++) doubles[to + c * TILE] = centroids.data[t * centroids.columns + c]!;
      }
      const used = Math.ceil(centroids.rows / TILE);
      tableEnd = table + used * columns * TILE_BYTES;
      stride = used * TILE;
    },
    scan(list, visit) {
      inBatches(list, (batch, listEnd) => {
        routines.scan(listAt, listEnd, 0, rowBytes, table, tableEnd, out);
        for (let i = 0; i < batch.length; i++) visit(batch[i]!, doubles, out / 8 + i * stride);
      });
    },
    own(list, visit) {
      inBatches(list, (batch, listEnd) => {
        routines.own(listAt, listEnd, 0, rowBytes, assignmentAt, plain, out);
        for (let i = 0; i < batch.length; i++)
          visit(batch[i]!, doubles[out / 8 + 2 * i]! + doubles[out / 8 + 2 * i + 1]!);
      });
    },
  };
}

/** Copies rows to where each has `columns` columns. */
function copyRows(from: DenseRows, to: Float64Array, columns: number): void {
  if (from.columns === columns) to.set(from.data);
  else
    for (let r = 0; r < from.rows; r++)
      to.set(from.data.subarray(r * from.columns, (r + 1) * from.columns), r * columns);
}
