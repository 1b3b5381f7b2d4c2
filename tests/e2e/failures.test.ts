import { cp, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { newPage, topics, useBrowser } from './support/browser.ts';
import { serveSite } from './support/siteServer.ts';

useBrowser();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpuscope-broken-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the page says over an atlas folder. */
async function saidOver(atlas: string): Promise<string> {
  const server = await serveSite(atlas);
  // Once the pages are closed: one that still loads a part of itself would complain.
  onTestFinished(() => server.close());
  const page = await newPage();
  // The browser itself notes a missing file in the console.
  page.removeAllListeners('console');
  await page.goto(server.url);
  const text = await page.getByRole('alert').innerText();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  return text;
}

describe('an atlas that cannot be shown', () => {
  it('is explained where another version wrote it', async () => {
    const old = join(folder, 'old');
    await mkdir(old);
    await writeFile(join(old, 'atlas.json'), '{"format": 0}');
    expect(await saidOver(old)).toMatch(/format 0.*\s+Build it again/i);
  });

  it('is explained where a table is cut short', async () => {
    const cut = join(folder, 'cut');
    await cp(inject('atlas'), cut, { recursive: true });
    await truncate(join(cut, 'papers.parquet'), 1000);
    expect(await saidOver(cut)).toMatch(/The atlas is broken: a table is not as it was written/);
  });

  it('that has been opened goes on where its server has gone, and says which parts do not arrive', async () => {
    const server = await serveSite(inject('atlas'));
    const page = await newPage();
    // The browser itself notes a file that it cannot fetch in the console; errors of the page fail the test.
    page.removeAllListeners('console');
    await page.goto(server.url);
    await topics(page).first().waitFor();
    await server.close();
    await page
      .getByRole('button', { name: /^What is this/ })
      .first()
      .click();
    const notice = page.getByRole('region', { name: 'Notice' });
    await notice.getByText('A part of this page could not be fetched. See that the server it came from runs').waitFor();
    await notice.getByRole('button').click();
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Terms' }).click();
    await page.getByRole('main').getByRole('alert').getByText('could not be fetched').waitFor();
    await notice.getByText('could not be fetched').waitFor();
  });

  it('shows once it is there', async () => {
    const late = join(folder, 'late');
    await mkdir(late);
    const server = await serveSite(late);
    onTestFinished(() => server.close());
    const page = await newPage();
    page.removeAllListeners('console');
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'See what your papers are about' }).waitFor();
    await cp(inject('atlas'), late, { recursive: true });
    await page.reload();
    await topics(page).first().waitFor();
  });
});
