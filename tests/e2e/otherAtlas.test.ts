import { describe, expect, it } from 'vitest';
import { openSite, useBrowser } from './support/browser.ts';

useBrowser();

describe('another atlas', () => {
  it('is the one before building again: topics matched, what went where, as a figure and as numbers', async () => {
    const page = await openSite('?view=corpus');
    await page.getByRole('spinbutton', { name: 'Topics' }).fill('5');
    await page.getByRole('button', { name: 'Build', exact: true }).click();
    await page.getByText(/^5 topics: \d+ of 405 papers/).waitFor();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    const section = page.getByRole('region', { name: 'With another atlas' });
    await section.getByLabel('The other atlas').selectOption({ label: 'As it was before it was built again' });
    await section.getByText('of 1: how far the two agree on which papers belong together').waitFor();
    expect(await section.locator('dl').innerText()).toMatch(/405\s+papers in both/);
    const flow = section.getByRole('img', { name: /^Flow of 405 papers between 5 and \d+ topics$/ });
    await flow.waitFor();
    // The bands leave nobody out.
    const bands = await flow.locator('path title').allTextContents();
    expect(bands.reduce((sum, text) => sum + Number(/: (\d+)$/.exec(text)![1]), 0)).toBe(405);
    await page.close();
  });

  it('that is no saved corpus is refused, with what to do', async () => {
    const page = await openSite('?view=compare');
    await page
      .getByLabel('File of a saved corpus')
      .setInputFiles({ name: 'notes.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
    await page.getByText('notes.zip is no saved corpus').waitFor();
    await page.close();
  });
});
