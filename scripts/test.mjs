// @ts-check
/**
 * `npm test`: types and lint, then every test (core in Node, charts and journeys in Chromium). Arguments go to vitest, and then
 * the tests alone run: `npm test -- --project core`.
 */
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ROOT } from './build.mjs';
import { ensureChromium } from './chromium.mjs';

const args = process.argv.slice(2);

try {
  process.env['CORPUSCOPE_CHROMIUM'] = await ensureChromium();
  await ensureBuilt('cli', 'site', 'figures');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
if (args.length === 0) run('npm', ['run', '--silent', 'check']);
run('npx', ['vitest', 'run', ...args]);

/** @param {string} command @param {string[]} words */
function run(command, words) {
  const { status } = spawnSync(command, words, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
