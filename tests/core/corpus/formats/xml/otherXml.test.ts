import { expect, test } from 'vitest';
import { recordIn, recordsIn } from '../../recordsIn.ts';

const read = (content: string) => recordsIn('other XML', `<?xml version="1.0"?>${content}`);

test('dblp: each type of paper is an element of its own, namesakes lose their numbers', () => {
  const records = read(`<dblp><article key="journals/c/One19"><author>Ann One</author><author>Bob Two 0001</author>
    <title>The sleep of <i>cats</i></title><year>2019</year><journal>J. Cats</journal><ee>https://doi.org/10.1000/C.9</ee></article>
    <inproceedings key="conf/d/Three20"><author>Carl Three</author><title>Dogs</title><year>2020</year><booktitle>DOGS</booktitle></inproceedings></dblp>`);
  expect(records).toMatchObject([
    {
      ...{ title: 'The sleep of cats', id: 'journals/c/One19', year: 2019 },
      bibliography: { authors: ['Ann One', 'Bob Two'], doi: '10.1000/c.9', venue: 'J. Cats' },
    },
    { title: 'Dogs', year: 2020, line: 3, bibliography: { authors: ['Carl Three'], venue: 'DOGS' } },
  ]);
});

test('EBSCO: one record or several, the journal apart from the paper', () => {
  const rec = (title: string) => `<rec><header><controlInfo><jinfo><jtl>Journal of Cats</jtl></jinfo>
    <pubinfo><dt year="2019" month="03" day="14">Mar2019</dt></pubinfo><artinfo><ui type="doi">10.1000/eb.1</ui><tig><atl>${title}</atl></tig>
    <aug><au>One, Ann</au><au>Two, Bob</au><affil>Cat University</affil></aug><sug><subj type="thes">CATS</subj></sug><ab>Cats sleep.</ab></artinfo></controlInfo></header></rec>`;
  const cats = {
    ...{ title: 'Cats', abstract: 'Cats sleep.', year: 2019 },
    bibliography: {
      ...{
        authors: ['One, Ann', 'Two, Bob'],
        date: '2019-03-14',
        doi: '10.1000/eb.1',
        venue: 'Journal of Cats',
        keywords: ['CATS'],
      },
    },
  };
  expect(read(`<records>${rec('Cats')}</records>`)).toMatchObject([cats]);
  expect(read(`<records>${rec('Cats')}${rec('Dogs')}</records>`)).toMatchObject([cats, { title: 'Dogs' }]);
});

test('Word’s sources: authors apart from editors, in parts or as a body', () => {
  const records =
    read(`<b:Sources xmlns:b="x"><b:Source><b:SourceType>Report</b:SourceType><b:Author><b:Author><b:NameList>
    <b:Person><b:Last>One</b:Last><b:First>Ann</b:First><b:Middle>B.</b:Middle></b:Person><b:Person><b:Last>Two</b:Last></b:Person></b:NameList></b:Author>
    <b:Editor><b:NameList><b:Person><b:Last>No</b:Last></b:Person></b:NameList></b:Editor></b:Author><b:Title>Cats</b:Title><b:Year>2019</b:Year></b:Source>
    <b:Source><b:Author><b:Author><b:Corporate>Dog Society</b:Corporate></b:Author></b:Author><b:Title>Dogs</b:Title><b:Year>2020</b:Year></b:Source></b:Sources>`);
  expect(records.map(({ bibliography }) => bibliography.authors)).toEqual([['One, Ann B.', 'Two'], ['Dog Society']]);
  expect(records[0]).toMatchObject({ title: 'Cats', year: 2019, bibliography: { type: 'Report' } });
});

test('feeds: an item a paper, what holds them none', () => {
  const records =
    read(`<rss><channel><title>New papers</title><description>All of them</description><link>http://e.org</link>
    <item><title>Cats</title><description>Cats sleep.</description><link>http://e.org/1</link><author>x@e.org (Ann One)</author><pubDate>Thu, 14 Mar 2019 10:00:00 GMT</pubDate></item></channel></rss>`);
  expect(records).toMatchObject([
    {
      title: 'Cats',
      abstract: 'Cats sleep.',
      year: 2019,
      bibliography: { authors: ['Ann One'], url: 'http://e.org/1' },
    },
  ]);
});

test('OpenURL and Europe PMC: names in parts lead, the title of the journal is not the paper’s', () => {
  expect(
    read(`<ctx:context-object xmlns:ctx="x"><ctx:referent><ctx:identifier>info:doi/10.1000/ctx.1</ctx:identifier><ctx:metadata><rft:journal xmlns:rft="y">
      <rft:authors><rft:author><rft:aulast>One</rft:aulast><rft:aufirst>Ann</rft:aufirst></rft:author></rft:authors><rft:atitle>Cats</rft:atitle>
      <rft:jtitle>Journal of Cats</rft:jtitle><rft:date>2019</rft:date></rft:journal></ctx:metadata></ctx:referent></ctx:context-object>`),
  ).toMatchObject([
    {
      title: 'Cats',
      year: 2019,
      bibliography: { authors: ['One, Ann'], doi: '10.1000/ctx.1', venue: 'Journal of Cats' },
    },
  ]);
  expect(
    read(`<responseWrapper><hitCount>1</hitCount><resultList><result><pmid>123</pmid><title>Cats</title><authorString>One A.</authorString>
      <authorList><author><fullName>One A</fullName><firstName>Ann</firstName><lastName>One</lastName></author></authorList>
      <journalInfo><journal><title>Journal of Cats</title></journal></journalInfo><pubYear>2019</pubYear><abstractText>Cats sleep.</abstractText></result></resultList></responseWrapper>`),
  ).toMatchObject([
    {
      ...{ title: 'Cats', abstract: 'Cats sleep.', year: 2019 },
      bibliography: { authors: ['One, Ann'], pmid: '123', venue: 'Journal of Cats' },
    },
  ]);
});

test('sections of one record that each say its title are one paper', () => {
  const record = (title: string) =>
    `<record><control><recordid>x</recordid></control><display><title>${title}</title><creator>One, Ann</creator><creationdate>2019</creationdate></display><sort><title>${title}</title><author>One, Ann</author></sort></record>`;
  expect(read(record('Cats'))).toMatchObject([{ title: 'Cats', year: 2019, bibliography: { authors: ['One, Ann'] } }]);
  expect(read(`<docs>${record('Cats')}${record('Dogs')}</docs>`).map(({ title }) => title)).toEqual(['Cats', 'Dogs']);
});

test('TEI: a paper with its references is one paper, a list of references has many', () => {
  const work = (title: string) => `<biblStruct><analytic><title level="a" type="main">${title}</title>
    <author><persName><forename type="first">Ann</forename><forename type="middle">B</forename><surname>One</surname></persName><affiliation>Cat University</affiliation></author></analytic>
    <monogr><title level="j">Journal of Cats</title><imprint><date type="published" when="2019-03-14"/></imprint></monogr><idno type="DOI">10.1000/g.1</idno></biblStruct>`;
  const paper = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Cats</title></titleStmt><sourceDesc>${work('Cats')}</sourceDesc></fileDesc>
    <profileDesc><abstract><p>Cats sleep.</p></abstract></profileDesc></teiHeader><text><back><listBibl>${work('Dogs')}</listBibl></back></text></TEI>`;
  expect(recordIn('TEI', paper)).toMatchObject({
    ...{ title: 'Cats', abstract: 'Cats sleep.', year: 2019 },
    bibliography: { authors: ['One, Ann B'], date: '2019-03-14', doi: '10.1000/g.1', venue: 'Journal of Cats' },
  });
  const list = `<TEI><teiHeader><fileDesc><titleStmt><title>My list</title></titleStmt></fileDesc></teiHeader><text><body><listBibl>${work('Cats')}${work('Dogs')}</listBibl></body></text></TEI>`;
  expect(recordsIn('TEI', list).map(({ title }) => title)).toEqual(['Cats', 'Dogs']);
});

test('months and days beside the year, and nobody but the authors', () => {
  const records = read(
    `<b:Sources xmlns:b="x"><b:Source><b:Title>Cats</b:Title><b:Year>2016</b:Year><b:Month>07</b:Month><b:Day>1</b:Day><b:YearAccessed>2018</b:YearAccessed>
    <b:Author><b:Author><b:NameList><b:Person><b:Last>One</b:Last></b:Person></b:NameList></b:Author><b:Translator><b:NameList><b:Person><b:Last>Two</b:Last></b:Person></b:NameList></b:Translator></b:Author></b:Source></b:Sources>`,
  );
  expect(records).toMatchObject([
    { title: 'Cats', year: 2016, bibliography: { authors: ['One'], date: '2016-07-01' } },
  ]);
  const month = read(
    `<file><entry><article><title>Dogs</title><author>Bob Two</author><year>2016</year><month>February</month></article></entry></file>`,
  );
  expect(month).toMatchObject([{ bibliography: { date: '2016-02' } }]);
});

test('Word’s sources may say a title alone', () => {
  const source = '<b:Source><b:SourceType>Book</b:SourceType><b:Title>On cats</b:Title><b:Author/></b:Source>';
  expect(read(`<b:Sources xmlns:b="x">${source}</b:Sources>`)).toMatchObject([{ title: 'On cats', year: null }]);
});

test('RefWorks’ XML, by the tags of its text; a preprint of dblp by its link', () => {
  expect(
    recordIn(
      'other XML',
      '<?xml version="1.0"?><refworks><reference><rt>Journal Article</rt><a1>One,Ann</a1><a1>Two,Bob</a1><t1>Cats</t1><jf>Journal of Cats</jf><yr>2011</yr><ab>Cats sleep.</ab><do>10.1000/rw.1</do></reference></refworks>',
    ),
  ).toMatchObject({
    ...{ title: 'Cats', abstract: 'Cats sleep.', year: 2011 },
    bibliography: { authors: ['One, Ann', 'Two, Bob'], doi: '10.1000/rw.1', venue: 'Journal of Cats' },
  });
  const preprint =
    '<article key="k"><author>Ann One</author><title>Cats</title><year>2019</year><ee>http://arxiv.org/abs/1901.00009</ee></article>';
  expect(recordIn('other XML', `<?xml version="1.0"?><dblp>${preprint}</dblp>`).bibliography.arxiv).toBe('1901.00009');
});
