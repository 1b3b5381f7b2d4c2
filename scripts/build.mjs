// @ts-check
/**
 * Builds what runs: the command line (build/cli), the dashboard (build/site) and its charts without a browser (build/figures). `npm ci`
 * calls it; every other script asks
 * `ensureBuilt`, which builds only what is missing or older than its sources.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const SHARED = ['package.json', 'package-lock.json', 'scripts/kernels.mjs', 'src/core', 'src/kernels'];
const PARTS = {
  cli: { config: 'vite.cli.config.ts', sources: [...SHARED, 'src/cli', 'vite.cli.config.ts'] },
  site: {
    config: 'vite.config.ts',
    sources: [
      ...SHARED,
      'src/lib',
      'src/routes',
      'src/workers',
      'src/app.html',
      'static',
      'svelte.config.js',
      'vite.config.ts',
    ],
  },
  figures: {
    config: 'vite.figures.config.ts',
    sources: [...SHARED, 'src/lib', 'src/figures', 'src/workers', 'vite.figures.config.ts'],
  },
};

/** Builds what is stale of these, each part in a process of its own. @param {(keyof typeof PARTS)[]} parts */
export async function ensureBuilt(...parts) {
  const stale = parts.filter(isStale);
  if (stale.length > 0) syncTypes();
  await Promise.all(stale.map(build));
}

/** @param {keyof typeof PARTS} part @returns {Promise<void>} */
function build(part) {
  const vite = fileURLToPath(import.meta.resolve('vite/package.json')).replace(/package\.json$/, 'bin/vite.js');
  const args = [vite, 'build', '--config', PARTS[part].config, '--logLevel', 'warn'];
  // Under a test runner NODE_ENV says `test`, and Svelte would build its development version.
  const env = { ...process.env, NODE_ENV: 'production' };
  return new Promise((resolve, reject) => {
    // What it says goes to standard error: standard output may be a command's result.
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 2, 2] });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`build/${part} could not be built: vite ended with ${code}`));
      writeFileSync(stampOf(part), '');
      resolve();
    });
  });
}

/** tsconfig.json extends a file that SvelteKit generates; without it every tool that reads tsconfig complains. */
function syncTypes() {
  if (existsSync(join(ROOT, '.svelte-kit/tsconfig.json'))) return;
  const kit = fileURLToPath(import.meta.resolve('@sveltejs/kit/package.json')).replace(
    /package\.json$/,
    'svelte-kit.js',
  );
  execFileSync(process.execPath, [kit, 'sync'], { cwd: ROOT, stdio: 'inherit' });
}

/** @param {keyof typeof PARTS} part */
function isStale(part) {
  const built = modified(stampOf(part));
  return PARTS[part].sources.some((source) => newest(join(ROOT, source)) > built);
}

/** @param {keyof typeof PARTS} part */
const stampOf = (part) => join(ROOT, 'build', part, '.built');

/** @param {string} path @returns {number} */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** @param {string} path */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuilt('cli', 'site', 'figures');
