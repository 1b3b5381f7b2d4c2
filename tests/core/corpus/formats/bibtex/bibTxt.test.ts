import { expect, test } from 'vitest';
import { recordsIn } from '../../recordsIn.ts';

test('records begin with their key in brackets', () => {
  const records = recordsIn(
    'Bib.TXT',
    '[a]\n    author: Ann One and Two, Bob\n    title:  Cats\n      asleep: a survey\n\n    year: 2019\n\n[b]\n    title: Dogs\n[]\n',
  );
  expect(records.map(({ title, line }) => [title, line])).toEqual([
    ['Cats asleep: a survey', 1],
    ['Dogs', 8],
    ['', 10],
  ]);
  expect(records[0]).toMatchObject({ year: 2019, bibliography: { authors: ['One, Ann', 'Two, Bob'] } });
});
