// @ts-check
/**
 * Finds the Chromium that the browser tests drive, and installs one where there is none: Debian's package as root, Playwright's own
 * download otherwise.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const USUAL_PATHS = [
  // The same engine without a browser's window around it: a page opens with a third less work.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {Promise<string>} path of the browser's executable */
export async function ensureChromium() {
  return (await find()) ?? (await install());
}

async function find() {
  const named = process.env['CORPUSCOPE_CHROMIUM'];
  if (named) {
    if (!existsSync(named))
      throw new Error(`CORPUSCOPE_CHROMIUM names ${named}, which does not exist; correct it or unset it`);
    return named;
  }
  return USUAL_PATHS.find((path) => existsSync(path)) ?? (await playwrightsOwn());
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function install() {
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  console.log(`No Chromium found: installing one (${asRoot ? 'apt-get' : "Playwright's download"}) …`);
  if (asRoot) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = /** @type {const} */ ({ env, stdio: ['ignore', 'ignore', 'inherit'] });
    spawnSync('apt-get', ['update', '-qq'], quiet);
    const get = ['install', '-y', '-qq', '--no-install-recommends', 'fonts-dejavu-core'];
    // Older releases have the whole browser alone.
    const { status } = spawnSync('apt-get', [...get, 'chromium-headless-shell'], quiet);
    if (status !== 0) spawnSync('apt-get', [...get, 'chromium'], quiet);
  } else {
    const cli = fileURLToPath(import.meta.resolve('playwright/package.json')).replace(/package\.json$/, 'cli.js');
    try {
      execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
    } catch {
      console.error("Playwright's download failed.");
    }
  }
  const found = await find();
  if (!found) {
    throw new Error(
      'there is no Chromium for the browser tests; install one (Debian: apt-get install chromium) or name one in CORPUSCOPE_CHROMIUM',
    );
  }
  return found;
}
