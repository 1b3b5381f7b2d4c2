import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IntakeRow } from '#core/types';
import { countFlow, shortList } from '#lib/tables/intake/intakeFlow.ts';

const row = (file: string, record: number, outcome: IntakeRow['outcome'], reason = ''): IntakeRow => ({
  file,
  record,
  line: record,
  outcome,
  into: '',
  reason,
});
const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);

describe('the flow of an account', () => {
  it('counts records by file, and those that left by reason', () => {
    const flow = countFlow([
      row('a.ris', 1, 'used'),
      row('a.ris', 2, 'merged', 'same abstract as a.ris record 1'),
      row('my papers.csv', 1, 'merged', 'same abstract as a.ris record 1; year set to 2020'),
      row('my papers.csv', 2, 'merged', 'same DOI as my papers.csv record 1'),
      row('my papers.csv', 3, 'rejected', 'no abstract'),
      row('letter.txt', 0, 'rejected', 'not a list of papers'),
    ]);
    expect(flow).toEqual({
      records: 5,
      files: [
        { label: 'my papers.csv', count: 3 },
        { label: 'a.ris', count: 2 },
      ],
      merged: {
        count: 3,
        reasons: [
          { label: 'same abstract', count: 2 },
          { label: 'same DOI', count: 1 },
        ],
      },
      rejected: { count: 1, reasons: [{ label: 'no abstract', count: 1 }] },
      used: 1,
      leftOut: 1,
    });
  });

  it('adds up, whatever came in', () => {
    const account = fc.array(
      fc
        .tuple(
          fc.oneof(fc.constantFrom('a', '__proto__'), fc.string()),
          fc.nat(9),
          fc.constantFrom('used', 'merged', 'rejected'),
          fc.oneof(fc.constantFrom('', 'same id as a record 1', 'constructor'), fc.string()),
        )
        .map(([file, record, outcome, reason]) => row(file, record, outcome, reason)),
    );
    fc.assert(
      fc.property(account, fc.nat(4), (intake, shown) => {
        const { records, files, used, merged, rejected, leftOut } = countFlow(intake);
        expect(records).toBe(used + merged.count + rejected.count);
        expect(records + leftOut).toBe(intake.length);
        expect(sum(shortList(files, shown, 'files'))).toBe(records);
        expect(sum(shortList(merged.reasons, shown, 'reasons'))).toBe(merged.count);
        expect(sum(shortList(rejected.reasons, shown, 'reasons'))).toBe(rejected.count);
      }),
    );
  });

  it('takes the smallest counts together', () => {
    const counts = [5, 3, 2, 1].map((count) => ({ label: `file ${count}`, count }));
    expect(shortList(counts, 2, 'files').slice(2)).toEqual([{ label: '2 more files', count: 3 }]);
    expect(shortList(counts, 3, 'files')).toEqual(counts);
  });
});
