import { toCsv as csvOf } from '#core/atlas/tables/csv';
import type { Cell, TableTwin } from './tableTwin.ts';

const DIGITS = 6;

/**
 * The numbers of a figure as CSV, as the command line's exports are; those that are not whole to six digits, or six decimals where that is
 * more: finer than any drawing of them shows.
 */
export function toCsv({ columns, rows }: TableTwin): string {
  return csvOf(
    columns,
    rows.map((row) => row.map(shown)),
  );
}

function shown(cell: Cell): Cell {
  if (typeof cell !== 'number' || Number.isInteger(cell)) return cell;
  return Number(Math.abs(cell) < 1 ? cell.toPrecision(DIGITS) : cell.toFixed(DIGITS));
}
