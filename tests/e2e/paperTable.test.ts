import { describe, expect, it } from 'vitest';
import { chips, openSite, useBrowser } from './support/browser.ts';

useBrowser();

describe('the table of papers', () => {
  it('is sorted and filtered by its columns with the keyboard alone, and stays so after a reload', async () => {
    const page = await openSite('?view=papers');
    const table = page.getByRole('table', { name: 'Papers' });
    const head = table.getByRole('columnheader', { name: /similarity to topic/ });
    await page.getByRole('button', { name: 'Table', exact: true }).focus();
    await page.keyboard.press('Enter');
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[aria-sort="ascending"]'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[aria-sort="descending"]'));
    const numbers = await table.locator('tbody tr:not([aria-hidden]) td.number').allInnerTexts();
    expect([numbers.length > 10, numbers]).toEqual([true, numbers.toSorted((a, b) => Number(b) - Number(a))]);

    await table.getByLabel('Filter by similarity to topic').fill('0..0.3');
    await page.keyboard.press('Enter');
    await chips(page).waitFor();
    await table.getByLabel('Filter by title').fill('learn or net');
    await page.keyboard.press('Enter');
    await page.reload();
    await head.and(page.locator('[aria-sort="descending"]')).waitFor();
    expect(await table.getByLabel('Filter by title').inputValue()).toBe('learn or net');
    expect(await chips(page).count()).toBe(3);
  });

  it('goes to its last row and back by keys, drawing few rows, and opens one', async () => {
    const page = await openSite('?view=papers&as=table&sort=up:title');
    const rows = page.getByRole('table', { name: 'Papers' }).locator('[data-at]');
    await rows.first().focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.dataset['at'] === '404');
    expect(await rows.count()).toBeLessThan(80);
    await page.keyboard.press('ArrowUp');
    const title = await page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name: title }).waitFor();
  });
});
