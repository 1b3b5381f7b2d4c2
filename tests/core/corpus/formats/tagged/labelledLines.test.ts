import { expect, test } from 'vitest';
import { readAny, recordsIn } from '../../recordsIn.ts';

const LABELS = 'text with labels (CNKI, NoteExpress, RePEc)';

test('CNKI: each label in two languages, a blank line between records', () => {
  const records = recordsIn(
    LABELS,
    'SrcDatabase-来源库: 期刊\nTitle-题名: 猫的睡眠\nAuthor-作者: 王一;李二;\nOrgan-单位: 猫大学\nSource-文献来源: 猫学报\nKeyword-关键词: 猫;睡眠;\n' +
      'Summary-摘要: 猫睡觉。结果：很久。\nPubTime-发表时间: 2020-03-15\nYear-年: 2020\n\n\nSrcDatabase-来源库: 期刊\nTitle-题名: 狗\nAuthor-作者: 张三;\nSummary-摘要: 狗叫。\n',
  );
  expect(records).toMatchObject([
    {
      ...{ title: '猫的睡眠', abstract: '猫睡觉。结果：很久。', year: 2020 },
      bibliography: { authors: ['王一', '李二'], date: '2020-03-15', venue: '猫学报', keywords: ['猫', '睡眠'] },
    },
    { title: '狗', abstract: '狗叫。', line: 12, bibliography: { authors: ['张三'] } },
  ]);
});

test('NoteExpress: labels in braces, an author a line, abstracts with labels of their own', () => {
  const records = recordsIn(
    LABELS,
    '{Reference Type}: Journal Article\n{Title}: Cats\n{Author}: One, Ann\n{Author}: Two, Bob\n{Journal}: Journal of Cats\n{Year}: 2018\n' +
      '{Abstract}: Cats sleep.\nMethods: we looked.\nResults: they do.\n{DOI}: 10.1000/C.1\n\n{Reference Type}: Thesis\n{Title}: Dogs\n{Year}: 2019\n',
  );
  expect(records).toMatchObject([
    {
      ...{ title: 'Cats', abstract: 'Cats sleep.\nMethods: we looked.\nResults: they do.', year: 2018 },
      bibliography: {
        authors: ['One, Ann', 'Two, Bob'],
        doi: '10.1000/c.1',
        venue: 'Journal of Cats',
        type: 'Journal Article',
      },
    },
    { title: 'Dogs', year: 2019 },
  ]);
});

test('ReDIF: a template a record, its authors in clusters', () => {
  const records = recordsIn(
    LABELS,
    'Template-Type: ReDIF-Paper 1.0\nTitle: Prices of oats\nAuthor-Name: Ann One\nAuthor-Workplace-Name: Oat House\nAuthor-Name: Bob Two\n' +
      'Abstract: Oats cost more\n in wet years.\nCreation-Date: 2015-04\nKeywords: oats, prices\nHandle: RePEc:oat:wpaper:1\nTemplate-Type: ReDIF-Paper 1.0\nTitle: Rye\n',
  );
  expect(records).toMatchObject([
    {
      ...{ title: 'Prices of oats', abstract: 'Oats cost more\nin wet years.', id: 'RePEc:oat:wpaper:1', year: 2015 },
      bibliography: { authors: ['Ann One', 'Bob Two'], keywords: ['oats', 'prices'] },
    },
    { title: 'Rye' },
  ]);
});

test('a table and a page of papers are none, though a line of them may look like a label', () => {
  expect(readAny('Title:,Abstract:,Year:\nCats,Cats sleep.,2019\n').format).toBe('CSV or TSV');
  expect(
    readAny(
      'Cats: a study of sleep\n\nCats sleep for most of the day. They dream of mice and birds. We asked: why do they?\n',
    ).format,
  ).toBe('a saved papers page');
});
