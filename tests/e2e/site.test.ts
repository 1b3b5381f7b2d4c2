import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { newPage, topics, useBrowser } from './browser.ts';
import { serveFolder } from './siteServer.ts';

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
    await expect.poll(() => topics(page).count(), { timeout: 30_000 }).toBe(5);
    await topics(page).first().click();
    await expect.poll(() => page.url()).toMatch(/\/maps\/vision\/\?.*topic=/);
  });
});
