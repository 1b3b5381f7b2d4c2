import { describe, expect, it } from 'vitest';
import { openSite, useBrowser } from './support/browser.ts';

useBrowser();

describe('lists of words', () => {
  it('are imported, previewed, applied, and there after a reload', async () => {
    const page = await openSite('?view=terms');
    const words = page.getByRole('region', { name: 'Words' });
    await words.getByText('Edit the lists of words').click();
    const thesaurus = 'label\treplace by\nvision\t\nneural networks\tneural network\n';
    await words
      .getByLabel('File with words')
      .setInputFiles({ name: 'thesaurus.txt', mimeType: 'text/plain', buffer: Buffer.from(thesaurus) });
    await words.getByText('1 word to leave out and 1 synonym taken from thesaurus.txt.').waitFor();
    await words.getByRole('button', { name: 'Preview' }).click();
    await words.getByText(/^\d+ topics? would change; /).waitFor();
    await words.getByRole('button', { name: 'Apply' }).click();
    await words.getByRole('button', { name: 'Count vision again' }).waitFor();
    await page.waitForFunction(() => localStorage.getItem('corpuscope-rebuilt') !== null);
    await page.reload();
    await words.getByRole('button', { name: 'Count neural networks as itself' }).waitFor();
  });

  it('are edited by the keyboard alone, the preview given up, and the focus is not lost', async () => {
    const page = await openSite('?view=terms');
    const words = page.getByRole('region', { name: 'Words' });
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await words.getByText('Edit the lists of words').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('vision');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await words.getByRole('button', { name: 'Apply' }).waitFor();
    expect(await focused()).toMatch(/would change/);
    await words.getByRole('button', { name: 'Discard' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Edit the lists of words');
    expect(await words.getByRole('textbox').inputValue()).toBe('vision');
    expect(await words.getByRole('button', { name: 'Count vision again' }).count()).toBe(0);
  });
});
