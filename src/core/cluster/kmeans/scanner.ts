import { addressOf, float64, int32, openWorkspace } from '#core/kernels/workspace';
import type { DenseRows } from '#core/types';
import { TILE_CENTROIDS as TILE } from '../../../kernels/shapes.ts';

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
   * `distances[i * stride]`, until the next visit; they are summed from the first column to the last.
   */
  scan(list: Int32Array, visit: (rows: Int32Array, distances: Float64Array, stride: number) => void): void;
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
  // Even, as the kernels want it: a column of zeros is added where needed.
  const columns = vectors.columns + (vectors.columns & 1);
  const tiles = Math.ceil(capacity / TILE);
  const { kernels, arrays, release } = openWorkspace({
    rows: float64(rows * columns),
    centroids: float64(capacity * columns),
    tiles: float64(tiles * columns * TILE),
    list: int32(BATCH),
    distances: float64(BATCH * tiles * TILE),
    own: float64(BATCH),
    least: float64(BATCH),
    second: float64(BATCH),
    nearest: int32(BATCH),
    sums: float64(capacity * columns),
    assignment: int32(rows),
  });
  const { assignment, least, second, nearest } = arrays;
  const rowsAt = addressOf(arrays.rows);
  const listAt = addressOf(arrays.list);
  const distancesAt = addressOf(arrays.distances);
  copyRows(vectors, arrays.rows, columns);
  let topics = 0;
  let stride = 0;

  function inBatches(list: Int32Array, visit: (batch: Int32Array) => void) {
    for (let from = 0; from < list.length; from += BATCH) {
      const batch = list.subarray(from, from + BATCH);
      arrays.list.set(batch);
      visit(batch);
    }
  }
  function measure(count: number) {
    const tilesAt = addressOf(arrays.tiles);
    kernels.squaredDistances(rowsAt, columns, listAt, count, tilesAt, stride / TILE, distancesAt);
  }
  function findNearest(count: number) {
    measure(count);
    const [leastAt, secondAt, nearestAt] = [addressOf(least), addressOf(second), addressOf(nearest)];
    kernels.leastTwo(distancesAt, count, stride, topics, leastAt, secondAt, nearestAt);
  }

  const scanner: Scanner = {
    vectors,
    everyRow: countingUp(rows),
    assignment,
    aim(centroids) {
      copyRows(centroids, arrays.centroids, columns);
      for (let t = 0; t < centroids.rows; t++) {
        const to = Math.floor(t / TILE) * columns * TILE + (t % TILE);
        for (let c = 0; c < centroids.columns; c++)
          arrays.tiles[to + c * TILE] = centroids.data[t * centroids.columns + c]!;
      }
      topics = centroids.rows;
      stride = Math.ceil(topics / TILE) * TILE;
    },
    scan(list, visit) {
      inBatches(list, (batch) => {
        measure(batch.length);
        visit(batch, arrays.distances, stride);
      });
    },
    nearest(list, visit) {
      inBatches(list, (batch) => {
        findNearest(batch.length);
        for (let i = 0; i < batch.length; i++) visit(batch[i]!, least[i]!, second[i]!, nearest[i]!);
      });
    },
    addUp(parts, sums) {
      arrays.sums.fill(0, 0, parts * columns);
      kernels.sumByTopic(rowsAt, columns, rows, addressOf(assignment), addressOf(arrays.sums));
      for (let t = 0, to = 0; t < parts; t++) {
        for (let c = 0, from = t * columns; c < vectors.columns; c++) sums[to++] = arrays.sums[from++]!;
      }
    },
    own(list, visit) {
      const [assignmentAt, centroidsAt, ownAt] = [assignment, arrays.centroids, arrays.own].map((it) => addressOf(it));
      inBatches(list, (batch) => {
        kernels.ownDistances(rowsAt, columns, listAt, batch.length, assignmentAt!, centroidsAt!, ownAt!);
        for (let i = 0; i < batch.length; i++) visit(batch[i]!, arrays.own[i]!);
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
