import { beforeEach, expect, it } from 'vitest';
import { parseRecipe } from '#core/atlas/recipe';
import { browserStorage } from '#lib/workbench/browserStorage.ts';
import { KeptApart } from '#lib/workbench/shaping/keptApart.svelte.ts';
import { recipeWith } from '#lib/workbench/shaping/recipeFile.ts';

const built = { file: 'b.ris', record: 9 };
const recipe = parseRecipe({ corpus: { keepApart: [built] } });
const manifest = { inputs: [{ name: 'a.ris', sha256: '0123456789abcdef', records: 3 }], recipe };
const second = { file: 'a.ris', record: 2 };

beforeEach(() => localStorage.clear());

it('records to be kept apart are there at the next visit, until each is taken back', () => {
  new KeptApart(manifest, browserStorage).toggle({ ...second });
  const later = new KeptApart(manifest, browserStorage);
  expect(later.list).toEqual([second]);
  later.toggle(second);
  expect(new KeptApart(manifest, browserStorage).list).toEqual([]);
});

it('are those alone that the atlas was not built with, and the recipe names both', () => {
  localStorage.setItem('corpuscope-apart-0123456789ab', JSON.stringify([built, second, { file: 'a.ris' }, 'x']));
  const { list } = new KeptApart(manifest, browserStorage);
  expect(list).toEqual([second]);
  const written = JSON.parse(recipeWith(manifest, [], list)) as typeof recipe;
  expect(parseRecipe(written).corpus.keepApart).toEqual([built, second]);
});
