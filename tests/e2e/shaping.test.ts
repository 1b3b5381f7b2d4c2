import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { details, openSite, useBrowser } from './support/browser.ts';

useBrowser();

/** The topics of the list, which may be chosen. */
const topics = (page: Page) => page.getByRole('complementary', { name: 'Topics' }).locator('li button[aria-pressed]');
const changes = (page: Page) => page.getByRole('region', { name: 'Your changes' });
const shape = (page: Page) => details(page).getByRole('region', { name: 'Shape this topic' });

async function rename(page: Page, name: string): Promise<void> {
  await shape(page).getByRole('button', { name: 'Rename …' }).click();
  await shape(page).getByRole('textbox').fill(name);
  await shape(page).getByRole('button', { name: 'Rename', exact: true }).click();
}

/** Waits until so many changes are listed. */
const listed = (page: Page, count: number) =>
  changes(page)
    .getByRole('heading', { name: `${count} change${count === 1 ? '' : 's'} of yours` })
    .waitFor();

/** Of the atlas that the browser keeps: the SHA-256 of its manifest, which holds those of its tables, and the topics asked for. */
const keptAtlases = (page: Page) =>
  page.evaluate(async () => {
    const texts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (all.onsuccess = resolve));
        for (const value of all.result as { files?: Map<string, Blob> }[]) {
          const manifest = value.files?.get('atlas.json');
          if (manifest) texts.push(await new Response(manifest).text());
        }
      }
      database.close();
    }
    return texts.map((text) => {
      const { checksum, recipe } = JSON.parse(text) as { checksum: string; recipe: { topics: number | 'auto' } };
      return { checksum, topics: recipe.topics };
    });
  });
const keptChecksum = async (page: Page) => (await keptAtlases(page)).map(({ checksum }) => checksum);

describe('topics are shaped', () => {
  it('with the mouse, kept over a reload, and the recipe makes the same atlas by the command line', async () => {
    const page = await openSite('?q=translation');
    await details(page).getByRole('heading', { name: '12 papers' }).waitFor();
    await details(page).getByRole('button', { name: 'Move to a topic …' }).click();
    await details(page).getByRole('combobox').selectOption({ index: 2 });
    await details(page).getByRole('button', { name: 'Move', exact: true }).click();
    await listed(page, 1);
    await page.getByRole('searchbox').fill('');

    await topics(page).first().click();
    await rename(page, 'The large one');
    await listed(page, 2);
    await details(page).getByRole('heading', { name: 'The large one' }).waitFor();

    const before = await topics(page).count();
    await shape(page).getByRole('button', { name: 'Merge …' }).click();
    await shape(page).getByRole('button', { name: 'Merge', exact: true }).click();
    await listed(page, 3);
    expect(await topics(page).count()).toBe(before - 1);
    await changes(page).getByText('Only the topics that you changed hold other papers than before.').waitFor();

    await topics(page).last().click();
    await shape(page).getByRole('button', { name: 'Split …' }).click();
    await shape(page).getByRole('button', { name: 'Split', exact: true }).click();
    await listed(page, 4);
    expect(await topics(page).count()).toBe(before);
    await rename(page, 'A half');
    await listed(page, 5);

    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Terms' }).click();
    const words = page.getByRole('region', { name: 'Words' });
    await words.getByText('Edit the lists of words').click();
    await words.locator('textarea').fill('vision\nimage\nrobust\n');
    await words.getByRole('button', { name: 'Preview' }).last().click();
    await words.getByRole('button', { name: 'Apply' }).click();
    await words.getByRole('button', { name: 'Count vision again' }).waitFor();

    await page.getByRole('button', { name: 'One topic more' }).click();
    // With three words and the number of topics.
    await listed(page, 9);
    await changes(page).getByText('What the last change moved').waitFor();
    await expect.poll(async () => (await keptAtlases(page)).map(({ topics: kept }) => typeof kept)).toEqual(['number']);
    await page.reload();
    await listed(page, 9);
    await changes(page).getByRole('button', { name: 'Take back: “robust” left out' }).waitFor();
    await topics(page).getByText('The large one').waitFor();

    const download = page.waitForEvent('download');
    await changes(page).getByRole('button', { name: 'Download the recipe' }).click();
    const folder = mkdtempSync(join(tmpdir(), 'corpuscope-shaping-'));
    try {
      const [recipe, out] = [join(folder, 'recipe.json'), join(folder, 'atlas')];
      await (await download).saveAs(recipe);
      await promisify(execFile)(process.execPath, [
        ...['scripts/corpuscope.mjs', 'build', 'seeds', '--recipe', recipe, '--out', out, '--no-cache'],
      ]);
      const { checksum } = JSON.parse(readFileSync(join(out, 'atlas.json'), 'utf8')) as { checksum: string };
      expect(await keptChecksum(page)).toEqual([checksum]);

      // The recipe is taken in by the page as well.
      await changes(page).getByRole('button', { name: 'Drop all changes made here' }).click();
      await changes(page).getByRole('button', { name: 'Drop them for good' }).click();
      await changes(page).getByText('No changes of yours').waitFor({ state: 'attached' });
      await page.waitForFunction(() => document.activeElement?.textContent?.includes('No changes of yours'));
      await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Corpus' }).click();
      await page.getByLabel('File with a recipe').setInputFiles(recipe);
      await page.getByRole('row', { name: 'text.stopWords' }).getByText('vision, image, robust').waitFor();
      await page.getByRole('button', { name: 'Build again by this recipe' }).click();
      await listed(page, 9);
      await page.waitForFunction(() => localStorage.getItem('corpuscope-rebuilt') !== '[]');
      await expect.poll(() => keptChecksum(page)).toEqual([checksum]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('by the keyboard alone, and undone, and the focus is not lost', async () => {
    const page = await openSite();
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await topics(page).first().focus();
    await page.keyboard.press('Enter');
    await shape(page).getByRole('button', { name: 'Rename …' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Rename …');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Mine 我的');
    await page.keyboard.press('Enter');
    await listed(page, 1);
    expect(await focused()).toBe('Mine 我的');
    // Its letters are beyond the typefaces of PDFs.
    const pdf = page.waitForEvent('download');
    await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'PDF', exact: true }).click();
    expect((await pdf).suggestedFilename()).toMatch(/\.pdf$/);
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('No changes of yours'));
    await page.keyboard.press('Control+Shift+z');
    await listed(page, 1);
    await shape(page).getByRole('button', { name: 'Hide' }).focus();
    await page.keyboard.press('Enter');
    await listed(page, 2);
    await page.getByText('1 hidden topic').waitFor();
    // Two changes at once: what is built is both.
    await page.getByRole('button', { name: 'One topic more' }).focus();
    const made = () => page.getByRole('group', { name: 'Number of topics' }).innerText();
    const number = parseInt((await made()).replace(/\D*/, ''));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(made).toContain(`${number + 2} asked for`);
  });
});
