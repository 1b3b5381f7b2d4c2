import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recipeSchema } from '#core/atlas/recipe';

const page = readFileSync(new URL('../../docs/recipe.md', import.meta.url), 'utf8');

test('docs/recipe.md lists the settings of a recipe that there are, and no others', () => {
  const settings = Object.entries(recipeSchema.entries).flatMap(([name, part]) =>
    'entries' in part.wrapped ? Object.keys(part.wrapped.entries).map((inner) => `${name}.${inner}`) : [name],
  );
  const rows = Array.from(page.matchAll(/^\| (`.+?) +\|/gm), ([, names]) => names!);
  const listed = rows.flatMap((names) => names.split(', ').map((name) => name.replaceAll('`', '')));
  expect(listed.sort()).toEqual(settings.sort());
});
