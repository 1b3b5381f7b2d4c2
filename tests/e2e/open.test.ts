import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { corpuscope } from '../cli/corpuscope.ts';
import { hashes } from '../cli/hashes.ts';
import { newPage, openSite, topics, useBrowser } from './support/browser.ts';
import { serveSite } from './support/siteServer.ts';

useBrowser();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpuscope-open-'));
});
afterAll(() => rm(folder, { recursive: true }));

const THEMES = [
  'glaciers lose ice where warm ocean water reaches the grounding line',
  'violin makers chose spruce for its stiffness and low density',
  'honey bees learn the colour of flowers that reward them',
];
/** Three themes in turn, as a RIS export. */
const risOf = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    [
      'TY  - JOUR',
      `TI  - Study ${at} of ${THEMES[at % 3]!.split(' ').slice(0, 2).join(' ')}`,
      `AB  - In season ${at} we ask why ${THEMES[at % 3]}, and how sample ${at} differs from the others that were taken.`,
      `PY  - ${2000 + (at % 30)}`,
      'ER  - ',
    ].join('\n'),
  ).join('\n');
const RIS = risOf(30);

const dialog = (page: Page) => page.getByRole('dialog');
const choose = (page: Page, ...files: { name: string; text: string }[]) =>
  page
    .getByLabel('Files of papers')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'latin1') })),
    );

/** A page of a site that serves no atlas. */
async function openEmptySite(): Promise<{ page: Page; close: () => Promise<void> }> {
  const empty = join(folder, 'empty');
  await mkdir(empty, { recursive: true });
  const server = await serveSite(empty);
  const page = await newPage();
  // The browser itself notes in the console that there is no atlas.
  page.removeAllListeners('console');
  await page.goto(server.url);
  await page.getByRole('heading', { name: 'See what your papers are about' }).waitFor();
  return { page, close: server.close };
}

describe("a person's own files", () => {
  it('are read, looked at, mapped, and kept over a reload, without a request', async () => {
    const page = await openSite();
    await page.getByRole('button', { name: 'Open…' }).click();
    await choose(page, { name: 'zotero.ris', text: RIS }, { name: 'notes.txt', text: '' });
    await dialog(page).getByText('30 papers', { exact: true }).waitFor();
    const rows = dialog(page).getByRole('row');
    expect(await rows.nth(1).innerText()).toMatch(/zotero\.ris\s+.*RIS.*\s+30\s+0\s+0/);
    expect(await rows.nth(2).innerText()).toMatch(/notes\.txt\s+left out.*empty/s);

    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.getByLabel('Name').fill('My field');
    await page.getByRole('button', { name: 'Map 30 papers' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await page.getByRole('searchbox').getAttribute('aria-label')).toBe('Search 30 papers');
    expect(await topics(page).count()).toBeGreaterThan(1);
    expect(
      requests.filter((url) => new URL(url).origin !== new URL(page.url()).origin && !url.startsWith('blob:')),
    ).toEqual([]);

    expect(page.url()).toContain('#kept=');
    await page.reload();
    await page.getByRole('banner').waitFor();
    expect(await page.getByRole('searchbox').getAttribute('aria-label')).toBe('Search 30 papers');

    await page.goBack();
    await page.getByRole('searchbox', { name: 'Search 405 papers' }).waitFor();
  });

  it('can be dropped, renamed, saved as one file, deleted, and opened from that file again', async () => {
    const { page, close } = await openEmptySite();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.ris'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, RIS);
    await page.getByRole('button', { name: 'Map 30 papers' }).click();
    await page.getByRole('banner').waitFor();

    await page.getByRole('button', { name: 'Open…' }).click();
    await page.getByRole('button', { name: 'Rename dropped' }).click();
    await page.getByLabel('New name of dropped').fill('Bees and ice');
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save Bees and ice as one file' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('Bees and ice.corpuscope.zip');
    const saved = join(folder, 'saved.corpuscope.zip');
    await file.saveAs(saved);
    // The page that is shipped, in a browser, writes what the command line writes, byte for byte.
    await writeFile(join(folder, 'dropped.ris'), RIS);
    const built = join(folder, 'built');
    const { code, stderr } = await corpuscope('build', join(folder, 'dropped.ris'), '--out', built, '--no-cache');
    expect(code, stderr).toBe(0);
    await mkdir(join(folder, 'unpacked'));
    for (const [name, bytes] of Object.entries(unzipSync(await readFile(saved))))
      await writeFile(join(folder, 'unpacked', name), bytes);
    expect(hashes(join(folder, 'unpacked'))).toEqual(hashes(built));
    await page.getByRole('button', { name: 'Delete Bees and ice' }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('Kept in this browser').waitFor({ state: 'hidden' });

    await page.getByLabel('Files of papers').setInputFiles(saved);
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await page.getByRole('searchbox').getAttribute('aria-label')).toBe('Search 30 papers');
    await close();
  });

  it('that were kept can be joined, each paper once, and compared as sets', async () => {
    const page = await openSite();
    const [first, second] = [RIS.split('\n').slice(0, 100).join('\n'), RIS.split('\n').slice(50).join('\n')];
    for (const [name, text] of [
      ['north', first],
      ['south', second],
    ] as const) {
      await page.getByRole('button', { name: 'Open…' }).click();
      await choose(page, { name: `${name}.ris`, text });
      await dialog(page).getByRole('button', { name: 'Map 20 papers' }).click();
      await dialog(page).waitFor({ state: 'hidden' });
    }
    await page.getByRole('button', { name: 'Open…' }).click();
    for (const name of ['north', 'south'])
      await page.getByRole('checkbox', { name: `Join ${name} with others` }).check();
    await page.getByRole('button', { name: 'Join as one corpus' }).click();
    await dialog(page).getByText('30 papers', { exact: true }).waitFor();
    expect(await dialog(page).locator('dl').innerText()).toMatch(
      /Only north\s+10\s+Only south\s+10\s+North and south\s+10/,
    );
    await page.getByRole('button', { name: 'Map and compare' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await page.getByRole('searchbox').getAttribute('aria-label')).toBe('Search 30 papers');
    await page.getByText('A holds 10 papers (33.3% of all), B 10 papers (33.3%). None is in both.').waitFor();
  });

  it('that hold no papers are refused with what is wrong, and others can be chosen', async () => {
    const page = await openSite();
    await page.getByRole('button', { name: 'Open…' }).click();
    await choose(page, { name: 'photo.png', text: '\x89PNG and so on' });
    await dialog(page).getByText('0 papers', { exact: true }).waitFor();
    expect(await dialog(page).getByRole('row').nth(1).innerText()).toMatch(/photo\.png\s+left out.*image/s);
    await page.getByRole('button', { name: 'Other files' }).click();
    await choose(page, {
      name: 'own.csv',
      text: 'Heading,Body text\nOn bees,Bees learn the colour of flowers that reward them.',
    });
    await page.getByLabel('Column of titles').fill('Heading');
    await page.getByLabel('Column of abstracts').fill('Body text');
    await page.getByRole('button', { name: 'Read again' }).click();
    await dialog(page).getByText('1 paper', { exact: true }).waitFor();
  });

  it('that were taken for one paper can be kept apart, before they are mapped and after', async () => {
    const page = await openSite();
    await page.getByRole('button', { name: 'Open…' }).click();
    await choose(page, { name: 'one.ris', text: RIS }, { name: 'two.ris', text: risOf(1) });
    await page.getByText('1 record merged').click();
    const merged = dialog(page).getByRole('checkbox', { name: /two\.ris, record 1, line 1: same/ });
    await merged.check();
    await page.getByRole('button', { name: 'Read again with 1 record kept apart' }).click();
    await page.getByRole('button', { name: 'Map 31 papers' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Open…' }).click();
    await choose(page, { name: 'one.ris', text: RIS }, { name: 'two.ris', text: risOf(1) });
    await page.getByRole('button', { name: 'Map 30 papers' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Corpus' }).click();
    await page
      .getByText(/^1 same /)
      .first()
      .click();
    await page.getByRole('button', { name: 'Not the same paper: two.ris, record 1' }).click();
    const apart = page.getByRole('region', { name: 'Records to keep apart' });
    await apart.getByText('two.ris, record 1').waitFor();
    await apart.getByRole('button', { name: 'Open the files again…' }).click();
    await choose(page, { name: 'one.ris', text: RIS }, { name: 'two.ris', text: risOf(1) });
    await page.getByRole('button', { name: 'Map 31 papers' }).waitFor();
  });

  it('can be cancelled while they are mapped', async () => {
    const page = await openSite();
    // However quick the machine: the page hears nothing of the worker that maps, but all of those that come after it.
    await page.evaluate(() => {
      window.Worker = class extends Worker {
        override addEventListener(type: string, listener: EventListener, options?: AddEventListenerOptions): void {
          Object.assign(window, { lastWorker: this });
          super.addEventListener(type, (event) => this === Reflect.get(window, 'unheard') || listener(event), options);
        }
      };
    });
    await page.getByRole('button', { name: 'Open…' }).click();
    await choose(page, { name: 'zotero.ris', text: RIS });
    await page.getByRole('button', { name: 'Map 30 papers' }).waitFor();
    await page.evaluate(() => void Object.assign(window, { unheard: Reflect.get(window, 'lastWorker') as Worker }));
    await page.getByRole('button', { name: 'Map 30 papers' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Map 30 papers' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await page.getByRole('searchbox').getAttribute('aria-label')).toBe('Search 405 papers');
  });
});
