import type { Neighbours } from '../../neighbours/neighbours.ts';
import { lazyColumns } from '../../atlas/tables/lazyColumns.ts';
import { makeTable } from '../../atlas/tables/table.ts';
import type { Table } from '../../atlas/types.ts';

/** The five papers most like each paper. */
export function neighboursTable({ rows, count, indices }: Neighbours): Table {
  const nearest = (rank: number) => {
    const { nearest: data } = lazyColumns(rows, (row) => (rank < count ? indices[row * count + rank]! : null))(
      { nearest: (paper) => paper },
      () => rank >= count,
    );
    return data;
  };
  return makeTable('neighbours', rows, {
    first: nearest(0),
    second: nearest(1),
    third: nearest(2),
    fourth: nearest(3),
    fifth: nearest(4),
  });
}
