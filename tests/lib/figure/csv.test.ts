import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { unguarded } from '#core/atlas/tables/csv';
import { toCsv } from '#lib/figure/csv.ts';
import { unlike } from '#lib/figure/tableTwin.ts';

describe('toCsv', () => {
  it('writes RFC 4180', () => {
    const table = {
      columns: ['term', 'papers'],
      rows: [
        ['a, "b"', 3],
        ['two\nlines', null],
      ],
    };
    expect(toCsv(table)).toBe('term,papers\r\n"a, ""b""",3\r\n"two\nlines",\r\n');
  });

  it('writes whole numbers whole, and others to six digits or six decimals', () => {
    const rows = [[0.1 + 0.2], [-1.5], [1e-9], [0.123456789], [1234567.123456789], [1234567890123]];
    expect(
      toCsv({ columns: ['x'], rows })
        .split('\r\n')
        .slice(1, -1),
    ).toEqual(['0.3', '-1.5', '1e-9', '0.123457', '1234567.123457', '1234567890123']);
  });

  it('disarms texts that a spreadsheet would compute', () => {
    expect(toCsv({ columns: ['x'], rows: [['=1+1'], ['@SUM(A1)'], ['plain']] })).toBe(
      `x\r\n'=1+1\r\n'@SUM(A1)\r\nplain\r\n`,
    );
  });

  it('has no byte order mark', () => {
    expect(toCsv({ columns: ['é'], rows: [] }).charCodeAt(0)).toBe('é'.charCodeAt(0));
  });

  it('comes back as it was', () => {
    const text = fc.string();
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, fc.integer()), { minLength: 1 }), (rows) => {
        const { data } = Papa.parse<string[]>(toCsv({ columns: ['a', 'b', 'c'], rows }).replace(/\r\n$/, ''), {
          newline: '\r\n',
        });
        expect(data.slice(1).map((row) => row.map(unguarded))).toEqual(rows.map(([a, b, c]) => [a, b, String(c)]));
      }),
    );
  });
});

it('has no two columns of one name, whatever people call theirs', () => {
  expect(unlike('venue', ['papers', 'share'])).toBe('venue');
  expect(unlike('share', ['papers', 'share'])).toBe('share (2)');
  expect(unlike('share', ['share', 'share (2)'])).toBe('share (3)');
});
