import { describe, expect, inject, it } from 'vitest';
import { details, openSite, useBrowser } from './support/browser.ts';

useBrowser();

const heading = (page: Awaited<ReturnType<typeof openSite>>, name: RegExp) => page.getByRole('heading', { name });

describe('how this was made', () => {
  it('opens from the header with a paper of the largest topic, and its steps are in the address', async () => {
    const page = await openSite();
    const answer = await page.request.get(`${inject('site')}atlas/atlas.json`);
    const { topics } = (await answer.json()) as { topics: { phrases: string[] }[] };
    await page.getByRole('button', { name: 'Help', exact: true }).click();
    await page.getByRole('menuitem', { name: 'How this was made' }).click();
    await heading(page, /Topics \(k-means\)/).waitFor();
    const first = page.getByRole('table', { name: 'The topics nearest to the paper' }).getByRole('rowheader').first();
    expect((await first.textContent())!.trim().toLowerCase()).toBe(topics[0]!.phrases[0]!.toLowerCase());
    await page.getByRole('button', { name: '4. Topics (k-means)' }).click();
    expect(new URL(page.url()).searchParams.get('step')).toBe('topics');
    await page.reload();
    await page.waitForFunction(() => document.activeElement?.id === 'made-topics');
  });

  it('is moved by the keyboard: k, and how rare a term is', async () => {
    const page = await openSite('?view=made');
    const k = page.getByRole('slider', { name: 'k, the number of groups' });
    await k.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('img', { name: /divided in 4 groups/ }).waitFor();
    const rare = page.getByRole('slider', { name: 'Papers with the term' });
    await rare.focus();
    await page.keyboard.press('End');
    expect(await rare.getAttribute('aria-valuetext')).toBe('405 papers, weight 1.00');
  });

  it('follows the paper that is open, with the similarity that its details say', async () => {
    const page = await openSite('?view=papers');
    await page.getByRole('list', { name: 'Papers' }).getByRole('listitem').nth(4).getByRole('button').first().click();
    const said = await details(page)
      .getByText(/^similarity/)
      .textContent();
    await details(page).getByRole('button', { name: 'Why is this paper here?' }).click();
    const own = page.getByRole('table', { name: 'The topics nearest to the paper' }).getByRole('cell').first();
    await own.waitFor();
    await page.getByText('The paper that is open.').waitFor();
    expect(said).toContain(`similarity ${(await own.textContent())!.trim()}`);
  });

  it('is where an explanation leads to', async () => {
    const page = await openSite('?topic=2');
    await details(page).getByRole('button', { name: 'What is this? Stability' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^See it at work/ })
      .first()
      .click();
    await page.waitForFunction(() => document.activeElement?.id === 'made-stability');
  });
});
