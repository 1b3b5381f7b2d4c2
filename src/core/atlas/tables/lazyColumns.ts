import type { ColumnData } from '../types.ts';

/** A value of a column of texts, or of numbers that may be missing. */
type Value = string | number | null;

/** What a column of data shows to who writes it: a stretch is asked for at a time. */
interface LazyColumn {
  readonly length: number;
  /** Whether a value is missing in any row. */
  readonly hasNulls: boolean;
  slice(from?: number, to?: number): Value[];
}

/**
 * Columns that hold none of their values: rows are read by stretches as the table is written, each stretch once for all columns.
 *
 * @param rowAt the row of a number; rows may lie elsewhere
 * @returns makes columns of the values in a row, by name, given whether that of a name misses any. Default: none does
 */
export function lazyColumns<Row>(rows: number, rowAt: (at: number) => Row) {
  let held: { readonly from: number; readonly rows: readonly Row[] } = { from: 0, rows: [] };
  const stretch = (from: number, to: number): readonly Row[] => {
    if (held.from !== from || held.rows.length !== to - from) {
      held = { from, rows: Array.from({ length: to - from }, (_, at) => rowAt(from + at)) };
    }
    return held.rows;
  };
  return <Picks extends Readonly<Record<string, (row: Row) => Value>>>(
    picks: Picks,
    hasNulls: (name: string) => boolean = () => false,
  ): { readonly [Name in keyof Picks]: readonly ReturnType<Picks[Name]>[] } => {
    const columns = Object.entries(picks).map(([name, pick]): [string, LazyColumn] => [
      name,
      {
        length: rows,
        hasNulls: hasNulls(name),
        slice: (from = 0, to = rows) => stretch(Math.min(from, rows), Math.min(to, rows)).map(pick),
      },
    ]);
    return Object.fromEntries(columns) as never;
  };
}

/** Whether a column misses values. Typed arrays cannot. */
export function hasNulls(data: ColumnData): boolean {
  if (Array.isArray(data)) return (data as readonly unknown[]).includes(null);
  return 'hasNulls' in data && data.hasNulls === true;
}
