import { expect, test } from 'vitest';
import { recordIn, recordsIn } from '../../recordsIn.ts';

const RDF = 'RDF (Zotero, Bibliographic Ontology, Dublin Core)';
const file = (things: string) => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${things}</rdf:RDF>`;

test('Zotero’s RDF: journals, attachments, notes and collections are no papers, and say what they know of them', () => {
  const records = recordsIn(
    RDF,
    file(`<bib:Article rdf:about="http://e.org/cats"><z:itemType>journalArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1"/>
      <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>One</foaf:surname><foaf:givenName>Ann</foaf:givenName></foaf:Person></rdf:li>
        <rdf:li><foaf:Person><foaf:surname>Cat Society</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:authors>
      <bib:editors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Ed</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:editors>
      <dc:subject>cats</dc:subject><dc:subject><z:AutomaticTag><rdf:value>sleep</rdf:value></z:AutomaticTag></dc:subject>
      <dc:title>Cats</dc:title><dcterms:abstract>Cats sleep.</dcterms:abstract><dc:date>14 March 2019</dc:date>
      <dc:identifier><dcterms:URI><rdf:value>http://e.org/cats</rdf:value></dcterms:URI></dc:identifier></bib:Article>
    <bib:Journal rdf:about="urn:issn:1"><prism:volume>3</prism:volume><dc:title>Journal of Cats</dc:title><dc:identifier>DOI 10.1000/C.1</dc:identifier></bib:Journal>
    <z:Attachment rdf:about="#a"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment><bib:Memo rdf:about="#n"><rdf:value>A note</rdf:value></bib:Memo>
    <rdf:Description rdf:about="#9"><z:itemType>conferencePaper</z:itemType><dc:title>Dogs</dc:title></rdf:Description>
    <z:Collection rdf:about="#c"><dc:title>Mine</dc:title></z:Collection>`),
  );
  expect(records).toMatchObject([
    {
      ...{ title: 'Cats', abstract: 'Cats sleep.', year: 2019 },
      bibliography: {
        ...{ authors: ['One, Ann', 'Cat Society'], date: '2019-03-14', doi: '10.1000/c.1', venue: 'Journal of Cats' },
        ...{ keywords: ['cats', 'sleep'], type: 'journalArticle', url: 'http://e.org/cats' },
      },
    },
    { title: 'Dogs' },
  ]);
  expect(records[0]!.facets.get('Volume')).toBe('3');
  expect(records[0]!.facets.get('Other names')).toBe('Ed');
});

test('the Bibliographic Ontology: people stand elsewhere, their order in a list, the journal behind the issue', () => {
  const record = recordIn(
    RDF,
    file(`<bibo:AcademicArticle rdf:about="#1"><dcterms:title>Oats</dcterms:title><dcterms:isPartOf rdf:resource="#i"/><bibo:doi>10.1000/oats</bibo:doi>
      <dcterms:creator rdf:nodeID="b"/><dcterms:creator rdf:nodeID="a"/><bibo:authorList><rdf:Seq><rdf:li rdf:nodeID="a"/><rdf:li rdf:nodeID="b"/></rdf:Seq></bibo:authorList></bibo:AcademicArticle>
    <bibo:Issue rdf:about="#i"><dcterms:isPartOf rdf:resource="#j"/><dcterms:date>2011</dcterms:date></bibo:Issue><bibo:Journal rdf:about="#j"><dcterms:title>Grain</dcterms:title></bibo:Journal>
    <foaf:Person rdf:nodeID="a"><foaf:givenName>Ann</foaf:givenName><foaf:surname>One</foaf:surname></foaf:Person><foaf:Person rdf:nodeID="b"><foaf:name>Bob Two</foaf:name></foaf:Person>`),
  );
  expect(record).toMatchObject({
    ...{ title: 'Oats', year: 2011 },
    bibliography: { authors: ['One, Ann', 'Bob Two'], doi: '10.1000/oats', venue: 'Grain' },
  });
});

test('works of schema.org have names, and people, journals and DOIs elsewhere', () => {
  const records = recordsIn(
    'RDF (Zotero, Bibliographic Ontology, Dublin Core)',
    `<rdf:RDF xmlns:rdf="r" xmlns:s="http://schema.org/"><s:ScholarlyArticle rdf:nodeID="a"><s:name>On cats</s:name><s:description>Cats sleep.</s:description>
    <s:author rdf:resource="p"/><s:sameAs rdf:resource="http://dx.doi.org/10.1000/CAT.1"/><s:isPartOf rdf:resource="i"/></s:ScholarlyArticle>
    <s:PublicationIssue rdf:about="i"><s:datePublished>2012</s:datePublished><s:isPartOf><s:Periodical><s:name>Journal of Cats</s:name></s:Periodical></s:isPartOf></s:PublicationIssue>
    <s:Person rdf:about="p"><s:familyName>One</s:familyName><s:givenName>Ann</s:givenName></s:Person></rdf:RDF>`,
  );
  expect(records).toMatchObject([
    {
      ...{ title: 'On cats', abstract: 'Cats sleep.', year: 2012 },
      bibliography: { authors: ['One, Ann'], doi: '10.1000/cat.1', venue: 'Journal of Cats' },
    },
  ]);
});

test('a list of authors that stands elsewhere in the file gives their order', () => {
  const person = (id: string, family: string) =>
    `<foaf:Person rdf:nodeID="${id}"><foaf:surname>${family}</foaf:surname></foaf:Person>`;
  const records = recordsIn(
    'RDF (Zotero, Bibliographic Ontology, Dublin Core)',
    `<rdf:RDF xmlns:rdf="r" xmlns:bibo="b"><bibo:AcademicArticle rdf:nodeID="a"><dcterms:title>Cats</dcterms:title><dcterms:creator rdf:nodeID="p"/><dcterms:creator rdf:nodeID="q"/><bibo:authorList rdf:nodeID="l"/></bibo:AcademicArticle>
    <rdf:Seq rdf:nodeID="l"><rdf:li rdf:nodeID="q"/><rdf:li rdf:nodeID="p"/></rdf:Seq>${person('p', 'One')}${person('q', 'Two')}</rdf:RDF>`,
  );
  expect(records.map(({ bibliography }) => bibliography.authors)).toEqual([['Two', 'One']]);
});
