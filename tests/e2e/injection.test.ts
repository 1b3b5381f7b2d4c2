import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { payloads } from '../hostile/payloads.ts';
import { newPage, topics, useBrowser } from './support/browser.ts';
import { serveFolder } from './support/siteServer.ts';

useBrowser();

let folder: string;
let site: string;
let atlas: string;

const of = (at: number) => payloads[at % payloads.length]!;

/** Papers with the payloads in every field, in names of fields, files and datasets. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpuscope-injection-'));
  const papers = join(folder, `papers <img src=x onerror=alert(1)> "'`);
  await mkdir(papers);
  const lines = payloads.map((payload, at) =>
    JSON.stringify({
      id: `${payload} ${at}`,
      title: `${of(at + 7)} on subject ${at % 5}`,
      abstract: `${payload} We study subject ${at % 5} on ${of(at + 3)} and on ImageNet. ${of(at + 11)} reaches 81.${at}% accuracy on CIFAR-10.`,
      authors: [of(at + 13)],
      venue: of(at + 17),
      keywords: [of(at + 19)],
      url: of(at + 23),
      doi: of(at + 29),
      year: 2000 + (at % 20),
      [of(at % 4)]: payload,
    }),
  );
  await writeFile(join(papers, `a<svg onload=alert(1)>.jsonl`), lines.join('\n'));
  const recipe = join(folder, 'recipe.json');
  const gazetteer = payloads.slice(0, 200).map((name) => ({ name: name.slice(0, 200) }));
  const named = gazetteer.filter(
    ({ name }, at, all) =>
      /[A-Za-z0-9]/.test(name) && all.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) === at,
  );
  await writeFile(recipe, JSON.stringify({ mentions: { gazetteer: named } }));
  atlas = join(folder, 'atlas');
  site = join(folder, 'site');
  await run('build', papers, '--recipe', recipe, '--out', atlas, '--topics', '5', '--no-cache');
  await run('site', atlas, '--out', site);
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

const run = (...args: string[]) => promisify(execFile)(process.execPath, ['build/cli/main.js', ...args]);

/** A page on which nothing may run, ask or speak but its own code and its own host. */
async function guardedPage(origin: string): Promise<{ page: Page; heard: string[] }> {
  const heard: string[] = [];
  const page = await newPage();
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:blob|data):/.test(request.url()))
      heard.push(`request: ${request.url()}`);
  });
  return { page, heard };
}

const QUERIES = ['', 'view=papers', 'view=terms', 'view=datasets', 'view=compare&a=1&b=2', 'view=corpus', 'topic=1'];

describe('a corpus of script-injection payloads', () => {
  it(`runs none of ${payloads.length} in any view of the site`, async () => {
    expect(payloads.length).toBeGreaterThanOrEqual(500);
    const server = await serveFolder(site);
    onTestFinished(() => server.close());
    const { page, heard } = await guardedPage(server.url);
    for (const query of QUERIES) {
      await page.goto(`${server.url}?${query}`);
      await topics(page).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => (window as { __ran?: unknown }).__ran)).toBeUndefined();
    }
    expect(heard).toEqual([]);
  });

  it('runs none of them from the address', async () => {
    const server = await serveFolder(site);
    onTestFinished(() => server.close());
    const { page, heard } = await guardedPage(server.url);
    const places = ['q', 'paper', 'open', 'dataset', 'term', 'view'];
    for (let at = 0; at < payloads.length; at += 75) {
      const query = places.map((place, by) => `${place}=${encodeURIComponent(of(at + by * 11))}`);
      await page.goto(`${server.url}?${query.join('&')}`);
      await topics(page).first().waitFor();
      expect(await page.evaluate(() => (window as { __ran?: unknown }).__ran)).toBeUndefined();
    }
    expect(heard).toEqual([]);
  });

  it('runs none of them from an exported figure that is opened on its own', async () => {
    const server = await serveFolder(site);
    onTestFinished(() => server.close());
    const { page } = await guardedPage(server.url);
    for (const query of ['', 'view=terms', 'view=datasets']) {
      await page.goto(`${server.url}?${query}`);
      await topics(page).first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'SVG', exact: true }).first().click(),
      ]);
      const path = join(folder, `figure-${query}.svg`);
      await writeFile(path, await readFile(await file.path()));
      const alone = await guardedPage(pathToFileURL(path).href);
      await alone.page.goto(pathToFileURL(path).href);
      expect(await alone.page.evaluate(() => document.documentElement.nodeName)).toBe('svg');
      expect(await alone.page.evaluate(() => (window as { __ran?: unknown }).__ran)).toBeUndefined();
      expect(alone.heard).toEqual([]);
    }
  });

  it('runs none of them from a report, with its policy and without', async () => {
    const out = join(folder, 'report.html');
    await run('report', atlas, '--out', out);
    const html = await readFile(out, 'utf8');
    expect(html).toContain('Content-Security-Policy');
    const bare = join(folder, 'bare.html');
    await writeFile(bare, html.replace(/<meta http-equiv[^>]*>/, ''));
    for (const path of [out, bare]) {
      const { page, heard } = await guardedPage(pathToFileURL(path).href);
      await page.goto(pathToFileURL(path).href);
      expect(await page.locator('figure svg').count()).toBeGreaterThan(5);
      expect(await page.locator('script, iframe, object, embed, img, foreignObject').count()).toBe(0);
      expect(await page.evaluate(() => (window as { __ran?: unknown }).__ran)).toBeUndefined();
      expect(heard).toEqual([]);
    }
  });
});
