import { describe, expect, it } from 'vitest';
import { details, openSite, useBrowser } from './support/browser.ts';

useBrowser();

describe('the ? beside a number', () => {
  it('opens by Enter, says the number of this topic, and gives the focus back on Escape', async () => {
    const page = await openSite('?topic=2');
    const stability = details(page).getByRole('button', { name: 'What is this? Stability; Silhouette' });
    await stability.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Stability; Silhouette' });
    await panel.waitFor();
    const [shown] = /\d+%/.exec((await stability.locator('..').textContent())!)!;
    expect(await panel.textContent()).toContain(shown);
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
    ['?view=terms&topic=2', ['Relevance of a term; Weight of a term (TF-IDF)']],
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
      const filled = panel.getByRole('paragraph').filter({ hasText: /^Here: .*\d/ });
      await filled.first().waitFor();
      expect(await filled.count()).toBe(name.split(';').length);
      await page.keyboard.press('Escape');
    }
  });

  it('fits a phone', async () => {
    const page = await openSite('?topic=2', { viewport: { width: 320, height: 640 } });
    await details(page)
      .getByRole('button', { name: /^What is this\? Core/ })
      .click();
    const box = await page.getByRole('dialog').boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(320);
    expect(box!.y + box!.height).toBeLessThanOrEqual(640);
  });
});
