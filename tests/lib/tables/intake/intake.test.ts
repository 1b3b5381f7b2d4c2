import { expect, it } from 'vitest';
import type { IntakeRow } from '#core/types';
import { sumIntake } from '#lib/tables/intake/intake.ts';

it('sums the account by outcome and kind of reason', () => {
  const row = (outcome: IntakeRow['outcome'], reason = ''): IntakeRow => ({
    file: 'a.txt',
    record: 1,
    line: 1,
    outcome,
    into: '',
    reason,
  });
  const sums = sumIntake([
    row('rejected', 'no abstract'),
    row('used'),
    row('merged', 'same abstract as a.txt record 2'),
    row('merged', 'same abstract as b.txt record 7'),
    row('used'),
    row('merged', 'same abstract as my papers.txt record 7'),
    row('rejected', 'title without an abstract: “A dataset”'),
    row('rejected', 'title without an abstract: “A model”'),
  ]);
  expect(sums.map(({ outcome, reason, rows }) => [outcome, reason, rows.length])).toEqual([
    ['used', '', 2],
    ['merged', 'same abstract as another record', 3],
    ['rejected', 'title without an abstract', 2],
    ['rejected', 'no abstract', 1],
  ]);
});
