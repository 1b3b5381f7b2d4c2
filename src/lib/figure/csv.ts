import { toCsv as csvOf } from '#core/atlas/tables/csv';
import type { TableTwin } from './tableTwin.ts';

/** The numbers of a figure as CSV, as the command line's exports are. */
export function toCsv({ columns, rows }: TableTwin): string {
  return csvOf(columns, rows);
}
