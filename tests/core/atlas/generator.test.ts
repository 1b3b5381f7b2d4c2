import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GENERATOR } from '#core/atlas/generator';

it('atlases carry the name and version of package.json', () => {
  const { name, version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
  expect(GENERATOR).toBe(`${name} ${version}`);
});
