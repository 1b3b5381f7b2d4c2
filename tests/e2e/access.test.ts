import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { sum } from 'd3';
import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { chips, details, newPage, openSite, topics, useBrowser } from './support/browser.ts';
import { faintText } from './support/faintText.ts';

useBrowser();

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const QUERIES = [
  '',
  '?topic=2',
  '?view=topics',
  '?view=years',
  '?view=terms&topic=2',
  '?view=datasets&dataset=ImageNet&open=ImageNet',
  '?view=papers&as=table',
  '?view=papers&q=depth',
  '?view=compare&a=1&b=2',
  '?view=corpus',
  '?view=made',
  '?topic=2&tour=guide-2',
];

interface Finding {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against these rules on the page as it is. */
async function findings(page: Page, rules: readonly string[]): Promise<string[]> {
  const run = `axe.run(document, { resultTypes: ["violations"], runOnly: ${JSON.stringify(rules)} })`;
  const violations = await page.evaluate<Finding[]>(`${run}.then((result) => result.violations)`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

describe('axe finds nothing against WCAG 2.2 AA or good practice, and no faint text in the dark, nor in charts', () => {
  it.each([
    ...QUERIES.map((query) => [query, 1440] as const),
    ['?topic=2', 390] as const,
    ['?view=topics&layout=treemap', 390] as const,
  ])('on "%s" at %i pixels', async (query, width) => {
    const page = await openSite(query, { colorScheme: 'light', viewport: { width, height: 900 } });
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => document.querySelector('progress') === null);
    await page.evaluate(await readFile(AXE, 'utf8'));
    expect(await findings(page, EVERY_RULE)).toEqual([]);
    expect(await faintText(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    // Charts take their new colours a moment after the page.
    await expect.poll(() => findings(page, ['color-contrast']), { timeout: 30_000 }).toEqual([]);
    await expect.poll(() => faintText(page)).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('reaches topics, search and views', async () => {
    const page = await openSite();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Skip to/);
    await topics(page).nth(2).focus();
    await page.keyboard.press('Enter');
    await chips(page).waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.getByRole('button', { name: 'Papers', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Papers' }).getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await details(page).getByRole('article').waitFor();
  });

  it('goes into a paper and comes out again by Escape, step by step, and stays where one was', async () => {
    const page = await openSite('?topic=2');
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const row = details(page).locator('button:has(.title)').nth(1);
    const title = await row.locator('.title').innerText();
    await row.focus();
    await page.keyboard.press('Enter');
    await details(page).getByRole('heading', { name: title }).waitFor();
    await expect.poll(focused).toBe(title);
    await page.keyboard.press('Escape');
    await expect.poll(focused).toContain(title);
    expect(new URL(page.url()).search).toBe('?topic=2');

    await page.goto(`${inject('site')}?view=papers`);
    const papers = page.getByRole('list', { name: 'Papers' });
    const listed = papers.getByRole('listitem').nth(3).getByRole('button').first();
    await listed.focus();
    await page.keyboard.press('Enter');
    await details(page).getByRole('article').waitFor();
    expect(await listed.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

describe('the theme', () => {
  it('follows the system until one is chosen, and the choice stays', async () => {
    const page = await openSite('', { colorScheme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await ground();
    await page.getByRole('button', { name: 'Colours: system' }).click();
    expect(await ground()).not.toBe(dark);
    await page.reload();
    await page.getByRole('button', { name: 'Colours: light' }).waitFor();
    expect(await ground()).not.toBe(dark);
  });
});

it('is light on paper, charts too, when the screen is dark', async () => {
  const page = await openSite('?view=topics', { colorScheme: 'dark' });
  await page.locator('main figure svg').first().waitFor();
  expect(await faintText(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect(await faintText(page)).toEqual([]);
});

describe('the first screen', () => {
  it('takes at most 200 KB of JavaScript, compressed', async () => {
    const page = await newPage();
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body());
    });
    await page.goto(inject('site'));
    await topics(page).first().waitFor();
    await page.waitForLoadState('networkidle');
    const bytes = sum(await Promise.all(scripts), (script) => gzipSync(script).length);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(200 * 1024);
  });

  it('leaves the window nothing to scroll: lists scroll in their columns', async () => {
    const page = await openSite();
    await topics(page).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  });

  it('goes on without the network once it has rested: views, search, figures', async () => {
    const page = await openSite();
    let [rested, answered] = [false, Date.now()];
    page.on('response', (response) => {
      rested ||= response.url().endsWith('/files.json');
      answered = Date.now();
    });
    await expect.poll(() => rested && Date.now() - answered > 2000, { timeout: 60_000 }).toBe(true);
    await page.context().setOffline(true);
    for (const view of ['Terms', 'Datasets', 'Compare', 'Corpus', 'Papers']) {
      await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view, exact: true }).click();
      await page.waitForFunction(() => document.querySelector('main progress') === null);
    }
    await page.getByRole('searchbox').fill('diffusion');
    await chips(page).waitFor();
    await page.getByRole('list', { name: 'Papers' }).getByRole('button').first().click();
    await details(page).getByRole('article').waitFor();
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Map', exact: true }).click();
    await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'PDF', exact: true }).click(),
    ]);
  });

  it.each(['', '?view=made'])('has no sideways scroll on a phone: "%s"', async (query) => {
    const page = await openSite(query, { viewport: { width: 390, height: 844 } });
    await page.waitForFunction(() => document.querySelector('progress') === null);
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess).toBe(0);
  });
});
