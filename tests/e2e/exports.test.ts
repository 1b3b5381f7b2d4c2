import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { openSite, useBrowser } from './support/browser.ts';

useBrowser();

/** The file that a choice of the menu hands out. */
async function take(page: Page, choice: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: choice, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describe('the map is taken away', () => {
  it('as an SVG that stands alone', async () => {
    const { name, bytes } = await take(await openSite('?topic=1'), 'SVG');
    const svg = bytes.toString('utf8');
    expect(name).toMatch(/^corpuscope-map-[0-9a-f]{12}\.svg$/);
    expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('<text');
    expect(svg).not.toContain('foreignObject');
    expect(svg).toContain('topic=1');
  });

  it('as a PNG', async () => {
    const { name, bytes } = await take(await openSite(), 'PNG 2×');
    expect(name).toMatch(/\.png$/);
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
  });

  it('as the numbers of the selected papers, which are waited for', async () => {
    const page = await openSite();
    let free: () => void = () => undefined;
    const freed = new Promise<void>((resolve) => (free = resolve));
    // Nothing is found before it.
    const words = /words\.parquet/;
    await page.route(words, async (route) => {
      await freed;
      await route.continue();
    });
    const searched = page.waitForRequest(words);
    await page.getByRole('searchbox').first().fill('"vision transformer"');
    await searched;
    expect(await page.locator('main').getByText('of 405 papers').innerText()).toBe('… of 405 papers');
    const taking = take(page, 'CSV, the numbers');
    await page.getByRole('banner').getByText('Working…').waitFor();
    free();
    const { bytes } = await taking;
    const lines = bytes.toString('utf8').trim().split('\r\n');
    const shown = await page.locator('main').getByText('of 405 papers').innerText();
    expect(lines[0]).toMatch(/^id,title,abstract,topic,topic_label,similarity,.*x,y,year,source,/);
    expect(lines.length - 1).toBe(Number.parseInt(shown));
    expect(lines.length - 1).toBeLessThan(405);
  });
});

it('a chart gives its numbers too', async () => {
  const page = await openSite('?view=datasets');
  await page.getByRole('button', { name: 'Export or show the numbers: Datasets and benchmarks' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV, the numbers' }).click(),
  ]);
  const [head, family, first] = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(head).toBe('dataset,papers,share,family');
  expect(family).toMatch(/^ImageNet family,\d+,0\.\d+,$/);
  expect(first).toMatch(/^ImageNet,\d+,0\.\d+,ImageNet family$/);
});

describe('a chart drawn by the command line', () => {
  it.each([
    ['map', '?'],
    ['map', '?topic=2&topic=5'],
    ['topics-papers', '?view=topics'],
    ['terms', '?view=terms&topic=3'],
    ['datasets', '?view=datasets'],
    ['compare-map', '?view=compare'],
  ])('%s of %s has the bytes of the page’s', async (name, query) => {
    const page = await openSite(query);
    await page.evaluate(() => localStorage.setItem('corpuscope-figures', '{"width":88,"caption":true}'));
    await page.getByRole('banner').getByRole('button', { name: 'Export' }).waitFor();
    await page.locator('main figure svg, main canvas').first().waitFor();
    const { bytes } = await take(page, 'SVG');
    const { stdout } = await promisify(execFile)(process.execPath, [
      'build/cli/main.js',
      ...['export', inject('atlas'), '--chart', name, '--width', '88', '--view', query],
    ]);
    expect(stdout).toBe(bytes.toString('utf8'));
  });
});

/** Drops a file on the page, as from the desktop. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, content }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name));
      return transfer;
    },
    { name, content: bytes.toString('base64') },
  );
  // Browsers say again and again that something is held over the page.
  const holding = await page.evaluate((dataTransfer) => {
    const over = () => new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    return Number(setInterval(() => document.body.dispatchEvent(over()), 50));
  }, data);
  await page.getByText('Drop files of papers').waitFor();
  await page.evaluate((timer) => clearInterval(timer), holding);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

describe('a figure that is dropped back', () => {
  it.each(['SVG', 'PNG 1×', 'PDF', 'Where the numbers come from'])(
    'as %s shows the view that it was taken from, as one step',
    async (choice) => {
      const page = await openSite('?topic=3&sort=title');
      const { name, bytes } = await take(page, choice);
      await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Corpus' }).click();
      await expect.poll(() => new URL(page.url()).search).toContain('view=corpus');
      const before = new URL(page.url()).search;
      await drop(page, name, bytes);
      await page.getByText(`The view that ${name} was taken from.`).first().waitFor();
      expect(new URL(page.url()).search).toBe('?topic=3&sort=title');
      await page.goBack();
      await expect.poll(() => new URL(page.url()).search).toBe(before);
    },
  );

  it('is told from any other file, and from a figure of another atlas', async () => {
    const page = await openSite('?topic=3');
    const { bytes } = await take(page, 'SVG');
    await drop(page, 'plain.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    await page.getByText('plain.svg does not say which view').first().waitFor();
    // CSV has no place for it.
    await drop(page, 'corpuscope-terms-0123456789ab.csv', Buffer.from('term,papers\nbees,3\n'));
    await page.getByText('holds the numbers of a figure').first().waitFor();
    const other = Buffer.from(
      bytes.toString('utf8').replace(/fingerprint&quot;:&quot;[0-9a-f]{12}/, 'fingerprint&quot;:&quot;0123456789ab'),
    );
    await drop(page, 'other.svg', other);
    await page.getByText('other.svg was taken from another atlas (0123456789ab)').first().waitFor();
    expect(new URL(page.url()).search).toBe('?topic=3');
  });
});
