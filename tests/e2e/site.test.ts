import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { newPage, topics, useBrowser } from './support/browser.ts';
import { serveFolder } from './support/siteServer.ts';

useBrowser();

describe('a written site', () => {
  it('works in a folder of any web host, without its headers: topics, and another build on the page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'corpuscope-site-'));
    const out = join(folder, 'maps', 'vision');
    await promisify(execFile)(process.execPath, ['build/cli/main.js', 'site', inject('atlas'), '--out', out]);
    const server = await serveFolder(folder);
    onTestFinished(async () => {
      await server.close();
      await rm(folder, { recursive: true });
    });
    const page = await newPage();
    await page.goto(new URL('maps/vision/?view=corpus', server.url).href);
    await expect.poll(() => topics(page).count()).toBeGreaterThan(5);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await page.getByRole('spinbutton', { name: 'Topics' }).fill('5');
    await page.getByRole('button', { name: 'Build', exact: true }).click();
    await expect.poll(() => topics(page).count(), { timeout: 60_000 }).toBe(5);
    await topics(page).first().click();
    await expect.poll(() => page.url()).toMatch(/\/maps\/vision\/\?.*topic=/);
  });

  it('without an atlas opens the files that a person brings', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'corpuscope-site-'));
    const out = join(folder, 'maps');
    await promisify(execFile)(process.execPath, ['build/cli/main.js', 'site', '--out', out]);
    const server = await serveFolder(folder);
    onTestFinished(async () => {
      await server.close();
      await rm(folder, { recursive: true });
    });
    const page = await newPage();
    // The browser itself notes in the console that there is no atlas.
    page.removeAllListeners('console');
    await page.goto(new URL('maps/', server.url).href);
    await page.getByRole('heading', { name: 'See what your papers are about' }).waitFor();
    await page.getByLabel('A folder of papers').setInputFiles('seeds');
    await page.getByRole('dialog').getByText('405 papers', { exact: true }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Map 405 papers' }).click();
    await expect.poll(() => topics(page).count(), { timeout: 60_000 }).toBeGreaterThan(5);
  });
});
