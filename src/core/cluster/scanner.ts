import { loadProgram } from '#core/simd/program';
import type { DenseRows } from '#core/types';
import { NEAREST_BYTES, scanRoutines, TILE, TILE_BYTES } from './scanRoutines.ts';

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
   * Calls `visit` once for each batch of the listed rows, in order. Squared distances of the batch's i-th row to the centroids begin at
   * `distances[at + i * stride]`, until the next visit; they are summed from the first column to the last.
   */
  scan(list: Int32Array, visit: (rows: Int32Array, distances: Float64Array, at: number, stride: number) => void): void;
  /** Assigns every row to its nearest centroid, of equals the first. Returns how many rows changed. */
  assign(): number;
  /**
   * Calls `visit` once for each listed row, in order, with its least squared distance to a centroid, the least to another one, and the
   * number of the nearest, of equals the first.
   */
  nearest(list: Int32Array, visit: (row: number, least: number, second: number, nearest: number) => void): void;
  /** Sets `sums`, topics x columns, to the sums of the rows of each topic by `assignment`, each added up in the order of the rows. */
  addUp(topics: number, sums: Float64Array): void;
  /** Calls `visit` once for each listed row with its squared distance to the centroid that it is assigned to, in any order of summing. */
  own(list: Int32Array, visit: (row: number, distance: number) => void): void;
}

/** Rows a call: their distances stay in a second-level cache. */
const BATCH = 512;

/** Gives a scanner over the rows to `use`, which must not keep it. */
export function withScanner<Result>(vectors: DenseRows, capacity: number, use: (scanner: Scanner) => Result): Result {
  const { rows } = vectors;
  const columns = vectors.columns + (vectors.columns & 1);
  const rowBytes = columns * 8;
  const tiles = Math.ceil(capacity / TILE);
  const plain = rows * rowBytes;
  const table = plain + capacity * rowBytes;
  const out = table + tiles * columns * TILE_BYTES;
  const nearestAt = out + BATCH * Math.max(16, tiles * TILE_BYTES);
  const listAt = nearestAt + BATCH * NEAREST_BYTES;
  const sumsAt = listAt + BATCH * 4;
  const assignmentAt = sumsAt + capacity * rowBytes;
  const { memory, routines, release } = loadProgram(scanRoutines, assignmentAt + rows * 4);
  const doubles = new Float64Array(memory);
  const ints = new Int32Array(memory);
  copyRows(vectors, doubles, columns);
  let topics = 0;
  let tableEnd = table;
  let stride = 0;

  function inBatches(list: Int32Array, visit: (batch: Int32Array, listEnd: number) => void) {
    for (let from = 0; from < list.length; from += BATCH) {
      const batch = list.subarray(from, from + BATCH);
      ints.set(batch, listAt / 4);
      visit(batch, listAt + batch.length * 4);
    }
  }

  const scanner: Scanner = {
    vectors,
    everyRow: countingUp(rows),
    assignment: ints.subarray(assignmentAt / 4, assignmentAt / 4 + rows),
    aim(centroids) {
      copyRows(centroids, doubles.subarray(plain / 8), columns);
      for (let t = 0; t < centroids.rows; t++) {
        const to = table / 8 + Math.floor(t / TILE) * columns * TILE + (t % TILE);
        for (let c = 0; c < centroids.columns; c++) doubles[to + c * TILE] = centroids.data[t * centroids.columns + c]!;
      }
      topics = centroids.rows;
      const used = Math.ceil(topics / TILE);
      tableEnd = table + used * columns * TILE_BYTES;
      stride = used * TILE;
    },
    scan(list, visit) {
      inBatches(list, (batch, listEnd) => {
        routines.scan(listAt, listEnd, 0, rowBytes, table, tableEnd, out);
        visit(batch, doubles, out / 8, stride);
      });
    },
    assign() {
      let changed = 0;
      inBatches(scanner.everyRow, (batch, listEnd) => {
        routines.scan(listAt, listEnd, 0, rowBytes, table, tableEnd, out);
        routines.nearest(out, out + batch.length * stride * 8, stride * 8, topics, nearestAt);
        const rowsAt = assignmentAt / 4 + batch[0]!;
        for (let i = 0, at = nearestAt / 4 + 4; i < batch.length; i++, at += NEAREST_BYTES / 4) {
          if (ints[rowsAt + i] === ints[at]) continue;
          ints[rowsAt + i] = ints[at]!;
          changed++;
        }
      });
      return changed;
    },
    nearest(list, visit) {
      inBatches(list, (batch, listEnd) => {
        routines.scan(listAt, listEnd, 0, rowBytes, table, tableEnd, out);
        routines.nearest(out, out + batch.length * stride * 8, stride * 8, topics, nearestAt);
        for (let i = 0, at = nearestAt / 8; i < batch.length; i++, at += NEAREST_BYTES / 8) {
          visit(batch[i]!, doubles[at]!, doubles[at + 1]!, ints[2 * at + 4]!);
        }
      });
    },
    addUp(parts, sums) {
      doubles.fill(0, sumsAt / 8, (sumsAt + parts * rowBytes) / 8);
      routines.addUp(0, plain, rowBytes, assignmentAt, sumsAt);
      for (let t = 0, to = 0; t < parts; t++) {
        for (let c = 0, from = sumsAt / 8 + t * columns; c < vectors.columns; c++) sums[to++] = doubles[from++]!;
      }
    },
    own(list, visit) {
      inBatches(list, (batch, listEnd) => {
        routines.own(listAt, listEnd, 0, rowBytes, assignmentAt, plain, out);
        for (let i = 0; i < batch.length; i++)
          visit(batch[i]!, doubles[out / 8 + 2 * i]! + doubles[out / 8 + 2 * i + 1]!);
      });
    },
  };
  const result = use(scanner);
  release();
  return result;
}

function countingUp(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
}

/** Copies rows to where each has `columns` columns. */
function copyRows(from: DenseRows, to: Float64Array, columns: number): void {
  if (from.columns === columns) to.set(from.data);
  else
    for (let r = 0; r < from.rows; r++)
      to.set(from.data.subarray(r * from.columns, (r + 1) * from.columns), r * columns);
}
