import { execFile, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bar, newPage, topics, useBrowser } from './support/browser.ts';
import { serveSite } from './support/siteServer.ts';
import { buildThemedAtlas } from './support/themedAtlas.ts';

useBrowser();

let folder: string;
let server: Awaited<ReturnType<typeof serveSite>>;
let remove: () => Promise<void>;

beforeAll(async () => {
  const built = await buildThemedAtlas();
  ({ folder, remove } = built);
  server = await serveSite(built.atlas);
}, 60_000);
afterAll(async () => {
  await server.close();
  await remove();
});

async function open(query = ''): Promise<Page> {
  const page = await newPage();
  await page.goto(`${server.url}${query}`);
  await topics(page).first().waitFor();
  return page;
}
/** Number of the topic that is called so. */
async function topicCalled(name: RegExp): Promise<number> {
  const manifest = JSON.parse(await readFile(join(folder, 'atlas/atlas.json'), 'utf8')) as {
    topics: { id: number; label: string }[];
  };
  return manifest.topics.find(({ label }) => name.test(label))!.id;
}

/** Goes to a view by the header. */
const go = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name }).click();
const figure = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('figure', { name });

/** The file that the menu of a figure gives. */
async function take(page: Page, name: string, choice: string): Promise<Buffer> {
  await page.getByRole('button', { name: `Export or show the numbers: ${name}` }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: choice, exact: true }).click(),
  ]);
  return readFile(await file.path());
}

describe('the head of a lab', () => {
  it('asks which themes grew, looks at one of them, and takes the answer as a figure of one column', async () => {
    const page = await open();
    await go(page, 'Years');
    const trends = figure(page, 'Rising and fading');
    await trends.waitFor();
    const said = await trends.locator('.description').innerText();
    expect(said).toMatch(/Rising: (?:diffusion|images|noise)/i);
    expect(said).toMatch(/Fading: (?:support vector|classes|margins)/i);

    await page.getByRole('button', { name: 'Export or show the numbers: Rising and fading' }).click();
    await page.getByRole('menuitemradio', { name: 'Column, 88 mm' }).click();
    await page.keyboard.press('Escape');
    const pdf = (await take(page, 'Rising and fading', 'PDF')).toString('latin1');
    const [, width] = /\/MediaBox \[0 0 ([\d.]+)/.exec(pdf)!;
    expect(Number(width)).toBeCloseTo((88 / 25.4) * 72, 1);
    const numbers = (await take(page, 'Rising and fading', 'CSV, the numbers')).toString('utf8');
    expect(numbers).toMatch(/^.?topics,change of share,p \(adjusted\),first year,last year,bursts\r\n/);

    // The bar leads to the theme's papers.
    await bar(trends, String(await topicCalled(/diffusion|images|noise/i))).click();
    await expect.poll(() => page.url()).toMatch(/[?&]topic=\d/);
    await go(page, 'Papers');
    await page.getByRole('main').getByRole('heading', { name: '105 papers' }).waitFor();
  });

  it('asks for the papers of some years at one place, and the counts follow', async () => {
    const page = await open('?view=papers&q=year%3A2018..2020+venue%3A%22CVPR%22');
    const papers = page.getByRole('main').getByRole('heading', { level: 2 });
    // 3 × 21 papers of these years, by turns in three venues.
    await expect.poll(() => papers.innerText()).toMatch(/^2[012] papers$/);
  });
});

describe('the writer of a survey', () => {
  it('goes from a theme to what it is measured on, to the sentences, and takes the references along', async () => {
    const page = await open();
    await topics(page).first().click();
    await go(page, 'Datasets');
    const datasets = figure(page, 'Datasets and benchmarks');
    await datasets.waitFor();
    await bar(datasets, 'COCO').click();
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByText(/test it on COCO/)
      .first()
      .waitFor();
    await go(page, 'Papers');
    await page.getByRole('button', { name: 'Copy or save' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save for LaTeX (BibTeX)' }).click(),
    ]);
    const bibtex = await readFile(await file.path(), 'utf8');
    const shown = Number.parseInt(await page.getByRole('main').getByRole('heading', { level: 2 }).innerText());
    expect(bibtex.match(/^@/gm)).toHaveLength(shown);
    expect(bibtex).toContain('dataset: COCO');
  });

  it('sets the map into a page of LaTeX', async ({ skip }) => {
    const latex = ['pdflatex', 'tectonic'].find((program) => spawnSync(program, ['--version']).status === 0);
    const out = join(folder, 'map.pdf');
    await promisify(execFile)(process.execPath, [
      'build/cli/main.js',
      'export',
      join(folder, 'atlas'),
      '--chart',
      'map',
      '--format',
      'pdf',
      '--out',
      out,
    ]);
    skip(latex === undefined, 'no LaTeX is installed');
    const text =
      '\\documentclass{article}\\usepackage{graphicx}\\begin{document}\\includegraphics{map.pdf}\\end{document}';
    await writeFile(join(folder, 'page.tex'), text);
    expect(spawnSync(latex!, ['page.tex'], { cwd: folder }).status).toBe(0);
  });
});
