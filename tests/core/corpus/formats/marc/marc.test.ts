import { expect, test } from 'vitest';
import { recordIn, recordsIn } from '../../recordsIn.ts';

/** A record as ISO 2709 has it. */
function iso2709(fields: readonly (readonly [tag: string, value: string])[]): string {
  const encoder = new TextEncoder();
  let at = 0;
  const entries = fields.map(([tag, value]) => {
    const length = encoder.encode(value).length + 1;
    at += length;
    return `${tag}${String(length).padStart(4, '0')}${String(at - length).padStart(5, '0')}`;
  });
  const data = fields.map(([, value]) => `${value}\x1e`).join('');
  const base = 25 + entries.join('').length;
  const size = [base + encoder.encode(data).length + 1, base].map((length) => String(length).padStart(5, '0'));
  return `${size[0]!}nam a22${size[1]!} a 4500${entries.join('')}\x1e${data}\x1d`;
}

test('MARC 21: titles, names and years without the marks of catalogues', () => {
  const field = (tag: string, ...parts: string[]) =>
    `<marc:datafield tag="${tag}" ind1=" " ind2=" ">${parts.map((part) => `<marc:subfield code="${part[0]!}">${part.slice(1)}</marc:subfield>`).join('')}</marc:datafield>`;
  const record = recordIn(
    'MARCXML',
    `<marc:collection xmlns:marc="http://www.loc.gov/MARC21/slim"><marc:record><marc:leader>01832cam a2200349 a 4500</marc:leader><marc:controlfield tag="001">77</marc:controlfield>
    <marc:controlfield tag="008">000407s1994    dcu    g   m        eng d</marc:controlfield>${[
      field('024', 'a10.1000/MARC.1', '2doi'),
      field('100', 'aOne, Ann B.,', 'd1950-'),
      field('245', 'aThe cats :', 'h[electronic resource] :', 'basleep /', 'cAnn One.'),
      field('260', 'bCat House,', 'c[1995?]'),
      field('520', 'aCats sleep.'),
      field('650', 'aCats.'),
      field('700', 'aEd, E.,', 'eeditor.'),
      field('700', 'aTwo, Bob.'),
    ].join('')}</marc:record></marc:collection>`,
  );
  expect(record).toMatchObject({
    ...{ title: 'The cats: asleep', abstract: 'Cats sleep.', id: '77', year: 1995 },
    bibliography: {
      authors: ['One, Ann B.', 'Two, Bob'],
      doi: '10.1000/marc.1',
      keywords: ['Cats'],
      language: 'en',
      type: 'Book',
    },
  });
  expect(record.facets.get('Other names')).toBe('Ed, E.');
  expect(record.facets.get('Publisher')).toBe('Cat House');
});

test('ISO 2709: MARC 21 and UNIMARC, whose lengths count bytes', () => {
  const records = recordsIn(
    'MARC (ISO 2709)',
    iso2709([
      ['001', '88'],
      ['100', '1 \x1faMüller, Åsa,'],
      ['245', '10\x1faKatzen /\x1fcÅsa Müller'],
      ['264', ' 1\x1fc2003'],
      ['520', '  \x1faKatzen schlafen.'],
    ]) +
      iso2709([
        ['101', '0 \x1fafre'],
        ['200', '1 \x1faLes chats\x1fele sommeil\x1ffA. Un'],
        ['210', '  \x1fcMaison\x1fd1999'],
        ['330', '  \x1faIls dorment.'],
        ['700', ' 1\x1faUn\x1fbAnne\x1f4070'],
        ['702', ' 1\x1faDeux\x1fbBob\x1f4340'],
      ]),
  );
  expect(records).toMatchObject([
    { title: 'Katzen', abstract: 'Katzen schlafen.', id: '88', year: 2003, bibliography: { authors: ['Müller, Åsa'] } },
    {
      ...{ title: 'Les chats: le sommeil', abstract: 'Ils dorment.', year: 1999 },
      bibliography: { authors: ['Un, Anne'], language: 'fr' },
    },
  ]);
});

test('answers of services hold records in records of their own', () => {
  const record = (title: string) =>
    `<record><recordSchema>marcxml</recordSchema><recordData><record xmlns="http://www.loc.gov/MARC21/slim"><datafield tag="245"><subfield code="a">${title}</subfield></datafield></record></recordData></record>`;
  const answer = `<searchRetrieveResponse><records>${record('Cats')}${record('Dogs')}</records></searchRetrieveResponse>`;
  expect(recordsIn('MARCXML', answer).map(({ title }) => title)).toEqual(['Cats', 'Dogs']);
});
