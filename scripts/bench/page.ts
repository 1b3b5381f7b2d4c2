import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { writeGrownAtlas } from './grownAtlas.ts';
import { CATEGORIES, readTrace, type MainThread } from './pageTrace.ts';
import { corpuscope, median } from './process.ts';

/** What is opened by default: an atlas of the seeds. */
export const OPENED = ['seeds'];
const SIZE = { width: 1440, height: 900 };
const [STEPS, STEP_MS] = [40, 16];
const REST_MS = 3000;
const PATIENCE_MS = 300_000;

/**
 * `npm run bench -- page [DIR[=COPIES] …]`: opens atlases, each perhaps some times over, in Chromium and uses them: looks at the map, zooms, drags,
 * chooses a topic, searches, draws a lasso, saves what it holds. Prints what the person waits for, the work of the page's main thread (time
 * of the thread, not of the clock), and its memory.
 */
export async function benchPage(given: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'corpuscope-page-'));
  const browser = await chromium.launch({
    executablePath: process.env['CORPUSCOPE_CHROMIUM'] ?? chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    for (const one of given) {
      const [path = '', copies = '1'] = one.split('=');
      const atlas = await atlasOf(path, Number(copies), folder);
      console.log(`\n${one}`);
      for (const [what, value] of await measured(browser, atlas)) console.log(`  ${what}: ${value}`);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function atlasOf(path: string, copies: number, folder: string): Promise<string> {
  const atlas = join(folder, 'atlas');
  if (!existsSync(join(path, 'atlas.json'))) {
    await corpuscope('build', path, '--out', atlas, '--no-cache', '--json');
    return atlas;
  }
  if (copies === 1) return path;
  const grown = join(folder, `grown-${copies}`);
  await writeGrownAtlas(path, copies, grown);
  return grown;
}

type Figures = [what: string, value: string][];

async function measured(browser: Browser, atlas: string): Promise<Figures> {
  const server = spawn(process.execPath, ['build/cli/main.js', 'serve', atlas, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const said = await new Promise<string>((resolve) => server.stdout.once('data', (chunk) => resolve(String(chunk))));
    const { url } = JSON.parse(said) as { url: string };
    const page = await browser.newPage({ viewport: SIZE });
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => console.error(`  the page: ${error.message}`));
    await browser.startTracing(page, { categories: CATEGORIES });
    const waits = await use(page, url);
    const thread = readTrace(await browser.stopTracing());
    const memory = await memoryOf(page);
    await page.close();
    return [...waits, ...workOf(thread), ...memory];
  } finally {
    server.kill();
  }
}

const mark = (page: Page, name: string) => page.evaluate((text) => void performance.mark(text), `bench:${name}`);

/** Uses the page as a person would, and times what they wait for by the clock. */
async function use(page: Page, url: string): Promise<Figures> {
  await page.addInitScript(() => {
    performance.mark('bench:open');
    const seen = (selector: string, name: string) => {
      const look = () => {
        if (document.querySelector(selector)) performance.mark(name);
        else requestAnimationFrame(look);
      };
      look();
    };
    seen('svg.over text', 'bench:map');
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('bench:map').length > 0);
  const first = await page.evaluate(() => performance.getEntriesByName('bench:map')[0]!.startTime);
  await page.waitForTimeout(REST_MS);
  const moving = await move(page);
  const figures: Figures = [
    ['first map', ms(first)],
    ['between frames while zooming and dragging', moving],
  ];
  figures.push(['a topic chosen', ms(await chooseTopic(page))]);
  figures.push(['a search settled', await search(page)]);
  figures.push(['a lasso', await lasso(page)]);
  await mark(page, 'end');
  return figures;
}

async function move(page: Page): Promise<string> {
  await mark(page, 'move');
  await page.evaluate(() => {
    const times: number[] = [];
    const tick = (now: number) => {
      times.push(now);
      if (!('benchStopped' in window)) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { benchTimes: times });
  });
  const [x, y] = [500, 420];
  await page.mouse.move(x, y);
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, step < STEPS / 2 ? -60 : -30);
    await page.waitForTimeout(STEP_MS);
  }
  await page.mouse.down();
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.move(x + 6 * step, y + 3 * step);
    await page.waitForTimeout(STEP_MS);
  }
  await page.mouse.up();
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, 70);
    await page.waitForTimeout(STEP_MS);
  }
  const times = await page.evaluate(() => {
    Object.assign(window, { benchStopped: true });
    return (window as unknown as { benchTimes: number[] }).benchTimes;
  });
  await mark(page, 'moved');
  await page.getByRole('button', { name: 'Show the whole map' }).click();
  await page.waitForTimeout(REST_MS / 2);
  return spread(times.slice(1).map((time, at) => time - times[at]!));
}

/** Until the details tell of the topic, and the frame after that. */
async function chooseTopic(page: Page): Promise<number> {
  await mark(page, 'choose');
  const row = page.getByRole('complementary', { name: 'Topics' }).getByRole('listitem').getByRole('button').first();
  const waited = await row.evaluate(async (button) => {
    const start = performance.now();
    (button as HTMLElement).click();
    const settled = () =>
      document.querySelector('.detail h2') !== null && document.querySelector('.map[aria-busy="true"]') === null;
    do await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    while (!settled() || button.getAttribute('aria-pressed') !== 'true');
    return performance.now() - start;
  });
  await page.waitForTimeout(REST_MS / 2);
  await row.click();
  await page.waitForTimeout(REST_MS / 2);
  return waited;
}

/** Until the number of papers is final. */
async function search(page: Page): Promise<string> {
  await mark(page, 'search');
  const box = page.getByRole('searchbox');
  await box.focus();
  await page.waitForTimeout(REST_MS);
  const until = (words: string) =>
    box.evaluate(async (input, typed) => {
      const start = performance.now();
      (input as HTMLInputElement).value = typed;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      const count = () => document.querySelector('.chips .count')?.textContent.trim() ?? '';
      const before = count();
      do await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      while (
        performance.now() - start < 30_000 &&
        (count() === before || document.querySelector('.chips [role="progressbar"], .chips progress'))
      );
      const settled = !document.querySelector('.chips progress');
      return [performance.now() - start, settled ? count() : 'not settled'] as const;
    }, words);
  const cold = await until('network');
  const warm = await until('"neural network" robust');
  await box.fill('');
  await page.waitForTimeout(REST_MS / 2);
  return `${ms(cold[0])} at first (${cold[1]}), then ${ms(warm[0])} (${warm[1]})`;
}

/** Around most of the map, until the papers are a filter. */
async function lasso(page: Page): Promise<string> {
  await mark(page, 'lasso');
  await page.getByRole('button', { name: 'Lasso' }).click();
  const box = (await page.locator('.surface').boundingBox())!;
  const at = (turn: number) =>
    [box.x + box.width * (0.5 + 0.4 * Math.cos(turn)), box.y + box.height * (0.45 + 0.38 * Math.sin(turn))] as const;
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= 60; step++) await page.mouse.move(...at((step * 2 * Math.PI) / 60));
  const start = performance.now();
  await page.mouse.up();
  await page.locator('.chips .count').waitFor();
  const waited = performance.now() - start;
  const count = await page.locator('.chips .count').innerText();
  await page.waitForTimeout(REST_MS);
  return `${ms(waited)} (${count})`;
}

function workOf(thread: MainThread): Figures {
  const parts = [
    ['opening', 'open', 'move'],
    ['zooming and dragging', 'move', 'moved'],
    ['whole map again', 'moved', 'choose'],
    ['choosing a topic', 'choose', 'search'],
    ['searching', 'search', 'lasso'],
    ['lasso', 'lasso', 'end'],
  ] as const;
  return [
    ['work a frame while zooming and dragging', spread(thread.frames('bench:move', 'bench:moved'))],
    ...parts.map(([name, from, to]): [string, string] => {
      const longest = thread
        .tasks(`bench:${from}`, `bench:${to}`)
        .filter((task) => task >= 50)
        .sort((a, b) => b - a);
      const told = longest.slice(0, 5).map((task) => task.toFixed(0));
      return [
        `tasks of 50 ms or more, ${name}`,
        told.length > 0 ? `${told.join(', ')} ms (${longest.length})` : 'none',
      ];
    }),
  ];
}

async function memoryOf(page: Page): Promise<Figures> {
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    const used = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
    return `${mb(used.usedSize)} and ${mb(used.backingStorageSize ?? 0)} of arrays`;
  };
  const before = await heap();
  await session.send('HeapProfiler.collectGarbage');
  return [['heap', `${before}; collected ${await heap()}`]];
}

function spread(values: readonly number[]): string {
  if (values.length === 0) return 'none';
  const sorted = [...values].sort((a, b) => a - b);
  const p95 = sorted[Math.floor(0.95 * (sorted.length - 1))]!;
  return `median ${median(values).toFixed(1)} ms, 95% ${p95.toFixed(1)} ms, most ${sorted.at(-1)!.toFixed(0)} ms (${values.length})`;
}

const ms = (value: number) => `${value.toFixed(0)} ms`;
const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
