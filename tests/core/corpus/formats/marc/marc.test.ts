import { describe, expect, test } from 'vitest';
import { decode } from '#core/corpus/decode';
import { marc } from '#core/corpus/formats/marc/marc';
import type { FoundRecord } from '#core/corpus/record';
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

test('a part’s number stands behind a full stop', () => {
  const part = iso2709([['245', '10\x1faCats\x1fnVol. 1\x1fpSleep\x1fcAnn One']]);
  expect(recordsIn('MARC (ISO 2709)', part)[0]!.title).toBe('Cats. Vol. 1: Sleep');
});

describe('records that do not call themselves Unicode', () => {
  const read = (title: string, leader = ' ') => {
    const field = `10\x1fa${title}\x1e`;
    const data = `00000nam${' '}${leader}2200037 a 4500245${String(field.length).padStart(4, '0')}00000\x1e${field}\x1d`;
    const text = decode(
      'file',
      Uint8Array.from(data, (character) => character.charCodeAt(0)),
    );
    return { title: (Array.from(marc.read(text))[0] as FoundRecord).title, note: text.encodingNote };
  };

  test.each([
    ['Les \xe2etudes d\xe2ej\xe1a vues', 'Les études déjà vues'],
    ['\xe9Cesk\xe2e ko\xe9cky a \xb1apa', 'České kočky a łapa'],
    ['Gol\xa7berg \xebi\xeca \xa1\xe2od\xe2z', 'Golʹberg i͡a Łódź'],
    ['\x1b(NkO[KI\x1b(B and cats', 'Кошки and cats'],
    ['\x1b(2ylem\x1b(B', 'שלום'],
    ['H\x1bb2\x1bsO and E\x1bp2\x1bs', 'H₂O and E²'],
  ])('read as MARC-8: %j', (written, title) => {
    expect(read(written)).toEqual({ title, note: 'the file is not UTF-8 and was read as MARC-8' });
  });

  test.each([
    ['\xc9tudes d\xe9j\xe0 vues'],
    ['M\xfcller, Gr\xf6\xdfe und Ma\xdf'],
    ['A\xe7\xe3o e can\xe7\xe3o'],
    ['Compa\xf1ia del r\xedo'],
  ])('read as Windows-1252 where that is what they hold: %s', (written) => {
    expect(read(written)).toEqual({ title: written, note: 'the file is not UTF-8 and was read as Windows-1252' });
  });
});
