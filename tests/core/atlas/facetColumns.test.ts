import { expect, it } from 'vitest';
import { facetNames } from '#core/atlas/facetColumns';

it('keeps the fields of the input under their own names', () => {
  expect(facetNames(['label', 'constructor', 'toString'])).toEqual(['label', 'constructor', 'toString']);
});

it('says input_ before a name that the papers table has itself, whatever its case', () => {
  expect(facetNames(['margin', 'Between', 'input_margin', 'abstract', '__proto__'])).toEqual([
    'input_margin_2',
    'input_Between',
    'input_margin',
    'input_abstract',
    'input___proto__',
  ]);
});
