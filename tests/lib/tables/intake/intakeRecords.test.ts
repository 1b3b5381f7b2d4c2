import { describe, expect, it } from 'vitest';
import type { IntakeRow } from '#core/types';
import { matchingRecords, recordTable } from '#lib/tables/intake/intakeRecords.ts';

const row = (file: string, record: number, outcome: IntakeRow['outcome'], into: string, reason = ''): IntakeRow => ({
  file,
  record,
  line: 3 * record,
  outcome,
  into,
  reason,
});
const rows = [
  row('a.ris', 1, 'used', 'p1'),
  row('a.ris', 2, 'rejected', '', 'no abstract: “Sea ice”'),
  row('b.csv', 1, 'merged', 'p1', 'same DOI as a.ris record 1'),
];
const titleOf = (id: string) => (id === 'p1' ? 'Glaciers of the North' : '');

describe('records of the input', () => {
  it.each([
    ['all', { file: '', words: '' }, [0, 1, 2]],
    ['those of a file', { file: 'b.csv', words: '' }, [2]],
    ['those with all words, in the title and the reason', { file: '', words: 'NORTH  doi' }, [2]],
    ['what was rejected, by its title', { file: '', words: 'sea ice' }, [1]],
    ['none', { file: 'b.csv', words: 'sea' }, []],
  ])('are %s that are asked for', (_, filter, places) => {
    expect(matchingRecords(rows, filter, titleOf)).toEqual(places.map((at) => rows[at]));
  });

  it('are a table with titles and without empty texts', () => {
    expect(recordTable(rows, titleOf).rows).toEqual([
      ['a.ris', 1, 3, 'used', 'p1', 'Glaciers of the North', null],
      ['a.ris', 2, 6, 'rejected', null, null, 'no abstract: “Sea ice”'],
      ['b.csv', 1, 3, 'merged', 'p1', 'Glaciers of the North', 'same DOI as a.ris record 1'],
    ]);
  });
});
