import { expect, test } from 'vitest';
import { recordIn, recordsIn } from '../../recordsIn.ts';

const NAME = 'PubMed (nbib)';
const ONE = `PMID- 123
OWN - NLM
DP  - 2019 Mar 14
TI  - Cats and the long sleep of
      winter days.
LID - 10.1000/ABC [doi]
LID - S0001 [pii]
AB  - BACKGROUND: Cats sleep. METHODS: We
      looked, TI - and saw.
FAU - One, Ann B
AU  - One AB
CN  - The Cat Group
LA  - eng
PT  - Journal Article
PT  - Review
TA  - J Cats
JT  - Journal of cats
MH  - *Cats/physiology
MH  - Sleep
OT  - rest
AID - 10.1000/ABC [doi]
OAB - Les chats dorment.
SO  - J Cats. 2019 Mar 14;3(2):1-9.
`;

test('a record is read whole, wrapped lines and all', () => {
  const record = recordIn(NAME, ONE);
  expect(record).toMatchObject({
    title: 'Cats and the long sleep of winter days',
    abstract: 'BACKGROUND: Cats sleep. METHODS: We\nlooked, TI - and saw.',
    id: '123',
    year: 2019,
    note: '',
    bibliography: {
      ...{ doi: '10.1000/abc', pmid: '123', authors: ['One, Ann B', 'The Cat Group'], date: '2019-03-14' },
      ...{
        venue: 'Journal of cats',
        type: 'Journal Article; Review',
        keywords: ['rest', 'Cats/physiology', 'Sleep'],
        language: 'en',
      },
    },
  });
  expect(record.facets.get('Other abstract')).toBe('Les chats dorment.');
  expect(record.facets.get('Journal abbreviation')).toBe('J Cats');
});

test('records are parted by their PMID, with a blank line between them or without', () => {
  expect(recordsIn(NAME, `\n${ONE}\n${ONE}${ONE}`).map(({ line }) => line)).toEqual([2, 26, 49]);
});

test('without full names the short ones are read as family name and initials', () => {
  const record = recordIn(NAME, 'PMID- 1\nTI  - [Cats].\nAU  - van Raaij MJ\nAU  - Smith J Jr\nAU  - Plato\n');
  expect(record.bibliography.authors).toEqual(['van Raaij, MJ', 'Smith, J, Jr', 'Plato']);
  expect(record.title).toBe('[Cats]');
});

test('books have their title in BTI, chapters are parts of it', () => {
  expect(recordIn(NAME, 'PMID- 1\nBTI - The Book\nAB  - Cats.\n').title).toBe('The Book');
  expect(recordIn(NAME, 'PMID- 1\nTI  - A part\nBTI - The Book\n')).toMatchObject({
    title: 'A part',
    bibliography: { venue: 'The Book' },
  });
});

test('ERIC’s records have no PMID: a blank line parts them', () => {
  const records = recordsIn(NAME, 'OWN - ERIC\nTI  - A\nOID - EJ1\n\nOWN - ERIC\nTI  - B\nOID - EJ2\n');
  expect(records.map(({ title, id }) => [title, id])).toEqual([
    ['A', 'EJ1'],
    ['B', 'EJ2'],
  ]);
});

test('a record without the source that ends all others may be cut off', () => {
  const cut = `${ONE}\nPMID- 124\nTI  - Dogs\nAB  - Dogs ru`;
  expect(recordsIn(NAME, cut).map(({ note }) => note)).toEqual(['', 'the file may be cut off in this record']);
});

test('ERIC’s records give the DOI as a link', () => {
  const record = recordIn(
    'PubMed (nbib)',
    'OWN - ERIC\nTI  - Cats\nAU  - One, Ann\nAID - http://dx.doi.org/10.1000/C.1\nDP  - Apr 2019\n',
  );
  expect(record.bibliography).toMatchObject({ doi: '10.1000/c.1', date: '2019-04' });
});
