import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { jobKinds } from '#core/build/graph/jobKinds';

it('every kind of job in the sources can be run by a thread, under a name of its own', () => {
  const core = fileURLToPath(new URL('../../../../src/core', import.meta.url));
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const defined = files.flatMap((name) => [
    ...readFileSync(join(core, name), 'utf8').matchAll(/^export const \w+ = defineJobKind\(/gm),
  ]);
  expect(jobKinds).toHaveLength(defined.length);
  expect(new Set(jobKinds.map(({ name }) => name)).size).toBe(jobKinds.length);
});
