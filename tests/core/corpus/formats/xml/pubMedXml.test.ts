import { expect, test } from 'vitest';
import { recordIn, recordsIn } from '../../recordsIn.ts';

const ARTICLE = `
<PubmedArticle>
  <MedlineCitation Status="MEDLINE"><PMID Version="1">123</PMID>
    <Article>
      <Journal><ISSN>1-1</ISSN><JournalIssue><Volume>3</Volume><PubDate><Year>2019</Year><Month>Mar</Month><Day>14</Day></PubDate></JournalIssue>
        <Title>Journal of cats</Title></Journal>
      <ArticleTitle>Cats &amp; CO<sub>2</sub>, p &lt; 0.05.</ArticleTitle>
      <ELocationID EIdType="pii" ValidYN="Y">S1</ELocationID>
      <ELocationID EIdType="doi" ValidYN="N">10.1000/wrong</ELocationID>
      <Abstract><AbstractText Label="BACKGROUND">Cats <i>sleep</i>.</AbstractText><AbstractText Label="UNLABELLED">More.</AbstractText></Abstract>
      <AuthorList><Author><LastName>One</LastName><ForeName>Ann B</ForeName><Suffix>Jr</Suffix></Author>
        <Author><CollectiveName>Cat Group</CollectiveName></Author></AuthorList>
      <Language>eng</Language>
      <PublicationTypeList><PublicationType>Journal Article</PublicationType><PublicationType>Review</PublicationType></PublicationTypeList>
    </Article>
    <MeshHeadingList><MeshHeading><DescriptorName>Cats</DescriptorName><QualifierName>x</QualifierName></MeshHeading></MeshHeadingList>
    <OtherAbstract Language="fre"><AbstractText>Les chats.</AbstractText></OtherAbstract>
    <KeywordList><Keyword>sleep</Keyword></KeywordList>
  </MedlineCitation>
  <PubmedData>
    <ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1000/other</ArticleId></ArticleIdList></Reference></ReferenceList>
    <ArticleIdList><ArticleId IdType="pubmed">123</ArticleId><ArticleId IdType="doi">10.1000/ABC</ArticleId><ArticleId IdType="pmc">PMC1</ArticleId></ArticleIdList>
  </PubmedData>
</PubmedArticle>`;
const set = (...articles: string[]) =>
  `<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD" "https://dtd.nlm.nih.gov/x.dtd">\n<PubmedArticleSet>${articles.join('')}</PubmedArticleSet>`;

test('an article is read whole, and nothing of its references', () => {
  const record = recordIn('PubMed XML', set(ARTICLE));
  expect(record).toMatchObject({
    ...{
      line: 4,
      title: 'Cats & CO<sub>2</sub>, p < 0.05',
      abstract: 'BACKGROUND: Cats sleep.\nMore.',
      id: '123',
      year: 2019,
    },
    bibliography: {
      ...{
        doi: '10.1000/abc',
        pmid: '123',
        authors: ['One, Ann B, Jr', 'Cat Group'],
        date: '2019-03-14',
        venue: 'Journal of cats',
      },
      ...{ type: 'Journal Article; Review', keywords: ['sleep', 'Cats'], language: 'en' },
    },
  });
  expect(record.facets.get('Other abstract')).toBe('Les chats.');
  expect(record.facets.get('PMCID')).toBe('PMC1');
});

test('dates in words are read as far as they go', () => {
  const season = set(ARTICLE.replace(/<Year>.*<\/Day>/, '<MedlineDate>1998 Dec-1999 Jan</MedlineDate>'));
  expect(recordIn('PubMed XML', season).bibliography.date).toBe('1998-12');
});

test('a book is read by its own title, a chapter by the chapter’s', () => {
  const book = (chapter: string) =>
    set(
      `<PubmedBookArticle><BookDocument><PMID>5</PMID><Book><BookTitle>The Book</BookTitle><PubDate><Year>2001</Year></PubDate>
      <AuthorList Type="editors"><Author><LastName>No</LastName></Author></AuthorList></Book>${chapter}
      <AuthorList Type="authors"><Author><LastName>One</LastName><Initials>A</Initials></Author></AuthorList>
      <Abstract><AbstractText>Cats.</AbstractText></Abstract></BookDocument></PubmedBookArticle>`,
    );
  expect(recordIn('PubMed XML', book(''))).toMatchObject({
    title: 'The Book',
    abstract: 'Cats.',
    year: 2001,
    bibliography: { authors: ['One, A'], venue: '' },
  });
  expect(recordIn('PubMed XML', book('<ArticleTitle>Part</ArticleTitle>'))).toMatchObject({
    title: 'Part',
    bibliography: { venue: 'The Book' },
  });
});

test('a file that is cut off keeps all records before, and says so in the last', () => {
  const whole = set(ARTICLE, ARTICLE.replace('Cats &amp;', 'Dogs &amp;'));
  const records = recordsIn('PubMed XML', whole.slice(0, whole.lastIndexOf('<AuthorList>')));
  expect(records.map(({ title, note }) => [title.slice(0, 4), note])).toEqual([
    ['Cats', ''],
    ['Dogs', 'the file may be cut off in this record'],
  ]);
});

test('an element that is not closed costs its own record alone', () => {
  const broken = ARTICLE.replace('</ArticleTitle>', '');
  expect(recordsIn('PubMed XML', set(broken, ARTICLE)).map(({ line, id }) => [line, id])).toEqual([
    [4, '123'],
    [27, '123'],
  ]);
});

test('a file’s own entities are not expanded', () => {
  const declared = '<!DOCTYPE PubmedArticleSet [<!ENTITY a "cats"><!ENTITY b "&a;&a;&a;&a;">]>\n';
  const file = `${declared}<PubmedArticleSet>${ARTICLE.replace('Cats &amp;', '&b; &#946;')}</PubmedArticleSet>`;
  expect(recordIn('PubMed XML', file).title).toBe('&b; β CO<sub>2</sub>, p < 0.05');
});

test('elements without end are refused', () => {
  expect(() => recordIn('PubMed XML', `<PubmedArticleSet>${'<a>'.repeat(5000)}`)).toThrow(
    'file.txt: elements stand more than 500 deep within one another; export the file again',
  );
});

test('line ends that a program put around mark-up are no blanks in words', () => {
  const [record] = recordsIn(
    'PubMed XML',
    `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>CO\n   <sub>2</sub>\n   in cats (\n  <i>Felis</i>\n  )</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
  );
  expect(record!.title).toBe('CO<sub>2</sub> in cats (Felis)');
});
