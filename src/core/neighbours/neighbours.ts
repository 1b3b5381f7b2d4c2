/** The nearest rows of each row, itself left out, nearest first. */
export interface Neighbours {
  readonly rows: number;
  /** Neighbours a row: as asked for, or `rows - 1` where there are fewer. */
  readonly count: number;
  /** rows x count: row numbers. */
  readonly indices: Int32Array;
  /** rows x count: squared Euclidean distances. */
  readonly squares: Float64Array;
}
