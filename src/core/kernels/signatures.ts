/** Where something begins in the memory of a workspace, in bytes (see `addressOf`). */
export type Address = number;

/**
 * The hot loops of src/kernels, one file each, where their shapes are written down. All work in the memory of the workspace that they came
 * with, and none looks beyond what it is told: wrong addresses or counts spoil that memory.
 */
export interface Kernels {
  squaredDistances(
    rows: Address,
    columns: number,
    list: Address,
    count: number,
    tiles: Address,
    tileCount: number,
    out: Address,
  ): void;
  leastTwo(
    distances: Address,
    rows: number,
    stride: number,
    count: number,
    least: Address,
    second: Address,
    nearest: Address,
  ): void;
  ownDistances(
    rows: Address,
    columns: number,
    list: Address,
    count: number,
    assignment: Address,
    centroids: Address,
    out: Address,
  ): void;
  sumByTopic(rows: Address, columns: number, count: number, assignment: Address, sums: Address): void;
  transposedSparseTimesBlock(
    x: Address,
    rows: number,
    counts: Address,
    columns: Address,
    values: Address,
    z: Address,
  ): void;
  sparseTimesBlock(
    y: Address,
    rows: number,
    counts: Address,
    columns: Address,
    values: Address,
    z: Address,
    factor: number,
  ): void;
  addBlockProduct(x: Address, y: Address, rows: number, m: Address): void;
  addGram(x: Address, y: Address, rows: number, g: Address): void;
  cellProducts(a: Address, b: Address, columns: number, out: Address): void;
  listedDistances(rows: Address, columns: number, row: number, list: Address, count: number, out: Address): void;
}
