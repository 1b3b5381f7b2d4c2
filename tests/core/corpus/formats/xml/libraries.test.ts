import { expect, test } from 'vitest';
import { recordIn, recordsIn } from '../../recordsIn.ts';

test('ACL Anthology: what the head of a volume says holds for its papers', () => {
  const volume = (year: number, ...papers: string[]) =>
    `<volume id="1"><meta><booktitle>Talk of cats</booktitle><year>${year}</year></meta>${papers.join('')}</volume>`;
  const paper = (title: string) =>
    `<paper id="1"><title>${title}</title><author><first>Ann</first><last>One</last></author><abstract>Cats sleep.</abstract><doi>10.1000/A</doi></paper>`;
  const xml = `<?xml version='1.0'?><collection id="2019.cats">${volume(2019, paper('The <fixed-case>C</fixed-case>ats'))}${volume(2020, paper('Dogs'))}</collection>`;
  expect(recordsIn('ACL Anthology XML', xml)).toMatchObject([
    {
      ...{ title: 'The Cats', abstract: 'Cats sleep.', year: 2019 },
      bibliography: { authors: ['One, Ann'], venue: 'Talk of cats', doi: '10.1000/a' },
    },
    { title: 'Dogs', year: 2020 },
  ]);
});

test('Solr: fields by their names, lists as lists', () => {
  const doc = `<doc><str name="dctitle">On cats</str><arr name="dccreator"><str>One, Ann</str><str>Two, Bob</str></arr>
    <str name="dcdescription">Cats sleep.</str><int name="dcyear">2019</int><str name="dcdoi">10.1000/A</str></doc>`;
  const xml = `<?xml version="1.0"?><response><result name="response" numFound="1">${doc}</result></response>`;
  expect(recordIn('Solr XML (BASE, HAL, PLOS)', xml)).toMatchObject({
    ...{ title: 'On cats', abstract: 'Cats sleep.', year: 2019 },
    bibliography: { authors: ['One, Ann', 'Two, Bob'], doi: '10.1000/a' },
  });
});

test('J-STAGE: English before Japanese, and the year of the paper, not of its entry', () => {
  const entry = (
    names: string,
  ) => `<entry><article_title>${names.includes('<en>') ? '<en>On cats</en>' : ''}<ja>猫</ja></article_title>
    <author>${names}</author><pubyear>2019</pubyear><title>x</title><id>https://x</id><updated>2021-01-01T00:00:00Z</updated></entry>`;
  const feed = (names: string) =>
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${entry(names)}</feed>`;
  const read = (names: string) => {
    const { title, year, bibliography } = recordIn('Atom (arXiv)', feed(names));
    return [title, year, bibliography.authors];
  };
  expect(read('<en><name>Ann One</name></en><ja><name>王一</name></ja>')).toEqual(['On cats', 2019, ['Ann One']]);
  expect(read('<ja><name>王一</name></ja>')).toEqual(['猫', 2019, ['王一']]);
});

test('PubMed: a set of books', () => {
  const book = `<PubmedBookArticleSet><PubmedBookArticle><BookDocument><PMID>1</PMID><Book><BookTitle>Of cats</BookTitle>
    <PubDate><Year>2009</Year></PubDate></Book></BookDocument></PubmedBookArticle></PubmedBookArticleSet>`;
  expect(recordIn('PubMed XML', book)).toMatchObject({ title: 'Of cats', year: 2009 });
});
