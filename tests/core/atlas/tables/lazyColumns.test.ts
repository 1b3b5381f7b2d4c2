import { describe, expect, it } from 'vitest';
import { hasNulls, lazyColumns } from '#core/atlas/tables/lazyColumns';
import { joined, parquetParts, writeParquet } from '#core/atlas/tables/writeParquet';
import type { Table } from '#core/atlas/types';

const papers = ['otters', 'eagles', null, 'dormice', 'seals'].map((title, at) => ({ title, year: 2000 + at }));

function lazyTable(read: number[]): Table {
  const columnsOf = lazyColumns(papers.length, (at) => {
    read.push(at);
    return papers[at]!;
  });
  const { title, year } = columnsOf({ title: (row) => row.title, year: (row) => row.year }, (name) => name === 'title');
  return {
    rows: papers.length,
    columns: [
      { name: 'title', type: 'STRING', data: title },
      { name: 'year', type: 'INT32', data: year },
    ],
  };
}

describe('columns that are read as they are written', () => {
  it('make the bytes of columns in memory, each row read once', () => {
    const read: number[] = [];
    const plain = lazyTable([]).columns.map((column) => ({ ...column, data: column.data.slice() as string[] }));
    const written = writeParquet(lazyTable(read), { rowsPerGroup: 2 });
    expect(written).toEqual(writeParquet({ rows: papers.length, columns: plain }, { rowsPerGroup: 2 }));
    expect(read).toEqual([0, 1, 2, 3, 4]);
  });

  it('are read no sooner than their part of the file is taken', () => {
    const read: number[] = [];
    const parts = parquetParts(lazyTable(read), { rowsPerGroup: 2 });
    const first = parts.next().value!;
    expect(read).toEqual([0, 1]);
    expect(joined([first, ...parts])).toEqual(writeParquet(lazyTable([]), { rowsPerGroup: 2 }));
  });

  it('say whether values are missing, as others show it', () => {
    const [title, year] = lazyTable([]).columns;
    expect([title!.data, year!.data, ['a', null], [1], new Float32Array(1)].map(hasNulls)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});
