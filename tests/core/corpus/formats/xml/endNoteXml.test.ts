import { expect, test } from 'vitest';
import { recordsIn } from '../../recordsIn.ts';

const style = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`;

test('records are read through the runs of styled text', () => {
  const records = recordsIn(
    'EndNote XML',
    `<?xml version="1.0" encoding="UTF-8" ?><xml><records><record><database name="a.enl">a.enl</database><rec-number>1</rec-number>
    <ref-type name="Journal Article">17</ref-type><contributors><authors><author>${style('One, Ann')}</author><author>Bob Two</author></authors>
    <secondary-authors><author>Editor, E</author></secondary-authors></contributors>
    <titles><title>${style('Cats of ')}<style face="italic">Felis</style>${style(' asleep')}</title><secondary-title>Journal of Cats</secondary-title></titles>
    <periodical><full-title>Journal of Cats</full-title></periodical><volume>3</volume>
    <keywords><keyword>cats</keyword><keyword>sleep\nrest</keyword></keywords>
    <dates><year>${style('2019')}</year><pub-dates><date>Mar 14</date></pub-dates></dates>
    <accession-num>1234567</accession-num><abstract>Cats sleep.</abstract><electronic-resource-num>doi:10.1000/ABC</electronic-resource-num>
    <urls><related-urls><url>http://example.org</url></related-urls></urls><remote-database-provider>NLM</remote-database-provider><language>eng</language></record>
    <record><ref-type name="Book">6</ref-type><titles><secondary-title>Dogs</secondary-title></titles></record></records></xml>`,
  );
  expect(records[0]).toMatchObject({
    ...{ title: 'Cats of Felis asleep', abstract: 'Cats sleep.', year: 2019, id: '1234567' },
    bibliography: {
      ...{
        doi: '10.1000/abc',
        pmid: '1234567',
        authors: ['One, Ann', 'Two, Bob'],
        date: '2019-03-14',
        venue: 'Journal of Cats',
      },
      ...{ type: 'Journal Article', keywords: ['cats', 'sleep rest'], language: 'en', url: 'http://example.org' },
    },
  });
  expect(records[0]!.facets.get('Editors')).toBe('Editor, E');
  expect(records[1]).toMatchObject({ title: 'Dogs', bibliography: { venue: '', type: 'Book' } });
});

test('raised and lowered runs of text stay so', () => {
  const run = (face: string, text: string) => `<style face="${face}" font="default">${text}</style>`;
  const [record] = recordsIn(
    'EndNote XML',
    `<xml><records><record><ref-type name="Book">6</ref-type><titles><title>${run('normal', 'Ca')}${run('superscript', '2+')}${run('normal', ' and H')}${run('italic subscript', '2')}${run('bold', 'O')}</title></titles></record></records></xml>`,
  );
  expect(record!.title).toBe('Ca<sup>2+</sup> and H<sub>2</sub>O');
});
