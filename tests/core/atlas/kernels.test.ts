import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { kernels } from '#core/atlas/kernels';

it('every kernel of the sources can be run by a thread, under a name of its own', () => {
  const core = fileURLToPath(new URL('../../../src/core', import.meta.url));
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const defined = files.flatMap((name) => [...readFileSync(join(core, name), 'utf8').matchAll(/^export const \w+ = defineKernel\(/gm)]);
  expect(kernels).toHaveLength(defined.length);
  expect(new Set(kernels.map(({ name }) => name)).size).toBe(kernels.length);
});
