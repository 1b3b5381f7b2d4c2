import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { circleThrough, resolveImport } from '../../scripts/lint/imports.js';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'corpuscope-lint-'));
  await mkdir(path.join(root, 'src/lib/a'), { recursive: true });
  const files = {
    'a/one.ts': "import type { Two } from '../two.ts';\nexport type One = Two;",
    'two.ts': "export type { Three as Two } from '#lib/Three.svelte';",
    'Three.svelte': "<script>const one = import('./a/one.ts');</script>",
    'alone.ts': "import { x } from './two.ts';\nimport d3 from 'd3';",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(root, 'src/lib', name), text);
});
afterAll(() => rm(root, { recursive: true }));

describe('resolveImport', () => {
  it('finds the same file by alias and by relative path', () => {
    expect(resolveImport(root, 'src/lib/a/one.ts', '../two.ts')).toBe('src/lib/two.ts');
    expect(resolveImport(root, 'src/routes/page.ts', '#lib/two.ts')).toBe('src/lib/two.ts');
    expect(resolveImport(root, 'src/lib/a/one.ts', '../two')).toBe('src/lib/two.ts');
  });
  it('leaves packages alone, and what is no file', () => {
    expect(resolveImport(root, 'src/lib/alone.ts', 'd3')).toBeNull();
    expect(resolveImport(root, 'src/lib/alone.ts', './nowhere.ts')).toBeNull();
  });
});

describe('circleThrough', () => {
  it('sees a circle through types, exports from and dynamic imports', () => {
    expect(circleThrough(root, 'src/lib/two.ts')).toEqual([
      'src/lib/two.ts',
      'src/lib/Three.svelte',
      'src/lib/a/one.ts',
      'src/lib/two.ts',
    ]);
  });
  it('is silent on a file that only leads into one', () => {
    expect(circleThrough(root, 'src/lib/alone.ts')).toBeNull();
  });
});
