import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recipeSchema } from '#core/atlas/recipe';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the README lists the settings of a recipe that there are, and no others', () => {
  const settings = Object.entries(recipeSchema.entries).flatMap(([name, part]) =>
    'entries' in part.wrapped ? Object.keys(part.wrapped.entries).map((inner) => `${name}.${inner}`) : [name],
  );
  const section = readme.slice(readme.indexOf('\n## Recipe\n'));
  const rows = Array.from(
    section.slice(0, section.indexOf('\n## ', 1)).matchAll(/^\| (`.+?) +\|/gm),
    ([, names]) => names!,
  );
  const listed = rows.flatMap((names) => names.split(', ').map((name) => name.replaceAll('`', '')));
  expect(listed.sort()).toEqual(settings.sort());
});
