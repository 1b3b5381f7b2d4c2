import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium } from 'playwright';
import { publint } from 'publint';
import { build } from 'vite';
import { expect, inject, it } from 'vitest';
import { serveFolder } from '../e2e/support/siteServer.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = inject('installed');
const run = promisify(execFile);

/** The examples of docs/embedding.md, in the order of the page. */
async function examples(language: string): Promise<string[]> {
  const page = await readFile(join(root, 'docs/embedding.md'), 'utf8');
  return Array.from(page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms')), ([, code]) => code!);
}

const RIS = ['Ice', 'Ice', 'Ice', 'Bees', 'Bees', 'Bees']
  .map(
    (what, at) =>
      `TY  - JOUR\nTI  - ${what} ${at}\nAB  - ${what} in season ${at}: ${what} and ${what} again.\nER  - \n`,
  )
  .join('\n');

it('brings no other package along, and is small', async () => {
  const names = (await readdir(join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'));
  expect(names).toEqual(['corpuscope']);
  const files = await readdir(join(folder, 'node_modules/corpuscope'), { recursive: true, withFileTypes: true });
  const sizes = files
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size);
  const bytes = (await Promise.all(sizes)).reduce((a, b) => a + b, 0);
  // The aim is 15 MB, and a tenth over it counts as held.
  expect(bytes).toBeLessThan(16_500_000);
});

it('names the licences of what is bundled', async () => {
  for (const part of ['cli', 'figures', 'library', 'site', 'worker']) {
    const notices = await readFile(join(folder, `node_modules/corpuscope/build/notices/${part}.txt`), 'utf8');
    expect(notices).toMatch(/Name: valibot[\s\S]*MIT/);
  }
});

it('has a bill of materials of each part, with where each package came from', async () => {
  for (const part of ['cli', 'library', 'site', 'worker']) {
    const text = await readFile(join(folder, `node_modules/corpuscope/build/notices/${part}.cdx.json`), 'utf8');
    const bill = JSON.parse(text) as { bomFormat: string; components: { purl: string; hashes: object[] }[] };
    expect(bill.bomFormat).toBe('CycloneDX');
    const valibot = bill.components.find(({ purl }) => purl.startsWith('pkg:npm/valibot@'));
    expect(valibot?.hashes).toMatchObject([
      { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) as string },
    ]);
  }
});

it('is laid out as its readers expect', async () => {
  const { messages } = await publint({ pkgDir: root, level: 'warning', pack: false });
  expect(messages).toEqual([]);
});

it('has the command line', async () => {
  await cp(join(root, 'seeds'), join(folder, 'seeds'), { recursive: true });
  const { stdout } = await run('npx', ['corpuscope', 'build', 'seeds', '--topics', '5', '--no-cache'], { cwd: folder });
  expect(stdout).toMatch(/442 records: 405 papers/);
  for (const format of ['svg', 'png', 'pdf']) {
    const out = `map.${format}`;
    await run('npx', ['corpuscope', 'export', 'atlas', '--chart', 'map', '--format', format, '--out', out], {
      cwd: folder,
    });
    expect((await stat(join(folder, out))).size).toBeGreaterThan(10_000);
  }
});

it('runs the example of the library', async () => {
  const [example] = await examples('js');
  await writeFile(join(folder, 'papers.ris'), RIS);
  await writeFile(join(folder, 'example.js'), example!);
  const { stdout } = await run(process.execPath, ['example.js'], { cwd: folder });
  expect(stdout).toMatch(/^3 papers: .+\n3 papers: .+\nIce 0\n$/);
  expect(await readdir(join(folder, 'atlas'))).toContain('atlas.json');
});

it('has types that a program can be checked with', async () => {
  await writeFile(
    join(folder, 'typed.ts'),
    `import { build, type Manifest } from 'corpuscope';\nexport const m: Promise<Manifest> = build([]).then((a) => a.manifest);\n` +
      `// @ts-expect-error topics are no text\nexport const n: string = (await build([])).manifest.topics;\n`,
  );
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', 'typed.ts'];
  await run(join(root, 'node_modules/.bin/tsc'), flags, { cwd: folder });
});

it('draws the map of the example of the charts', async () => {
  const [example] = await examples('svelte');
  const page = join(folder, 'page');
  await mkdir(page, { recursive: true });
  for (const name of ['svelte', 'd3'])
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  await writeFile(join(page, 'Page.svelte'), example!);
  await writeFile(
    join(page, 'index.html'),
    '<link rel="icon" href="data:,"><body><script type="module" src="/main.js"></script>',
  );
  await writeFile(
    join(page, 'main.js'),
    "import { mount } from 'svelte';\nimport Page from './Page.svelte';\nmount(Page, { target: document.body });",
  );
  await build({ root: page, configFile: false, plugins: [svelte({ configFile: false })], logLevel: 'error' });
  const server = await serveFolder(join(page, 'dist'));
  const browser = await chromium.launch({
    executablePath: process.env['CORPUSCOPE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const tab = await browser.newPage();
  const said: string[] = [];
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', ({ message }) => said.push(message));
  await tab.goto(server.url);
  await tab.getByText('Honey bees').first().waitFor();
  expect(said).toEqual([]);
  await browser.close();
  await server.close();
});
