export type Cell = string | number | null;

/** The numbers behind a chart: its accessible twin, and its CSV. */
export interface TableTwin {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
