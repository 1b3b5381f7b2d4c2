import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guarded, toCsv, unguarded } from '#core/atlas/tables/csv';

describe('a text in a table', () => {
  it.each(['=1+1', '+A1', '-A1', '@SUM(A1)', '\tx', '\rx', '\nx', "'=x", '＝1', '-1+1', '=cmd|x!A1', '--5', '-'])(
    '%j is no formula, and can be had back',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
      expect(unguarded(guarded(text))).toBe(text);
    },
  );

  it.each(['-0.5', '+3', '-1e-9', '-.5', '-12%', 'plain', "it's", '', "'quoted'", '1-2', '\u200bx'])('%j stays', (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });

  it('can always be had back', () => {
    const starts = fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', '-1', "'-1");
    fc.assert(
      fc.property(starts, fc.string({ unit: 'binary' }), (start, rest) => {
        expect(unguarded(guarded(start + rest))).toBe(start + rest);
      }),
    );
  });
});

describe('a table as CSV', () => {
  it('keeps numbers, leaves what is missing empty, and guards names of columns too', () => {
    expect(toCsv(['a', '=b'], [[-1.5, null], ['=1', 'x,y']])).toBe('a,\'=b\r\n-1.5,\r\n\'=1,"x,y"\r\n');
  });

  it('begins with the mark of UTF-8 where it is asked for', () => {
    expect(toCsv(['é'], [], { newline: '\n', mark: true })).toBe('\ufeffé\n');
    expect(toCsv(['é'], [], { newline: '\n' })).toBe('é\n');
  });

  it('is read back as it was, by any reader that undoes the guard', () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => !/^\ufeff/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const { data } = Papa.parse<string[]>(toCsv(['a', 'b'], rows), { delimiter: ',', newline: '\r\n' });
        expect(data.slice(1, -1).map((row) => row.map(unguarded))).toEqual(rows);
      }),
    );
  });
});
