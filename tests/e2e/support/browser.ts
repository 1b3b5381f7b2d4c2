import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const executablePath = process.env['CORPUSCOPE_CHROMIUM'] ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

let browser: Browser;
let complaints: string[] = [];

/** A browser for the tests of a file. Anything in a page's console fails the test that opened it. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const said = complaints;
    complaints = [];
    expect(said).toEqual([]);
  });
}

/** A page as a new visitor gets it. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  // The listener of a page lives in the page: what it hears comes back through the console.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`the policy forbids ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  return page;
}

/** The dashboard over the seeds. */
export async function openSite(query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  await page.goto(`${inject('site')}${query}`);
  await page.getByRole('banner').waitFor();
  return page;
}

/** The rows of the list of topics. */
export function topics(page: Page) {
  const list = page.getByRole('complementary', { name: 'Topics' });
  // The changes below it are listed as well, a moment after what they made is shown.
  return list.locator('li:not([aria-label="Your changes"] li)').getByRole('button');
}

/** The details of what is selected. */
export function details(page: Page) {
  return page.getByRole('complementary', { name: 'Details' });
}

/** The chips of the filters in force. */
export function chips(page: Page) {
  return page.getByRole('button', { name: /^Remove filter/ });
}

/** The bar of a name in a chart. */
export function bar(scope: Locator, name: string): Locator {
  return scope.locator(`svg [data-mark="${name}"]`).first();
}
