import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import prettier from 'prettier';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort();
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** The first sentence of the docstring of the kernel, on one line. */
function said(file: string, kernel: string): string {
  const before = textOf(file).split(`export function ${kernel}(`)[0]!;
  const docstring = before.slice(before.lastIndexOf('/**')).replace(/^ *\/?\*+\/? ?/gm, '');
  return docstring
    .split(/\n\s*\n| *\n@/)[0]!
    .replace(/\s+/g, ' ')
    .replace(/:$/, '.')
    .trim();
}

/** Every kernel and who calls it, as docs/kernels.md shows them. */
function page(): Promise<string> {
  const callers = filesIn('src/core').map((file) => ({ file, text: textOf(file) }));
  const kernels = filesIn('src/kernels').filter((file) =>
    textOf(file).includes(`export function ${basename(file, '.ts')}(`),
  );
  const rows = kernels.map((file) => {
    const kernel = basename(file, '.ts');
    const by = callers.filter(({ text }) => text.includes(`kernels.${kernel}(`)).map((caller) => `\`${caller.file}\``);
    expect(by, `${kernel} is called`).not.toEqual([]);
    return `| \`${kernel}\` | ${said(file, kernel).replaceAll('|', '\\|')} | ${by.join(', ')} |`;
  });
  return prettier.format(
    [
      '# Kernels',
      '',
      'The hot loops of `src/kernels`, and who calls them. [architecture.md](architecture.md#add-a-kernel) says how one is added,',
      '[method.md](method.md#hot-loops-and-precision) how exact they are. A test writes this page;',
      '`npx vitest run --project core docs/kernels --update` brings it up to date.',
      '',
      '| kernel | what it does | called by |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n'),
    { parser: 'markdown', printWidth: 120 },
  );
}

it('docs/kernels.md tells of every kernel who calls it', async () => {
  await expect(await page()).toMatchFileSnapshot(new URL('../../docs/kernels.md', import.meta.url).pathname);
});
