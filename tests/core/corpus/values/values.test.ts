import { describe, expect, test } from 'vitest';
import { arxivIn, bareArxiv } from '#core/corpus/values/arxivId';
import { bareDoi, doiIn, namedDoi } from '#core/corpus/values/doi';
import { isoDate } from '#core/corpus/values/isoDate';
import { languageCode } from '#core/corpus/values/languageCode';
import { familyFirst, listedName } from '#core/corpus/values/personName';
import { barePmid, pmidIn } from '#core/corpus/values/pmid';

describe('a DOI', () => {
  test.each([
    ['10.1000/ABC', '10.1000/abc'],
    ['https://doi.org/10.1000/abc', '10.1000/abc'],
    ['http://dx.doi.org/10.1000%2Fabc', '10.1000/abc'],
    ['doi: 10.1000/abc.', '10.1000/abc'],
    ['10.1000/abc#abstract', '10.1000/abc'],
    ['DOI 10.1000/abc', '10.1000/abc'],
    [
      '10.1002/(SICI)1097-4571(1999)50:1<1::AID-ASI1>3.0.CO;2-K',
      '10.1002/(sici)1097-4571(1999)50:1<1::aid-asi1>3.0.co;2-k',
    ],
    ['10.1002/(SICI)1&lt;1::AID&gt;3.0.CO;2-K', '10.1002/(sici)1<1::aid>3.0.co;2-k'],
    [String.raw`10.1007/978-3-642-1{\_}2`, '10.1007/978-3-642-1_2'],
    ['10.1021/bi049798f [doi]', '10.1021/bi049798f'],
    ['DOI10.1000/abc', '10.1000/abc'],
    ['doi：10.1000/abc', '10.1000/abc'],
    ['https://doi.org/10.1000/abc?source=x', '10.1000/abc'],
    [String.raw`10.1000\/abc`, '10.1000/abc'],
    ['none', ''],
  ])('in a field of its own, %s, is %s', (written, doi) => {
    expect(bareDoi(written)).toBe(doi);
  });

  test('ends in running text where the sentence goes on', () => {
    expect(doiIn('Found (see 10.1016/0005-2728(93)90231-4), and read.')).toBe('10.1016/0005-2728(93)90231-4');
    expect(doiIn('no 10 of 12/13')).toBe('');
  });
});

test('a DOI is named by a link or a word', () => {
  expect(namedDoi('http://dx.doi.org/10.1002/(SICI)1:1<1::A>3.0.CO;2-K')).toBe('10.1002/(sici)1:1<1::a>3.0.co;2-k');
  expect(namedDoi('https://example.org/doi/full/10.1000/a?x=1')).toBe('10.1000/a');
  expect(namedDoi('https://example.org/record.uri?eid=2&doi=10.1000%2fa&partnerID=40')).toBe('10.1000/a');
  expect(namedDoi('Found. doi:10.1000/a.')).toBe('10.1000/a');
  expect(namedDoi('https://example.org/10.1000/a')).toBe('');
});

describe('an arXiv id', () => {
  test.each([
    ['arXiv:1706.03762v2 [cs.CL]', '1706.03762'],
    ['http://arxiv.org/abs/math.GT/0309136v1', 'math/0309136'],
    ['https://arxiv.org/pdf/hep-th/9901001.pdf', 'hep-th/9901001'],
    ['10.48550/arXiv.2101.00001', '2101.00001'],
    ['arXiv preprint arXiv:1412.6980', '1412.6980'],
    ['see 1706.03762', ''],
  ])('named by %s is %s', (text, id) => {
    expect(arxivIn(text)).toBe(id);
  });

  test('stands bare in a field of its own', () => {
    expect(bareArxiv('1706.03762v5')).toBe('1706.03762');
    expect(bareArxiv('2019')).toBe('');
  });
});

test('PubMed’s number is read where it is named', () => {
  expect(pmidIn('Cited. PMID: 12653513.')).toBe('12653513');
  expect(pmidIn('http://www.ncbi.nlm.nih.gov/pubmed/12653513')).toBe('12653513');
  expect(pmidIn('12653513')).toBe('');
  expect(barePmid(' 12653513 ')).toBe('12653513');
  expect(barePmid('PMC123')).toBe('');
});

test.each([
  ['2019', '2019'],
  ['2014//', '2014'],
  ['1948/07//', '1948-07'],
  ['2012/07/0', '2012-07'],
  ['2019/03/14/Spring', '2019-03-14'],
  ['2019-03-14T10:00:00Z', '2019-03-14'],
  ['20190314', '2019-03-14'],
  ['2019 Mar 14', '2019-03-14'],
  ['2019 Jan-Feb', '2019-01'],
  ['March 14th, 2019', '2019-03-14'],
  ['14 March 2019', '2019-03-14'],
  ['2004 JUN 8', '2004-06-08'],
  ['14.3.2019', '2019-03-14'],
  ['25/12/2019', '2019-12-25'],
  ['3/4/2019', '2019'],
  ['2016/2017', '2016'],
  ['2019-20', '2019'],
  ['Summer 2019', '2019'],
  ['10 15', ''],
  ['in press', ''],
])('the date %s is %s', (written, date) => {
  expect(isoDate(written)).toBe(date);
});

test('a language is told by its code or its name', () => {
  expect(
    ['eng', 'English', 'en-GB', 'en_US', 'ger', 'deu', 'Español', 'English; French', 'Klingon'].map(languageCode),
  ).toEqual([...['en', 'en', 'en', 'en', 'de', 'de', 'es', 'en', 'Klingon']]);
});

test('a name in natural order is turned, particles with the family', () => {
  expect(
    ['Ada Lovelace', 'Ludwig van Beethoven', 'John Q. Smith Jr.', 'Lovelace, Ada', 'Aristotle', '余敏'].map(
      familyFirst,
    ),
  ).toEqual([
    ...['Lovelace, Ada', 'van Beethoven, Ludwig', 'Smith, John Q., Jr.', 'Lovelace, Ada', 'Aristotle', '余敏'],
  ]);
});

test('a name in a list has a blank behind its comma, and initials behind the family name', () => {
  expect(
    ['One,Ann', 'J. R. R. Tolkien', 'M.-A. van Two', 'J.K. Rowling', 'U.S. Department of Health', 'Ada Lovelace'].map(
      listedName,
    ),
  ).toEqual([
    ...[
      'One, Ann',
      'Tolkien, J. R. R.',
      'van Two, M.-A.',
      'Rowling, J. K.',
      'U.S. Department of Health',
      'Ada Lovelace',
    ],
  ]);
});
