export type Cell = string | number | null;

/** The numbers behind a chart: its accessible twin, and its CSV. */
export interface TableTwin {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A name for a column that no other has: names that people gave, such as those of their own columns, may be any. */
export function unlike(name: string, others: readonly string[]): string {
  let own = name;
  for (let number = 2; others.includes(own); number++) own = `${name} (${number})`;
  return own;
}
