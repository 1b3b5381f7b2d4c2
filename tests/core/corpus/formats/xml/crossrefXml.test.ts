import { expect, test } from 'vitest';
import { readAny, recordsIn } from '../../recordsIn.ts';

const JOURNAL = `<journal><journal_metadata language="en"><full_title>Journal of Cats</full_title><issn>1-1</issn></journal_metadata>
  <journal_issue><publication_date><year>2018</year></publication_date><journal_volume><volume>3</volume></journal_volume></journal_issue>
  <journal_article publication_type="full_text"><titles><title>Cats <i>asleep</i></title><subtitle>A study</subtitle></titles>
    <contributors><person_name contributor_role="author" sequence="first"><given_name>Ann</given_name><surname>One</surname></person_name>
      <organization contributor_role="author">Cat Group</organization><person_name contributor_role="editor"><surname>No</surname></person_name></contributors>
    <jats:abstract xmlns:jats="x"><jats:title>Abstract</jats:title><jats:p>Cats sleep.</jats:p></jats:abstract>
    <publication_date media_type="online"><month>12</month><day>1</day><year>2018</year></publication_date>
    <publication_date media_type="print"><month>3</month><year>2019</year></publication_date>
    <doi_data><doi>10.1000/ABC</doi><resource>http://example.org</resource></doi_data>
    <citation_list><citation key="a"><article_title>No</article_title><doi>10.1000/no</doi></citation></citation_list>
  </journal_article></journal>`;

test('an article of a journal is read, of an answer or of a deposit', () => {
  const expected = {
    ...{ title: 'Cats asleep: A study', year: 2019 },
    bibliography: {
      ...{
        doi: '10.1000/abc',
        authors: ['One, Ann', 'Cat Group'],
        date: '2019-03',
        venue: 'Journal of Cats',
        language: 'en',
      },
      ...{ type: 'journal article', url: 'http://example.org' },
    },
  };
  const answer = `<?xml version="1.0"?><doi_records><doi_record><crossref>${JOURNAL}</crossref></doi_record></doi_records>`;
  expect(recordsIn('Crossref XML', answer)).toMatchObject([expected]);
  const sd = `<crossref_result><query_result><body><query status="resolved"><doi>10.1000/ABC</doi><doi_record><crossref>${JOURNAL}</crossref></doi_record></query></body></query_result></crossref_result>`;
  expect(recordsIn('Crossref XML', sd)).toMatchObject([expected]);
  expect(recordsIn('Crossref XML', `<doi_batch><body>${JOURNAL}${JOURNAL}</body></doi_batch>`)).toMatchObject([
    expected,
    expected,
  ]);
});

test('papers of a conference, books with and without parts, theses and preprints are read', () => {
  const titles = (title: string) => `<titles><title>${title}</title></titles>`;
  const file = `<doi_records>
    <doi_record><crossref><conference><event_metadata><conference_name>CatConf</conference_name></event_metadata>
      <proceedings_metadata><proceedings_title>Proceedings of Cats</proceedings_title><publication_date><year>2001</year></publication_date></proceedings_metadata>
      <conference_paper>${titles('Paper')}</conference_paper></conference></crossref></doi_record>
    <doi_record><crossref><book><book_metadata>${titles('Book')}<publication_date><year>2002</year></publication_date></book_metadata>
      <content_item>${titles('Chapter')}</content_item></book></crossref></doi_record>
    <doi_record><crossref><book><book_metadata>${titles('Whole')}<publication_date><year>2003</year></publication_date></book_metadata></book></crossref></doi_record>
    <doi_record><crossref><dissertation><person_name><surname>One</surname></person_name>${titles('Thesis')}<approval_date><year>2004</year></approval_date></dissertation></crossref></doi_record>
    <doi_record><crossref><posted_content><group_title>Zoology</group_title>${titles('Preprint')}<posted_date><year>2005</year></posted_date></posted_content></crossref></doi_record>
  </doi_records>`;
  expect(
    recordsIn('Crossref XML', file).map(({ title, year, bibliography: { venue } }) => [title, year, venue]),
  ).toEqual([
    ['Paper', 2001, 'Proceedings of Cats'],
    ['Chapter', 2002, 'Book'],
    ['Whole', 2003, ''],
    ['Thesis', 2004, ''],
    ['Preprint', 2005, 'Zoology'],
  ]);
});

test('what Crossref did not know is a record that says so', () => {
  const { records } = readAny(
    '<doi_records><doi_record><crossref><error>doi:10.1/x not found</error></crossref></doi_record></doi_records>',
  );
  expect(records).toEqual([{ kind: 'broken', line: 1, reason: 'doi:10.1/x not found' }]);
});

test('a record of a database has the authors that the database names once, and its description', () => {
  const author =
    '<person_name contributor_role="author"><given_name>Ann</given_name><surname>One</surname></person_name>';
  const metadata = `<database_metadata><contributors>${author}</contributors><titles><title>Cats</title></titles></database_metadata>`;
  const dataset = `<dataset><titles><title>Cat 7</title></titles><description>What cat 7 did.</description></dataset>`;
  const xml = `<doi_records><doi_record><crossref><database>${metadata}${dataset}</database></crossref></doi_record></doi_records>`;
  expect(recordsIn('Crossref XML', xml)).toMatchObject([
    { title: 'Cat 7', abstract: 'What cat 7 did.', bibliography: { authors: ['One, Ann'], venue: 'Cats' } },
  ]);
});
