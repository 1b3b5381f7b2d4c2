import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, it, onTestFinished } from 'vitest';
import { newPage, topics, useBrowser } from './support/browser.ts';
import { serveSite } from './support/siteServer.ts';

useBrowser();

it('a page whose atlas is built again shows nothing of the new one under the old one, and offers to reload', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'corpuscope-replaced-'));
  const atlas = join(folder, 'atlas');
  await cp(inject('atlas'), atlas, { recursive: true });
  const server = await serveSite(atlas);
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  const page = await newPage();
  // Who asks the browser to load little has no tables that were read ahead, before the atlas was built again.
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.goto(server.url);
  await topics(page).first().waitFor();
  const before = await topics(page).count();
  const args = ['build', 'seeds', '--out', atlas, '--topics', String(before + 2)];
  await promisify(execFile)(process.execPath, ['build/cli/main.js', ...args]);
  await page.getByRole('button', { name: 'Terms', exact: true }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'built again' });
  await alert.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => topics(page).count()).toBe(before + 2);
});
