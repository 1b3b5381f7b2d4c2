import { expect, test } from 'vitest';
import { readAny, recordIn, recordsIn } from '../../recordsIn.ts';

test('arXiv’s Atom: an entry a paper, the feed’s own title none', () => {
  const feed = (entry: string) =>
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>ArXiv Query</title><id>q</id>${entry}</feed>`;
  const record = recordIn(
    'Atom (arXiv)',
    feed(`<entry><id>http://arxiv.org/abs/1706.03762v2</id><updated>2020-01-01T00:00:00Z</updated><published>2017-06-12T17:57:34Z</published>
    <title>Cats\n  asleep</title><summary>  Cats sleep.\n</summary><author><name>Ann One</name><arxiv:affiliation xmlns:arxiv="x">No</arxiv:affiliation></author>
    <arxiv:doi xmlns:arxiv="x">10.1000/ABC</arxiv:doi><link href="http://arxiv.org/abs/1706.03762v2" rel="alternate"/><category term="cs.CL"/></entry>`),
  );
  expect(record).toMatchObject({
    ...{ title: 'Cats asleep', abstract: 'Cats sleep.', id: '1706.03762', year: 2017 },
    bibliography: {
      arxiv: '1706.03762',
      doi: '10.1000/abc',
      authors: ['Ann One'],
      date: '2017-06-12',
      venue: 'arXiv',
      keywords: ['cs.CL'],
    },
  });
  const error = readAny(
    feed('<entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id</summary></entry>'),
  );
  expect(error.records).toMatchObject([{ kind: 'broken', reason: 'arXiv answered: incorrect id' }]);
});

test('OAI-PMH: Dublin Core, and arXiv’s own', () => {
  const records = recordsIn(
    'OAI-PMH (Dublin Core, arXiv)',
    `<?xml version="1.0"?><OAI-PMH><ListRecords><record><header><identifier>oai:x</identifier></header><metadata>
    <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Cats</dc:title><dc:creator>One, Ann</dc:creator>
    <dc:description>Cats sleep.</dc:description><dc:date>2019-03-14</dc:date><dc:identifier>http://arxiv.org/abs/1706.03762</dc:identifier><dc:identifier>doi:10.1000/ABC</dc:identifier>
    <dc:subject>cats; sleep</dc:subject></oai_dc:dc></metadata></record><record><header status="deleted"/></record><record><metadata>
    <arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>math/0309136</id><created>2003-09-08</created><authors><author><keyname>Two</keyname><forenames>Bob</forenames></author></authors>
    <title>Dogs</title><categories>math.GT cs.CL</categories><abstract>Dogs run.</abstract></arXiv></metadata></record></ListRecords></OAI-PMH>`,
  );
  expect(records).toMatchObject([
    {
      title: 'Cats',
      abstract: 'Cats sleep.',
      bibliography: { arxiv: '1706.03762', doi: '10.1000/abc', authors: ['One, Ann'], keywords: ['cats', 'sleep'] },
    },
    {
      title: 'Dogs',
      id: 'math/0309136',
      year: 2003,
      bibliography: { authors: ['Two, Bob'], keywords: ['math.GT', 'cs.CL'] },
    },
  ]);
});

test('DataCite: the title and the abstract among titles and descriptions', () => {
  const record = recordIn(
    'DataCite XML',
    `<?xml version="1.0"?><resource xmlns="http://datacite.org/schema/kernel-4"><identifier identifierType="DOI">10.1000/ABC</identifier>
    <creators><creator><creatorName>One, A.</creatorName><givenName>Ann</givenName><familyName>One</familyName></creator><creator><creatorName>Cat Group</creatorName></creator></creators>
    <titles><title titleType="TranslatedTitle">Chats</title><title>Cats</title></titles><publisher>Zenodo</publisher><publicationYear>2019</publicationYear>
    <subjects><subject>cats</subject></subjects><dates><date dateType="Issued">2019-03-14</date></dates><language>en</language><resourceType resourceTypeGeneral="Dataset">Table</resourceType>
    <descriptions><description descriptionType="Methods">Looking.</description><description descriptionType="Abstract">Cats sleep.</description></descriptions></resource>`,
  );
  expect(record).toMatchObject({
    ...{ title: 'Cats', abstract: 'Cats sleep.', year: 2019 },
    bibliography: {
      doi: '10.1000/abc',
      authors: ['One, Ann', 'Cat Group'],
      date: '2019-03-14',
      venue: 'Zenodo',
      type: 'Dataset',
      keywords: ['cats'],
      language: 'en',
    },
  });
  expect(record.facets.get('Methods')).toBe('Looking.');
});

test('XML that has nothing of a paper is named, not guessed at', () => {
  expect(() =>
    readAny(
      '<?xml version="1.0"?><!-- x --><menu xmlns="http://example.org"><title>Soup</title><dish><name>A</name></dish></menu>',
    ),
  ).toThrow('file.txt: XML of a kind that is not read: its outermost element is “menu”; give PubMed, EndNote, MODS, ');
});

test('Primo: what is made for citing before what is shown, without codes and years of life', () => {
  const [article, book] = recordsIn(
    'Primo XML (PNX)',
    `<records xmlns="http://www.exlibrisgroup.com/xsd/primo/primo_nm_bib"><record><display><title>Cats</title><creator>One, Ann ; Two, Bob</creator><identifier>DOI: 10.1000/no</identifier></display>
    <addata><au>One, Ann B</au><au>Two, Bob</au><date>20190314</date><doi>10.1000/C.1</doi><pmid>12345</pmid></addata></record>
    <record><display><title>Dogs : a study / Carl Three</title><creator>Three, Carl, 1904-1991. $$QThree, Carl, 1904-1991.</creator><contributor>Four, D [former owner]$$QFour, D</contributor><creationdate>1961-70</creationdate><description>Dogs bark.</description></display></record></records>`,
  );
  expect(article).toMatchObject({
    ...{ title: 'Cats', year: 2019 },
    bibliography: { authors: ['One, Ann B', 'Two, Bob'], date: '2019-03-14', doi: '10.1000/c.1', pmid: '12345' },
  });
  expect(book).toMatchObject({
    ...{ title: 'Dogs: a study', abstract: 'Dogs bark.', year: 1961 },
    bibliography: { authors: ['Three, Carl'] },
  });
});
