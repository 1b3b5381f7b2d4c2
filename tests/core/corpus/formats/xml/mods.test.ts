import { expect, test } from 'vitest';
import { recordsIn } from '../../recordsIn.ts';

test('works are read, what is said of their host apart from what is said of them', () => {
  const records = recordsIn(
    'MODS',
    `<?xml version="1.0"?><modsCollection xmlns="http://www.loc.gov/mods/v3"><mods ID="c1">
    <titleInfo type="translated"><title>Les chats</title></titleInfo>
    <titleInfo><nonSort>The</nonSort><title>Cats</title><subTitle>asleep</subTitle></titleInfo>
    <name type="personal"><namePart type="family">One</namePart><namePart type="given">Ann</namePart><namePart type="given">B.</namePart>
      <role><roleTerm type="code">aut</roleTerm></role></name>
    <name type="personal"><namePart>Two, Bob</namePart><namePart type="date">1900-</namePart></name>
    <name><namePart>Editor, E</namePart><role><roleTerm type="text">editor</roleTerm></role></name>
    <genre authority="local">journalArticle</genre><language><languageTerm type="code">eng</languageTerm></language>
    <abstract>Cats sleep.</abstract><subject><topic>cats</topic><name><namePart>No</namePart></name></subject>
    <relatedItem type="host"><titleInfo><title>Journal of Cats</title></titleInfo><name><namePart>No, N</namePart></name>
      <originInfo><dateIssued>2019-03</dateIssued></originInfo><part><detail type="volume"><number>3</number></detail></part><identifier type="doi">10.1000/no</identifier></relatedItem>
    <identifier type="doi">10.1000/ABC</identifier><location><url>http://example.org</url></location></mods>
    <mods:mods xmlns:mods="http://www.loc.gov/mods/v3"><mods:titleInfo><mods:title>Dogs</mods:title></mods:titleInfo>
      <mods:originInfo><mods:dateIssued point="start">2001</mods:dateIssued><mods:dateIssued point="end">2003</mods:dateIssued></mods:originInfo></mods:mods></modsCollection>`,
  );
  expect(records[0]).toMatchObject({
    ...{ title: 'The Cats: asleep', abstract: 'Cats sleep.', id: 'c1', year: 2019 },
    bibliography: {
      ...{
        doi: '10.1000/abc',
        authors: ['One, Ann B.', 'Two, Bob'],
        date: '2019-03',
        venue: 'Journal of Cats',
        type: 'journalArticle',
      },
      ...{ keywords: ['cats'], language: 'en', url: 'http://example.org' },
    },
  });
  expect(records[0]!.facets.get('volume')).toBe('3');
  expect(records[0]!.facets.get('Other names')).toBe('Editor, E');
  expect(records[1]).toMatchObject({ title: 'Dogs', year: 2001 });
});

test('a picture’s maker is its author, an editor never; years behind a name go', () => {
  const records = recordsIn(
    'MODS',
    `<modsCollection><mods><titleInfo><title>Cat</title></titleInfo><name><namePart>One, Ann [1848-1914]</namePart><role><roleTerm>pht</roleTerm></role></name></mods>
    <mods><titleInfo><title>Cats</title></titleInfo><name><namePart>Two, Bob</namePart><role><roleTerm>editor</roleTerm></role></name></mods></modsCollection>`,
  );
  expect(records.map(({ bibliography }) => bibliography.authors)).toEqual([['One, Ann'], []]);
  expect(records[1]!.facets.get('Other names')).toBe('Two, Bob');
});

test('the date that a library marks as the one that counts goes before the others', () => {
  const records = recordsIn(
    'MODS',
    `<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Cats</title></titleInfo><originInfo><copyrightDate>2003</copyrightDate><dateCreated keyDate="yes">1955-03-22</dateCreated></originInfo></mods>`,
  );
  expect(records).toMatchObject([{ year: 1955, bibliography: { date: '1955-03-22' } }]);
});
