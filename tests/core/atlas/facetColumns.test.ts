import { expect, it } from 'vitest';
import { facetColumns } from '#core/atlas/facetColumns';

const columnsOf = (...papers: Record<string, string>[]) =>
  facetColumns(papers.map((fields) => ({ facets: new Map(Object.entries(fields)) })));

it('keeps the fields of the input under their own names, and null where a paper lacks one', () => {
  expect(columnsOf({ label: 'a' }, { constructor: 'b', toString: 'c' })).toEqual([
    { name: 'label', type: 'STRING', data: ['a', null] },
    { name: 'constructor', type: 'STRING', data: [null, 'b'] },
    { name: 'toString', type: 'STRING', data: [null, 'c'] },
  ]);
});

it('says input_ before a name that the papers table has itself, whatever its case', () => {
  const names = columnsOf({ margin: 'a', Between: 'b', input_margin: 'c', abstract: 'd', ['__proto__']: 'e' });
  expect(names.map(({ name }) => name)).toEqual([
    'input_margin_2',
    'input_Between',
    'input_margin',
    'input_abstract',
    'input___proto__',
  ]);
});
