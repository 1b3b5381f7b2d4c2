// @ts-check
/** `npm run check`: types, lint, format and unused code, side by side; each one's output comes whole. */
import { spawn } from 'node:child_process';
import { ROOT } from './build.mjs';

/** @param {string} name of a script of package.json @returns {Promise<boolean>} whether it found nothing */
const run = (name) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], { cwd: ROOT, shell: process.platform === 'win32' });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });

const clean = await Promise.all(['typecheck', 'lint', 'format:check', 'knip'].map(run));
process.exitCode = clean.every(Boolean) ? 0 : 1;
