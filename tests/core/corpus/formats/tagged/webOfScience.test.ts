import { expect, test } from 'vitest';
import { cleanText } from '#core/corpus/clean/cleanText';
import { recordsIn } from '../../recordsIn.ts';

const NAME = 'Web of Science plain text';
const RECORD = `PT J
AU One, A
   Two, B
AF One, Ann
   Two, Bob
TI Cats and the long
   sleep
SO JOURNAL OF CATS
LA English
DT Article
DE cats; long
   sleep
ID ANIMALS; REST
AB Cats sleep. We looked
   AU and saw.
CR Plato, -380, STATE
   Aristotle, -340, SOUL
TC 7
PD MAR 14
PY 2019
DI 10.1000/ABC
UT WOS:000444108200009
PM 123
ER
`;

test('a record is read whole', () => {
  const [record] = recordsIn(NAME, `FN Clarivate Analytics Web of Science\nVR 1.0\n${RECORD}\nEF\n`);
  expect(record).toMatchObject({
    ...{
      line: 3,
      title: 'Cats and the long sleep',
      abstract: 'Cats sleep. We looked\nAU and saw.',
      id: 'WOS:000444108200009',
      year: 2019,
    },
    bibliography: {
      ...{
        doi: '10.1000/abc',
        pmid: '123',
        authors: ['One, Ann', 'Two, Bob'],
        date: '2019-03-14',
        venue: 'JOURNAL OF CATS',
      },
      ...{ type: 'Article', keywords: ['cats', 'long sleep'], language: 'en', citations: 7 },
    },
    note: '',
  });
  expect(record!.facets.get('Keywords Plus')).toBe('ANIMALS; REST');
  expect(record!.facets.get('Cited references')).toBe('Plato, -380, STATE; Aristotle, -340, SOUL');
});

test('exports put behind each other, and a lost end mark, part no record from its own', () => {
  const file = `FN A\nVR 1.0\n${RECORD}\nEF\nFN B\nVR 1.0\n${RECORD.replace('ER\n', '')}\n${RECORD}EF`;
  expect(recordsIn(NAME, file).map(({ note }) => note)).toEqual(['', 'the record has no end mark (ER)', '']);
});

test('a group stands in for authors, a day without a year is not lost', () => {
  const [record] = recordsIn(NAME, 'PT S\nCA Cat Group\nTI A\nSE Books of Cats\nEA MAY 2020\nER\n');
  expect(record!.bibliography).toMatchObject({
    authors: ['Cat Group'],
    venue: 'Books of Cats',
    date: '2020-05',
    type: 'Series',
  });
});

test('a file that stops in a record says so there', () => {
  expect(recordsIn(NAME, `${RECORD}PT J\nTI B\nAB Cats sl`).map(({ note }) => note)).toEqual([
    '',
    'the file may be cut off in this record',
  ]);
});

test('Inspec’s records: lowered and raised signs, a DOI among the identifiers', () => {
  const [record] = recordsIn(
    'Web of Science plain text',
    'FN ISI Export Format\nVR 1.0\nPT J\nTI Films of BaB/sub 2/O/sub 4/ on\n   cats\nAU One, R.\n   Two, A.\nPY 2006\nAB Sn/sub\n   2/P/sub 2 /S grows by 10/sup -3/ mm.\n' +
      'ID 0003-6951/2006/89(4)],[10.1063/1.2234]\nUT INSPEC:1\nER\n\nEF\n',
  );
  expect(cleanText(record!.title)).toBe('Films of BaB₂O₄ on cats');
  expect(cleanText(record!.abstract)).toBe('Sn₂P₂S grows by 10⁻³ mm.');
  expect(record!.bibliography).toMatchObject({ doi: '10.1063/1.2234', authors: ['One, R.', 'Two, A.'] });
});
