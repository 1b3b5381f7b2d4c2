import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOf, readParquet } from '#core/atlas/tables/parquet';
import { writeParquet } from '#core/atlas/tables/writeParquet';
import type { Table } from '#core/atlas/types';

const inMemory = (bytes: Uint8Array) => ({
  byteLength: bytes.length,
  slice: (start: number, end?: number) => bytes.slice(start, end).buffer as ArrayBuffer,
});

const table: Table = {
  rows: 3,
  columns: [
    { name: 'word', type: 'STRING', data: ['naïve', null, ''] },
    { name: 'size', type: 'INT32', data: Int32Array.of(1, -2, 3) },
    { name: 'year', type: 'INT32', data: [1999, null, 2001] },
    { name: 'x', type: 'FLOAT', data: Float32Array.of(0.5, -1, 0.1) },
    { name: 'share', type: 'DOUBLE', data: Float64Array.of(0.1, 1 / 3, 1) },
  ],
};

describe('Parquet tables', () => {
  it('come back as they were written, missing values included', async () => {
    expect(await readParquet(inMemory(writeParquet(table)))).toEqual(table);
  });

  it('come back in part: the columns and rows that are asked for', async () => {
    const part = await readParquet(inMemory(writeParquet(table, { rowsPerGroup: 2 })), { columns: ['size'], rows: [1, 3] });
    expect(part).toEqual({ rows: 2, columns: [{ name: 'size', type: 'INT32', data: Int32Array.of(-2, 3) }] });
  });

  it('may have no rows', async () => {
    const empty: Table = { rows: 0, columns: [{ name: 'word', type: 'STRING', data: [] }] };
    expect(await readParquet(inMemory(writeParquet(empty)))).toEqual(empty);
  });

  it('say which column is absent', async () => {
    await expect(readParquet(inMemory(writeParquet(table)), { columns: ['colour'] })).rejects.toThrow('no column "colour"');
  });

  it('keep any text and any whole number', async () => {
    const rows = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.integer()), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 7 }), async (cells, group) => {
        const words = cells.map(([word]) => word.toWellFormed());
        const numbers = Int32Array.from(cells, ([, number]) => number);
        const back = await readParquet(
          inMemory(
            writeParquet(
              {
                rows: cells.length,
                columns: [
                  { name: 'word', type: 'STRING', data: words },
                  { name: 'number', type: 'INT32', data: numbers },
                ],
              },
              { rowsPerGroup: group },
            ),
          ),
        );
        expect(columnOf(back, 'word')).toEqual(words);
        expect(columnOf(back, 'number')).toEqual(numbers);
      }),
    );
  });
});
