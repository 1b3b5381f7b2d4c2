import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { chips, details, openSite, useBrowser } from './support/browser.ts';

useBrowser();

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const called = () =>
    page.evaluate(() => {
      const { activeElement: one } = document;
      return one?.getAttribute('aria-label') ?? one?.closest('label')?.textContent ?? one?.textContent ?? '';
    });
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    if (name.test((await called()).trim())) return;
  }
  throw new Error(`Tab does not come to ${name}`);
}

async function choose(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

it('the writer of a survey goes from a dataset to its sentences, and takes the references along, by keys alone', async () => {
  const page = await openSite();
  await choose(page, /^Datasets$/);
  await page.getByRole('main').locator('svg [data-mark="ImageNet"]').waitFor();
  await tabTo(page, /^ImageNet family \d+ papers/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await chips(page).waitFor();
  const name = await details(page).getByRole('heading', { level: 2 }).innerText();
  expect(name).toBe('ImageNet');
  await choose(page, /^Papers$/);
  await choose(page, /^Copy or save$/);
  const item = page.getByRole('menuitem', { name: 'Save for LaTeX (BibTeX)' });
  await item.waitFor();
  const saved = page.waitForEvent('download');
  for (let presses = 0; presses < 20; presses++) {
    if (await item.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  const bibtex = await readFile(await (await saved).path(), 'utf8');
  const shown = Number.parseInt(await page.getByRole('main').getByRole('heading', { level: 2 }).innerText());
  expect(bibtex.match(/^@/gm)).toHaveLength(shown);
});

it('a teacher opens how this was made, and moves the number of groups, by keys alone', async () => {
  const page = await openSite();
  await choose(page, /^Help/);
  const item = page.getByRole('menuitem', { name: 'How this was made' });
  await item.waitFor();
  for (let presses = 0; presses < 20; presses++) {
    if (await item.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'How this was made' }).waitFor();
  const slider = page.getByRole('slider').first();
  await slider.waitFor();
  for (let presses = 0; presses < 150; presses++) {
    if (await slider.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  const before = await slider.inputValue();
  await page.keyboard.press('ArrowRight');
  expect(await slider.inputValue()).not.toBe(before);
});
