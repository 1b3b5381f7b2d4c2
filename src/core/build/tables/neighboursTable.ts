import type { Neighbours } from '../../neighbours/neighbours.ts';
import { makeTable } from '../../atlas/tables/table.ts';
import type { Table } from '../../atlas/types.ts';

/** The five papers most like each paper. */
export function neighboursTable({ rows, count, indices }: Neighbours): Table {
  const nearest = (rank: number) =>
    Array.from({ length: rows }, (_, row) => (rank < count ? indices[row * count + rank]! : null));
  return makeTable('neighbours', rows, {
    first: nearest(0),
    second: nearest(1),
    third: nearest(2),
    fourth: nearest(3),
    fifth: nearest(4),
  });
}
