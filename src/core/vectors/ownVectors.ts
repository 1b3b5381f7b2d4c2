/** Vectors that somebody else made of the papers, such as a language model, as a file has them. */
export interface OwnVectors {
  /** Of the file. */
  readonly name: string;
  readonly sha256: string;
  /** The column that they stood in; null where the file holds nothing else. */
  readonly column: string | null;
  /** Of the papers, row by row; null where the rows stand in the order of the records. */
  readonly ids: readonly string[] | null;
  readonly rows: number;
  /** Dimensions. */
  readonly columns: number;
  /** Row after row. Every number is finite, and no row is all zeros. */
  readonly data: Float32Array;
}
