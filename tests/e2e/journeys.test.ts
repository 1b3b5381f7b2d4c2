import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bar, chips, details, openSite, topics, useBrowser } from './support/browser.ts';

useBrowser();

describe('a visitor', () => {
  it('sees topics, map, terms, datasets and papers', async () => {
    const page = await openSite();
    expect(await topics(page).count()).toBeGreaterThan(5);
    await page.locator('canvas').first().waitFor();
    await bar(details(page), 'ImageNet').waitFor();
    const text = await details(page).innerText();
    expect(text).toMatch(/405\s+papers/);
    expect(text).toMatch(/Most typical papers/i);
  });

  it('chooses a topic in the list, and every panel follows', async () => {
    const page = await openSite();
    const name = await topics(page).nth(1).getAttribute('title');
    await topics(page).nth(1).click();
    await chips(page).waitFor();
    expect(page.url()).toMatch(/\?topic=\d+$/);
    expect(name!.toLowerCase()).toContain(
      (await details(page).getByRole('heading', { level: 2 }).innerText()).toLowerCase(),
    );
    expect(await page.title()).toMatch(/ · Corpuscope$/);
    await topics(page).nth(1).click();
    await expect.poll(() => chips(page).count()).toBe(0);
  });

  it('asks why a topic is called so, and goes to the papers that say it', async () => {
    const page = await openSite('?topic=2');
    await details(page).getByText('Why this name').click();
    const phrase = details(page)
      .getByRole('table')
      .getByRole('button', { name: /^Papers with/ })
      .first();
    expect(await details(page).getByRole('table').innerText()).toMatch(
      /\d+ \([\d.]+%\)\s+[\d.]+%\s+(?:[\d.]+×|only here)/,
    );
    await phrase.click();
    await expect.poll(() => page.url()).toMatch(/topic=2&term=/);
  });

  it('chooses a topic by its name on the map', async () => {
    const page = await openSite();
    const name = page.getByRole('main').locator('svg text').first();
    const box = (await name.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => page.url()).toMatch(/[?&](topic|paper)=/);
  });

  it('goes from a dataset to its sentences to a paper, and back', async () => {
    const page = await openSite('?view=datasets');
    await bar(page.getByRole('main'), 'ImageNet').click();
    const sentences = details(page).getByRole('region', { name: 'Sentences' });
    await sentences.getByRole('listitem').first().waitFor();
    expect(await sentences.locator('mark').first().innerText()).not.toBe('');
    await sentences.locator('.paper').first().click();
    await details(page).getByRole('heading', { name: 'Closest papers' }).waitFor();
    expect(await details(page).locator('article mark').count()).toBeGreaterThan(0);
    await page.goBack();
    await sentences.waitFor();
    await page.goBack();
    await expect.poll(() => page.url()).toMatch(/\?view=datasets$/);
  });

  it('filters by a term, searches, and takes chips away', async () => {
    const page = await openSite('?view=terms');
    await page.getByRole('main').locator('svg [data-mark]').first().click();
    await chips(page).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('"vision transformer"');
    await expect.poll(() => chips(page).count()).toBe(2);
    await page.getByRole('button', { name: 'Papers', exact: true }).click();
    const list = page.getByRole('list', { name: 'Papers' });
    await expect.poll(() => list.locator('mark').first().innerText()).toMatch(/vision transformer/i);
    await chips(page).first().click();
    await chips(page).first().click();
    await expect.poll(() => chips(page).count()).toBe(0);
    await page.getByRole('heading', { name: '405 papers' }).waitFor();
  });

  it('reloads the address and is where it was; back and undo go back', async () => {
    const page = await openSite('?view=papers&topic=2&sort=title');
    const first = () => page.getByRole('list', { name: 'Papers' }).locator('.title').first().innerText();
    const before = await first();
    await page.reload();
    await expect.poll(first).toBe(before);
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(first).toBe(before);
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.locator('canvas').first().waitFor();
    await page.goBack();
    await expect.poll(first).toBe(before);
  });

  it('rejects a mention: the count follows, stays after a reload, and comes back with undo', async () => {
    const page = await openSite('?view=datasets&dataset=KITTI&open=KITTI');
    const kitti = bar(page.getByRole('main'), 'KITTI');
    const before = await kitti.textContent();
    const sentences = details(page).getByRole('region', { name: 'Sentences' }).getByRole('listitem');
    await sentences.first().waitFor();
    const count = await sentences.count();
    for (let left = count; left > 0; left--) {
      await sentences
        .first()
        .getByRole('button', { name: /^Reject/ })
        .click();
      await expect.poll(() => sentences.count()).toBe(left - 1);
    }
    await expect.poll(() => kitti.count()).toBe(0);
    await page.reload();
    await page.getByText(`${count} decision`).waitFor();
    expect(await kitti.count()).toBe(0);
    for (let undone = 0; undone < count; undone++) await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => kitti.textContent()).toBe(before);
  });

  it('may open the page by the name of its file', async () => {
    const page = await openSite('index.html?topic=2');
    await chips(page).waitFor();
    await topics(page).first().click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/');
  });

  it('compares two topics, and reads how the corpus came in', async () => {
    const page = await openSite('?view=compare&a=1&b=2');
    await page.getByText(/\d+ of \d+ terms differ by more than chance/).waitFor();
    await page.getByRole('button', { name: 'Corpus', exact: true }).click();
    await page.getByText('442 records from 4 files became 405 papers').waitFor();
    await page.locator('summary', { hasText: 'same abstract as another record' }).click();
    await page.locator('details[open] li').first().waitFor();
  });

  it('finds the records of a reason, and saves those with a word', async () => {
    const page = await openSite('?view=corpus');
    await page.locator('summary', { hasText: 'same abstract as another record' }).click();
    await page.getByRole('button', { name: 'and 27 more: show all 37' }).click();
    await page.getByRole('button', { name: 'Save 37 records as CSV' }).waitFor();
    await page.getByLabel('Words').fill('DETECTION');
    await expect.poll(() => page.getByRole('list', { name: 'Records' }).innerText()).toMatch(/detection/i);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Save \d records? as CSV$/ }).click(),
    ]);
    const [head, ...rows] = readFileSync(await saved.path(), 'utf8')
      .trimEnd()
      .split(/\r?\n/);
    expect(head).toBe('file,record,line,outcome,into,title,reason');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/,merged,.*detection.*same abstract/i);
  });

  it('picks papers on the map with a box', async () => {
    const page = await openSite();
    await page.getByRole('button', { name: 'Box', exact: true }).click();
    const map = (await page.getByRole('main').boundingBox())!;
    const at = (share: number) => [map.x + map.width * share, map.y + map.height * share] as const;
    await page.mouse.move(...at(0.3));
    await page.mouse.down();
    await page.mouse.move(...at(0.6), { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => chips(page).innerText()).toMatch(/^\d+ picked papers/);
    expect(page.url()).toMatch(/[?&]papers=[bg]/);
  });

  it('tries another number of topics on the page, and goes back', async () => {
    const page = await openSite('?view=corpus');
    const before = await topics(page).count();
    await page.getByRole('spinbutton', { name: 'Topics' }).fill('5');
    await page.getByRole('button', { name: 'Build', exact: true }).click();
    await expect.poll(() => topics(page).count(), { timeout: 60_000 }).toBe(5);
    await page
      .getByText(/^5 topics: \d+ of 405 papers are in another topic than before\./)
      .first()
      .waitFor();
    await page.waitForFunction(() => localStorage.getItem('corpuscope-rebuilt') !== null);
    await page.reload();
    await expect.poll(() => topics(page).count()).toBe(5);
    await page.getByRole('main').getByRole('button', { name: 'Drop all changes made here' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Drop them for good' }).click();
    await expect.poll(() => topics(page).count()).toBe(before);
    await page.reload();
    await expect.poll(() => topics(page).count()).toBe(before);
  });

  it('leaves a word out of the topics, counts another as a third, and takes both back', async () => {
    const page = await openSite('?view=terms&term=vision');
    const words = page.getByRole('region', { name: 'Words' });
    const term = (name: string) => bar(page.getByRole('figure', { name: /^Terms/ }).first(), name);
    await words.getByRole('button', { name: 'Leave “vision” out of the topics' }).click();
    await words.getByText(/^\d+ topics? would change; \d+ papers? of 405 /).waitFor();
    await words.getByRole('button', { name: 'Apply' }).click();
    await words.getByRole('button', { name: 'Count vision again' }).waitFor();
    await term('convolutional').waitFor();
    expect(await term('vision').count()).toBe(0);

    await term('neural').click();
    await words.getByLabel('Count “neural” as').fill('convolutional');
    await words.getByRole('button', { name: 'Preview' }).first().click();
    await words.getByRole('button', { name: 'Apply' }).click();
    await words.getByRole('button', { name: 'Count neural as itself' }).waitFor();
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Corpus' }).click();
    await page.getByText('Show the settings').click();
    const recipe = await page.locator('pre').innerText();
    expect(JSON.parse(recipe)).toMatchObject({
      text: { stopWords: { add: ['vision'] }, synonyms: { neural: 'convolutional' } },
    });

    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Terms' }).click();
    await words.getByRole('button', { name: 'Drop all changes made here' }).click();
    await words.getByRole('button', { name: 'Drop them for good' }).click();
    await term('vision').waitFor();
    expect(await words.getByRole('button', { name: /^Count / }).count()).toBe(0);
  });

  it('adds a mention by selecting words of an abstract, and renames a dataset', async () => {
    const page = await openSite('?view=papers&q=ImageNet');
    // While it is searched for, the list has the papers that do not say it, too.
    await page
      .getByRole('list', { name: 'Papers' })
      .getByRole('button', { name: /ImageNet/ })
      .first()
      .click();
    const abstract = details(page)
      .locator('article p')
      .filter({ hasText: /.{300}/ });
    await abstract.waitFor();
    const select = () =>
      abstract.evaluate((element) => {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const found = /[A-Za-z]{5,}/.exec(node.textContent ?? '');
          if (!found) continue;
          const range = document.createRange();
          range.setStart(node, found.index);
          range.setEnd(node, found.index + found[0].length);
          getSelection()!.removeAllRanges();
          getSelection()!.addRange(range);
          return found[0];
        }
        throw new Error('the abstract has no word');
      });
    const called = page.getByRole('textbox', { name: /^“.+” mentions the dataset$/ });
    // Mentions come after the text, which is then drawn anew, and what was selected until then is selected no more.
    await expect.poll(async () => (await select()) && (await called.isVisible())).toBe(true);
    await called.fill('My own data');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await details(page).getByRole('button', { name: 'My own data' }).click();
    await details(page).getByText('Added by you.').waitFor();
    await details(page).getByRole('button', { name: 'Rename or merge …' }).click();
    await page.getByRole('combobox', { name: 'Call it, or count it as' }).fill('Our data');
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await details(page).getByRole('heading', { name: 'Our data' }).waitFor();
    await expect.poll(() => chips(page).allInnerTexts()).toContainEqual(expect.stringContaining('mentions Our data'));
    await page.getByRole('button', { name: 'Undo' }).click();
    await details(page).getByRole('heading', { name: 'My own data' }).waitFor();
  });
});
