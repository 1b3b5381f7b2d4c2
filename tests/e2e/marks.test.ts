import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { chips, details, openSite, useBrowser } from './support/browser.ts';

useBrowser();

describe('marks of papers', () => {
  it('are given, kept, filtered by, saved and imported', async () => {
    const page = await openSite('?view=papers');
    const list = page.getByRole('list', { name: 'Papers' });
    const marks = page.getByRole('button', { name: 'My marks', exact: true });
    await list.getByRole('button').first().click();
    await details(page).getByRole('button', { name: 'Star', exact: true }).click();
    await details(page).getByLabel('Add a tag').fill('survey, to read');
    await details(page).getByRole('button', { name: 'Tag', exact: true }).click();
    await details(page).getByLabel('Note on this paper').fill('=cite in section 2');
    await details(page).getByLabel('Add a tag').focus();
    await list.getByText('My tags: survey, to read').waitFor();
    await page.reload();
    await list.getByText('My tags: survey, to read').waitFor();

    await marks.click();
    await page.getByRole('menuitem', { name: 'to read (1)' }).click();
    await page.getByRole('main').getByRole('heading', { name: '1 paper', exact: true }).waitFor();
    await chips(page).click();
    await page.getByRole('searchbox').fill('starred:yes tag:surv note:cite');
    await page.getByRole('main').getByRole('heading', { name: '1 paper', exact: true }).waitFor();

    await marks.click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save as CSV' }).click(),
    ]);
    const csv = await readFile(await saved.path(), 'utf8');
    expect(csv).toMatch(/,yes,survey; to read,'=cite in section 2/);

    await page.getByRole('searchbox').fill('starred:');
    await page.getByText('starred: needs a value, such as starred:yes').waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy or save', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Only the starred (1 of 405)' }).click();
    await page.getByRole('menuitem', { name: 'Copy as CSL-JSON' }).click();
    await page.getByText('1 paper copied as CSL-JSON.').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toMatchObject([
      { keyword: expect.stringMatching(/tag: survey; tag: to read$/) as string },
    ]);

    const other = await openSite('?view=papers');
    await other
      .getByLabel('File with marks')
      .setInputFiles({ name: 'marks.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await other.getByText('The marks of 1 paper are taken from marks.csv.').first().waitFor();
    await other.getByRole('searchbox').fill('tag:none');
    await other.getByRole('main').getByRole('heading', { name: '404 papers' }).waitFor();
  });

  it('are given and filtered by with the keyboard alone', async () => {
    const page = await openSite('?view=papers');
    await page.getByRole('list', { name: 'Papers' }).getByRole('button').first().focus();
    // In the list, where the title or the star has the focus, and in the details.
    await page.keyboard.press('s');
    await page.getByRole('region', { name: 'Notice' }).getByText('Starred.').waitFor();
    await page.keyboard.press('Tab');
    const star = page.getByRole('button', { name: /^Star: / }).first();
    expect(await star.evaluate((element) => [element === document.activeElement, element.ariaPressed])).toEqual([
      true,
      'true',
    ]);
    await page.keyboard.press('Space');
    expect(await star.getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await details(page).getByRole('button', { name: 'Star', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('survey');
    await page.keyboard.press('Enter');
    await details(page).getByRole('button', { name: 'Remove the tag survey' }).waitFor();
    await page.getByRole('button', { name: 'My marks', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === '★ Starred (1)');
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByRole('heading', { name: '1 paper', exact: true }).waitFor();
  });
});
