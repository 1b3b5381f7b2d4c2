import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { openSite, useBrowser } from './support/browser.ts';

useBrowser();

const help = async (page: Page, choice: RegExp | string) => {
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('menuitem', { name: choice }).click();
};

describe('a tour', () => {
  it('shows a new visitor around by the keyboard alone, once, and is found again under Help', async () => {
    const page = await openSite();
    await page.getByRole('button', { name: 'Show me around' }).focus();
    await page.keyboard.press('Enter');
    const bar = page.getByRole('region', { name: 'Tour' });
    await bar.getByRole('heading', { name: 'The map' }).waitFor();
    await page.keyboard.press('PageDown');
    await bar.getByRole('heading', { name: 'One topic' }).waitFor();
    expect(page.url()).toMatch(/\?topic=\d+&tour=guide-2$/);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(page.url()).toMatch(/\?topic=\d+$/);
    await page.reload();
    await page.getByRole('banner').waitFor();
    expect(await page.getByRole('button', { name: 'Show me around' }).count()).toBe(0);
    await help(page, 'Guide to this page');
    await bar.getByText(/^A guide to this page, 1 of \d$/).waitFor();
  });

  it('of saved views is made, walked through, saved as a file and taken from it elsewhere', async () => {
    const page = await openSite('?view=datasets');
    await help(page, /^Make a tour/);
    const editor = page.getByRole('region', { name: 'Tour of saved views' });
    await editor.getByRole('button', { name: 'Add this view' }).click();
    await editor.getByLabel('Note of stop 1').fill('ImageNet leads.');
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Compare' }).click();
    await editor.getByRole('button', { name: 'Add this view' }).click();
    await editor.getByLabel('Title of stop 2').fill('This and that');
    await editor.getByRole('button', { name: 'Move stop 2 forward' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      editor.getByRole('button', { name: 'Save as file' }).click(),
    ]);
    const saved = await readFile(await file.path(), 'utf8');
    expect(JSON.parse(saved)).toMatchObject({
      stops: [{ title: 'This and that' }, { query: 'view=datasets', note: 'ImageNet leads.' }],
    });

    const other = await openSite();
    await help(other, /^Make a tour/);
    await other
      .getByLabel('File with a tour')
      .setInputFiles({ name: 'tour.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
    await other.getByRole('button', { name: 'Start', exact: true }).click();
    await other.getByRole('region', { name: 'Tour' }).getByRole('heading', { name: 'This and that' }).waitFor();
    await other.keyboard.press('PageDown');
    await other.getByText('ImageNet leads.').waitFor();
    await other.reload();
    await other.getByRole('region', { name: 'Tour' }).getByText('ImageNet leads.').waitFor();
  });
});
