import { expect, test } from 'vitest';
import { recordsIn } from '../../recordsIn.ts';

const NAME = 'RefWorks tagged text';

test('records begin with their type; lines that run on may begin with capitals', () => {
  const records = recordsIn(
    NAME,
    'Exported from X\n\nRT Journal Article\nSR Electronic(1)\nID 7\nA1 One,Ann\nA1 Two,Bob\nT1 Cats asleep\nJF Journal of Cats\nYR 2019\nFD March 14\n' +
      'AB Cats sleep in the\nUS and elsewhere.\nK1 cats\nK1 sleep; rest\nDO 10.1000/ABC\nUL http://example.org\nLA English\nVO 3\n\n\nRT Book, Whole\nA1 Three,C.\nT1 Dogs\nYR 2001\n',
  );
  expect(records.map(({ title }) => title)).toEqual(['Cats asleep', 'Dogs']);
  expect(records[0]).toMatchObject({
    ...{ abstract: 'Cats sleep in the\nUS and elsewhere.', year: 2019 },
    bibliography: {
      ...{ doi: '10.1000/abc', authors: ['One, Ann', 'Two, Bob'], date: '2019-03-14', venue: 'Journal of Cats' },
      ...{ type: 'Journal Article', keywords: ['cats', 'sleep', 'rest'], language: 'en', url: 'http://example.org' },
    },
  });
  expect(records[0]!.facets.get('Volume')).toBe('3');
});

test('CNKI’s records: tags in lower case or without a blank behind them, Chinese names between commas', () => {
  const records = recordsIn(
    'RefWorks tagged text',
    'RT Journal Article\r\nSR 1\r\nA1 王一;李二，张三\r\nT1猫的睡眠\r\nJF 猫学报\r\nYR2024\r\nvo 12\r\nK1 猫;睡眠\r\nAB 猫睡觉。\r\nDS CNKI\r\nDO 10.1000/C.1\r\n\r\nRT Dissertation/Thesis\r\nT1 狗\r\nYR 2023\r\n',
  );
  expect(records).toMatchObject([
    {
      ...{ title: '猫的睡眠', abstract: '猫睡觉。', year: 2024 },
      bibliography: { authors: ['王一', '李二', '张三'], doi: '10.1000/c.1', venue: '猫学报' },
    },
    { title: '狗', year: 2023 },
  ]);
  expect(records[0]!.facets.get('Volume')).toBe('12');
});
