// @ts-check
/**
 * `npm run kill -- [--times 200] [--seed N]`: builds that are killed at random moments (SIGKILL) over an atlas of another seed. After each,
 * the folder (put in order by whoever reads it next) is the old atlas or the new one, to the byte; at the end a build is done and nothing
 * is left beside it.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureBuilt, ROOT } from './build.mjs';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
await ensureBuilt('cli');
const main = join(ROOT, 'build/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'corpuscope-kill-'));
const papers = join(folder, 'papers.csv');
const subjects = ['cats purr and kittens', 'ships harbour and sailors', 'trains rails and stations'];
const lines = Array.from(
  { length: 60 },
  (_, at) => `On ${subjects[at % 3]} ${at},We study the ${subjects[at % 3]} of year${at} again.`,
);
writeFileSync(papers, `title,abstract\n${lines.join('\n')}\n`);

const args = (/** @type {string} */ out, /** @type {number} */ seed) => [
  main,
  'build',
  papers,
  '--out',
  out,
  '--no-cache',
  '--topics',
  '3',
  '--seed',
  String(seed),
];
const build = (/** @type {string} */ out, /** @type {number} */ seed) =>
  execFileSync(process.execPath, args(out, seed), { stdio: 'ignore' });
const hash = (/** @type {string} */ atlas) => {
  const all = createHash('sha256');
  for (const name of readdirSync(atlas).sort()) all.update(name).update(readFileSync(join(atlas, name)));
  return all.digest('hex');
};
const [old, fresh] = [join(folder, 'old'), join(folder, 'fresh')];
build(old, 1);
const times = [1, 2, 3].map(() => {
  const began = Date.now();
  build(fresh, 2);
  return Date.now() - began;
});
const lasts = Math.min(...times);
const [oldHash, freshHash] = [hash(old), hash(fresh)];
const place = join(folder, 'place');
const out = join(place, 'map');

/** In [0, 1), by the first digits of a hash: the moments can be had again. */
let drawn = 0;
const random = () => createHash('sha256').update(`${values.seed} ${drawn++}`).digest().readUInt32BE() / 2 ** 32;

const seen = { old: 0, fresh: 0, broken: 0, restored: 0 };
for (let time = 0; time < Number(values.times); time++) {
  if (!existsSync(out) || hash(out) === freshHash) {
    rmSync(place, { recursive: true, force: true });
    cpSync(old, out, { recursive: true });
  }
  const child = spawn(process.execPath, args(out, 2), { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // Half of the kills fall into the last fifth, where the folder is put in place.
  const [from, length] = random() < 0.5 ? [0, lasts] : [0.8 * lasts, 0.4 * lasts];
  await wait(from + random() * length);
  child.kill('SIGKILL');
  await ended;
  if (!existsSync(out)) {
    seen.restored++;
    spawnSync(process.execPath, [main, 'export', out, '--table', 'topics'], { stdio: 'ignore' });
  }
  const now = existsSync(out) ? hash(out) : '';
  seen[now === oldHash ? 'old' : now === freshHash ? 'fresh' : 'broken']++;
}
build(out, 2);
const left = readdirSync(place).filter((name) => name !== 'map');
console.log(
  `${values.times} kills, seed ${values.seed}: ${seen.old} left the old atlas, ${seen.fresh} the new one, ${seen.broken} neither; ${seen.restored} times the old one had to be put back.`,
);
console.log(
  `Afterwards a build is done: ${hash(out) === freshHash ? 'yes' : 'no'}. Left beside it: ${left.join(', ') || 'nothing'}.`,
);
rmSync(folder, { recursive: true });
process.exitCode = seen.broken > 0 || left.length > 0 ? 1 : 0;
