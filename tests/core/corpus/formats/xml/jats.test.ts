import { expect, test } from 'vitest';
import { recordsIn } from '../../recordsIn.ts';

const ARTICLE = `<article article-type="research-article" xml:lang="en"><front>
  <journal-meta><journal-title-group><journal-title>Journal of Cats</journal-title></journal-title-group><issn>1-1</issn></journal-meta>
  <article-meta><article-id pub-id-type="pmid">123</article-id><article-id pub-id-type="pmc">9</article-id><article-id pub-id-type="doi">10.1000/ABC</article-id>
    <title-group><article-title>Cats<xref>1</xref> at <inline-formula><tex-math>\\alpha</tex-math></inline-formula> kelvin</article-title></title-group>
    <contrib-group><contrib contrib-type="author"><name><surname>One</surname><given-names>Ann</given-names></name></contrib>
      <contrib contrib-type="author"><collab>Cat Group</collab></contrib><contrib contrib-type="editor"><name><surname>No</surname></name></contrib></contrib-group>
    <pub-date pub-type="epub"><day>1</day><month>12</month><year>2018</year></pub-date><pub-date pub-type="ppub"><month>3</month><year>2019</year></pub-date>
    <abstract abstract-type="graphical"><p>A picture.</p></abstract>
    <abstract><title>Abstract</title><sec><title>Background.</title><p>Cats sleep.</p></sec><sec><title>Results</title><p>A</p><p>lot.</p></sec></abstract>
    <kwd-group><kwd>cats</kwd><kwd>sleep</kwd></kwd-group></article-meta></front>
  <body><sec><title>No</title><p>No text.</p></sec></body><back><ref-list><ref><article-title>No</article-title></ref></ref-list></back>
  <sub-article><front-stub><title-group><article-title>No</article-title></title-group></front-stub></sub-article></article>`;

test('an article is read by what stands in front of it', () => {
  const [record, ...others] = recordsIn(
    'JATS',
    `<?xml version="1.0"?><!DOCTYPE pmc-articleset><pmc-articleset>${ARTICLE}${ARTICLE}</pmc-articleset>`,
  );
  expect(record).toMatchObject({
    ...{ title: 'Cats at $\\alpha$ kelvin', abstract: 'Background: Cats sleep.\nResults: A lot.', year: 2019 },
    bibliography: {
      ...{
        doi: '10.1000/abc',
        pmid: '123',
        authors: ['One, Ann', 'Cat Group'],
        date: '2019-03',
        venue: 'Journal of Cats',
      },
      ...{ type: 'research-article', keywords: ['cats', 'sleep'], language: 'en' },
    },
  });
  expect(record!.facets.get('PMCID')).toBe('PMC9');
  expect(others).toHaveLength(1);
});
