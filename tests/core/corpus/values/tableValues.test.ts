import { describe, expect, it } from 'vitest';
import { cellDate, dateInYear } from '#core/corpus/values/cellDate';
import { countOf, listOf } from '#core/corpus/values/listed';
import { isMissing } from '#core/corpus/values/missing';
import { peopleOf } from '#core/corpus/values/people';

describe('dates of cells', () => {
  it.each([
    ['2019', '2019'],
    ['2019.0', '2019'],
    ['２０１９', '2019'],
    ['٢٠١٩', '2019'],
    ['२०१९-०३', '2019-03'],
    ['2.019', '2019'],
    ['2,019', '2019'],
    ['2562 (2019)', '2019'],
    ['c2019', '2019'],
    ['[2019]', '2019'],
    ['2019a', '2019'],
    ['Spring 2019', '2019'],
    ['Mar-19', '2019-03'],
    ['19-Mar', '2019-03'],
    ['Mar-98', '1998-03'],
    ['14-Mar-19', '2019-03-14'],
    ['14.3.19', '2019'],
    ['3/14/19', '2019'],
    ['11/10/09', ''],
    ['14/03/2019', '2019-03-14'],
    ['3/14/2019', '2019-03-14'],
    ['3/4/2019', '2019'],
    ['20190314', '2019-03-14'],
    ['201903', '2019-03'],
    ['43538', '2019-03-14'],
    ['1552521600', '2019-03-14'],
    ['1552521600000', '2019-03-14'],
    ['2019-03-14T00:00:00Z', '2019-03-14'],
    ['14 de marzo de 2019', '2019-03-14'],
    ['14. März 2019', '2019-03-14'],
    ['14 mars 2019', '2019-03-14'],
    ['14 марта 2019', '2019-03-14'],
    ['2019年3月14日', '2019-03-14'],
    ['2019년 3월', '2019-03'],
    ['Mar 14', ''],
    ['19', ''],
    ['0000', ''],
    ['in press', ''],
    ['12345', ''],
    ['99999999', ''],
  ])('%j is %j', (cell, date) => expect(cellDate(cell)).toBe(date));

  it('puts a month and a day into a year that is known', () => {
    expect([dateInYear('MAR 14', 2019), dateInYear('MAY-JUN', 2019), dateInYear('spring', 2019)]).toEqual([
      '2019-03-14',
      '2019-05',
      '',
    ]);
  });
});

describe('people of cells', () => {
  it.each([
    ['Tardelli S., Avvenuti M.', ['Tardelli, S.', 'Avvenuti, M.']],
    ['van der Berg J.A.; O’Neil P.', ['van der Berg, J.A.', 'O’Neil, P.']],
    ['Smith J, Doe KL.', ['Smith, J', 'Doe, KL']],
    ['Smith, J.; Doe, K.', ['Smith, J.', 'Doe, K.']],
    ['Smith, J., Doe, K. L.', ['Smith, J.', 'Doe, K. L.']],
    ['Smith, John', ['Smith, John']],
    ['N. One and N. Two', ['N. One', 'N. Two']],
    ['One, N. and Two, N.', ['One, N.', 'Two, N.']],
    ['Ann One, Bob Two and Cy Three', ['Ann One', 'Bob Two', 'Cy Three']],
    ["['Marx, Karl', 'Lindgren, Astrid']", ['Marx, Karl', 'Lindgren, Astrid']],
    ['Ann One|Bob Two', ['Ann One', 'Bob Two']],
    ['王伟；李娜', ['王伟', '李娜']],
    ['World Health Organization', ['World Health Organization']],
    ['One, A.; et al.', ['One, A.']],
    ["Ann OneBob TwoMary-Ann O'Neil", ['Ann One', 'Bob Two', "Mary-Ann O'Neil"]],
    ['Ronald McDonaldAnna DuBois SmithJ. R. MacArthur', ['Ronald McDonald', 'Anna DuBois Smith', 'J. R. MacArthur']],
    ['Ronald McDonald', ['Ronald McDonald']],
    ['Ann LaTeX', ['Ann LaTeX']],
    ["['Ann One', \"Bob O'Two\"]", ['Ann One', "Bob O'Two"]],
    ['One, Ann (0000-0001-2345-6789); Two, Bob*', ['One, Ann', 'Two, Bob']],
    ['One, Ann, Two, Bob', ['One, Ann', 'Two, Bob']],
    ['王一 李二 张三', ['王一', '李二', '张三']],
    ['王一, 李二', ['王一', '李二']],
    ['김철수, 이영희', ['김철수', '이영희']],
    ['山田 太郎', ['山田 太郎']],
    ['One AB, de Two C; The Cat Group.', ['One, AB', 'de Two, C', 'The Cat Group.']],
    ['One, Ann; Two, Bob', ['One, Ann', 'Two, Bob']],
  ])('%j', (cell, people) => expect(peopleOf(cell)).toEqual(people));
});

describe('lists, counts and nothing', () => {
  it('divides keywords by the strongest mark that is there', () => {
    expect(listOf('soil, wet; peat')).toEqual(['soil, wet', 'peat']);
    expect(listOf('soil, peat')).toEqual(['soil', 'peat']);
    expect(listOf('["a", "b; c"]')).toEqual(['a', 'b; c']);
  });

  it('reads counts', () => {
    expect(['12', '1,234', '12.0', 'Cited by 3', 'many', '1.5'].map(countOf)).toEqual([12, 1234, 12, 3, null, null]);
  });

  it('knows what stands for nothing', () => {
    expect(['', '  ', 'NA', 'nan', '#N/A', 'NULL', 'None', '?', '-'].every(isMissing)).toBe(true);
    expect(['0', 'Nan Li', 'No', 'NASA'].some(isMissing)).toBe(false);
  });
});
