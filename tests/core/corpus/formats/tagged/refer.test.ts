import { expect, test } from 'vitest';
import { recordIn, recordsIn } from '../../recordsIn.ts';

const NAME = 'EndNote (Refer, BibIX)';

test('a record of EndNote is read whole', () => {
  const record = recordIn(
    NAME,
    '%0 Journal Article\n%T Cats asleep\n%A One, Ann\n%A Ludwig van Two\n%J Journal of Cats\n%D 2019\n%8 March 14\n%K cats\nsleep\n' +
      '%X Cats sleep.\n\nAnd rest.\n%R 10.1000/ABC\n%U http://example.org\n%G eng\n%V 3\n%M 1234567\n%W PubMed\n',
  );
  expect(record).toMatchObject({
    ...{ title: 'Cats asleep', abstract: 'Cats sleep.\nAnd rest.', year: 2019, id: '1234567' },
    bibliography: {
      ...{ doi: '10.1000/abc', pmid: '1234567', authors: ['One, Ann', 'van Two, Ludwig'], date: '2019-03-14' },
      ...{
        venue: 'Journal of Cats',
        type: 'Journal Article',
        keywords: ['cats', 'sleep'],
        language: 'en',
        url: 'http://example.org',
      },
    },
  });
  expect(record.facets.get('Volume')).toBe('3');
});

test('records without types are parted by blank lines', () => {
  expect(recordsIn(NAME, '%T A\n%A One\n\n%T B\n%A Two\n\n\n%A Three\n%T C\n').map(({ title }) => title)).toEqual([
    'A',
    'B',
    'C',
  ]);
});

test('records with types are parted by those, with blank lines or without', () => {
  expect(
    recordsIn(NAME, '%0 Serial\n%0 Book\n%T A\n%0 Thesis\n%T B\n\n%0 Report\n%T C\n').map(
      ({ title, bibliography: { type } }) => [title, type],
    ),
  ).toEqual([
    ['A', 'Book'],
    ['B', 'Thesis'],
    ['C', 'Report'],
  ]);
});

test('a book without a title of its own has it in %B', () => {
  expect(recordIn(NAME, '%0 Book\n%B The Book\n%D 2001\n')).toMatchObject({
    title: 'The Book',
    bibliography: { venue: '' },
  });
  expect(recordIn(NAME, '%0 Book Section\n%T Part\n%B The Book\n').bibliography.venue).toBe('The Book');
});

test('CNKI’s records: names between semicolons and commas, tags without a blank, a DOI in %O', () => {
  const records = recordsIn(
    'EndNote (Refer, BibIX)',
    '%0 Journal Article\n%A 王一;李二；张三\n%T 猫的睡眠\n%J 猫学报\n%D 2024\n%K猫;睡眠\n%X 猫睡觉。\n【方法】看。\n%O 10.1000/CNKI.1\n%W CNKI\n\n\n' +
      '%0 Conference Proceedings\n%A 王一,李二\n%T 狗\n%W CNKI\n',
  );
  expect(records).toMatchObject([
    {
      ...{ title: '猫的睡眠', abstract: '猫睡觉。\n【方法】看。', year: 2024 },
      bibliography: { authors: ['王一', '李二', '张三'], doi: '10.1000/cnki.1', keywords: ['猫', '睡眠'] },
    },
    { title: '狗', bibliography: { authors: ['王一', '李二'] } },
  ]);
});
