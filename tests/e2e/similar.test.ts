import { describe, expect, it } from 'vitest';
import { details, openSite, useBrowser } from './support/browser.ts';

useBrowser();

describe('similar papers', () => {
  it('are ranked with their numbers, and the trail of steps goes back, by its names and by the browser', async () => {
    const page = await openSite('?view=papers&topic=2');
    const list = page.getByRole('list', { name: 'Papers' });
    const trail = page.getByRole('navigation', { name: 'Similar papers: the way here' });
    await list.getByRole('button').first().click();
    const title = await details(page).getByRole('heading', { level: 2 }).innerText();
    await details(page).getByRole('button', { name: 'Similar papers' }).focus();
    await page.keyboard.press('Enter');
    await trail.getByText(title).waitFor();
    await page.getByRole('main').getByRole('heading', { name: '404 papers' }).waitFor();
    const similarities = list.getByText(/^similarity 0\.\d\d$/);
    await similarities.nth(3).waitFor();
    const numbers = (await similarities.allInnerTexts()).map((text) => Number(text.split(' ')[1]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));

    await list.getByRole('listitem').nth(1).getByRole('button').first().click();
    await details(page).getByRole('button', { name: 'Similar papers' }).click();
    await page.waitForFunction(() => new URLSearchParams(location.search).getAll('like').length === 2);
    await trail.getByRole('button', { name: title }).click();
    await page.waitForFunction(() => new URLSearchParams(location.search).getAll('like').length === 1);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await trail.locator('[aria-current]').getByText(title).waitFor();
    await page.getByRole('button', { name: 'No longer by similarity' }).click();
    await page.getByRole('main').getByRole('heading', { name: '405 papers' }).waitFor();
  });
});
