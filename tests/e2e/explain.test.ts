import { describe, expect, it } from 'vitest';
import { details, openSite, useBrowser } from './support/browser.ts';

useBrowser();

describe('the ? beside a number', () => {
  it('opens by Enter, says the number of this topic, and gives the focus back on Escape', async () => {
    const page = await openSite('?topic=2');
    const stability = details(page).getByRole('button', { name: 'What is this? Stability' });
    await stability.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Stability' });
    await panel.waitFor();
    const [shown] = /\d+%/.exec((await stability.locator('..').textContent())!)!;
    expect(await panel.getByRole('paragraph').first().textContent()).toContain(shown);
    expect(await panel.getByRole('link').first().getAttribute('href')).toMatch(/^https:\/\/doi\.org\//);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await stability.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await page.getByRole('button', { name: /^Remove filter/ }).count()).toBe(1);
  });

  it('closes by a second click, by a click elsewhere, and where one opens another', async () => {
    const page = await openSite('?view=corpus');
    const panel = page.getByRole('dialog');
    const silhouette = page.getByRole('button', { name: 'What is this? Silhouette', exact: true });
    await silhouette.click();
    await panel.waitFor();
    await silhouette.click();
    await panel.waitFor({ state: 'detached' });
    await silhouette.click();
    await page.getByRole('button', { name: 'What is this? Trustworthiness of the map', exact: true }).click();
    await page.getByRole('dialog', { name: 'Trustworthiness of the map' }).waitFor();
    expect(await panel.count()).toBe(1);
    await page.getByRole('heading', { name: 'What came in' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it.each([
    ['?view=datasets', ['Mentions, and how well they are found', 'Above chance', 'Concentration (Gini coefficient)']],
    ['?view=terms&topic=2', ['Relevance of a term']],
    ['?view=compare&a=1&b=2', ['Log-odds and z; More than chance (false discovery rate)']],
    ['?view=topics&measure=stability', ['Stability']],
  ])('on "%s" explains %s with numbers of the corpus', async (query, names) => {
    const page = await openSite(query);
    for (const name of names) {
      await page
        .getByRole('button', { name: `What is this? ${name}`, exact: true })
        .first()
        .click();
      const panel = page.getByRole('dialog', { name, exact: true });
      await panel.waitFor();
      for (const one of name.split('; ')) {
        if (name.includes(';')) await panel.getByRole('button', { name: one, exact: true }).click();
        await panel.getByRole('heading', { name: one, exact: true }).waitFor();
        expect(await panel.locator('section').getByRole('paragraph').first().textContent()).toMatch(/\d.*\.$/);
      }
      await page.keyboard.press('Escape');
    }
  });

  it.each([
    [320, 640],
    [390, 844],
    [1024, 768],
    [1440, 900],
  ])('covers no number that it explains, and is whole, at %d pixels', async (width, height) => {
    const page = await openSite('?topic=2', { viewport: { width, height } });
    await details(page).getByText('Most typical papers').waitFor();
    const marks = details(page).getByRole('button', { name: /^What is this/ });
    for (const mark of await marks.all()) {
      await mark.click();
      const panel = page.getByRole('dialog');
      await panel.waitFor();
      const [over, button] = [(await panel.boundingBox())!, (await mark.locator('..').boundingBox())!];
      expect(over.x).toBeGreaterThanOrEqual(0);
      expect(over.y).toBeGreaterThanOrEqual(0);
      expect(over.x + over.width).toBeLessThanOrEqual(width);
      expect(over.y + over.height).toBeLessThanOrEqual(height);
      const apart =
        over.y >= button.y + button.height ||
        over.y + over.height <= button.y ||
        over.x >= button.x + button.width ||
        over.x + over.width <= button.x;
      expect(apart).toBe(true);
      await page.keyboard.press('Escape');
    }
  });
});
