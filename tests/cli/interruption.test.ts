import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createRandom } from '#core/random';
import { corpuscope, finish, start, temporaryFolder } from './corpuscope.ts';
import { hashes } from './hashes.ts';

const folder = temporaryFolder();
const papers = join(folder, 'papers.csv');
const first = join(folder, 'first');
const second = join(folder, 'second');
/** A number that no process has: above what Linux gives. */
const NOBODY = 4_194_999;
let before: Record<string, string>;
let after: Record<string, string>;

const build = (out: string, ...args: string[]) =>
  corpuscope('build', papers, '--out', out, '--no-cache', '--topics', '2', ...args);

beforeAll(async () => {
  const subjects = ['cats purr and kittens', 'ships harbour and sailors', 'trains rails and stations'];
  const rows = Array.from(
    { length: 12 },
    (_, at) => `On ${subjects[at % 3]} ${at},We study the ${subjects[at % 3]} of year${at} again.`,
  );
  writeFileSync(papers, `title,abstract\n${rows.join('\n')}\n`);
  await build(first);
  await build(second, '--seed', '2');
  before = hashes(first);
  after = hashes(second);
});

/** A place for an atlas, with an old one in it or none. */
function place(name: string, old = true): string {
  const at = join(folder, 'places', name);
  mkdirSync(at, { recursive: true });
  const out = join(at, 'map');
  if (old) cpSync(first, out, { recursive: true });
  return out;
}
const beside = (out: string) => readdirSync(join(out, '..')).sort();
const lock = (out: string, pid: number, host = hostname()) =>
  writeFileSync(`${out}.lock`, JSON.stringify({ pid, host }));

describe('a run that was killed', () => {
  it('between the two renames: the next one puts the old atlas back, and replaces it', async () => {
    const out = place('between');
    writeFileSync(join(out, 'notes.md'), 'mine');
    renameSync(out, `${out}.old-${NOBODY}`);
    cpSync(second, `${out}.part-${NOBODY}`, { recursive: true });
    lock(out, NOBODY);
    expect((await build(out, '--seed', '2')).code).toBe(0);
    expect(readFileSync(join(out, 'notes.md'), 'utf8')).toBe('mine');
    expect(hashes(out)).toMatchObject(after);
    expect(beside(out)).toEqual(['map']);
  });

  it('between the two renames: who only reads finds the old atlas', async () => {
    const out = place('reading');
    renameSync(out, `${out}.old-${NOBODY}`);
    mkdirSync(`${out}.part-${NOBODY}`);
    const { code, stdout } = await corpuscope('export', out, '--table', 'topics');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^id,label,papers/) as string });
    expect(hashes(out)).toEqual(before);
  });

  it('after the renames: the next one takes a person’s files out of the old folder', async () => {
    const out = place('cleaning');
    cpSync(first, `${out}.old-${NOBODY}`, { recursive: true });
    writeFileSync(join(`${out}.old-${NOBODY}`, 'notes.md'), 'mine');
    lock(out, NOBODY);
    expect((await build(out)).code).toBe(0);
    expect(readFileSync(join(out, 'notes.md'), 'utf8')).toBe('mine');
    expect(beside(out)).toEqual(['map']);
  });

  it('while it wrote: the next one removes what it left', async () => {
    const out = place('writing');
    cpSync(second, `${out}.part-${NOBODY}`, { recursive: true });
    rmSync(join(`${out}.part-${NOBODY}`, 'atlas.json'));
    expect((await build(out)).code).toBe(0);
    expect(beside(out)).toEqual(['map']);
  });

  it('is not taken for a folder that a person called so', async () => {
    const out = place('persons');
    mkdirSync(`${out}.part-2024`);
    writeFileSync(join(`${out}.part-2024`, 'thesis.tex'), 'mine');
    renameSync(out, `${out}.old-${NOBODY}`);
    expect((await build(out)).code).toBe(0);
    expect(beside(out)).toEqual(['map', `map.old-${NOBODY}`, 'map.part-2024']);
  });
});

describe('two runs into one folder', () => {
  it('the second one is told so, and changes nothing', async () => {
    const out = place('two');
    lock(out, process.pid);
    const { code, stderr } = await build(out);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `corpuscope: ${out}: another run is writing this folder (process ${process.pid}); wait until it is done, or name another folder with --out\n`,
    );
    expect(hashes(out)).toEqual(before);
    expect(beside(out)).toEqual(['map', 'map.lock']);
  });

  it('of which one runs on another machine: until that one is silent for long', async () => {
    const out = place('machines');
    lock(out, 17, 'elsewhere');
    expect((await build(out)).stderr).toMatch(/process 17 on elsewhere/);
    const long = new Date(Date.now() - 120_000);
    utimesSync(`${out}.lock`, long, long);
    expect((await build(out)).code).toBe(0);
    expect(beside(out)).toEqual(['map']);
  });

  it('at the same moment: one is done, the others are told, and the atlas is whole', async () => {
    const out = place('race', false);
    const done = await Promise.all([build(out), build(out), build(out)]);
    expect(done.filter(({ code }) => code === 0).length).toBeGreaterThan(0);
    for (const { code, stderr } of done) if (code !== 0) expect(stderr).toMatch(/another run is writing/);
    expect(hashes(out)).toEqual(before);
    expect(beside(out)).toEqual(['map']);
  });
});

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends a build of any size at once', async (signal) => {
    const random = createRandom(1);
    const words = () => Array.from({ length: 120 }, () => `word${random.below(3000)}`).join(' ');
    const large = join(folder, 'large.jsonl');
    writeFileSync(
      large,
      Array.from({ length: 2500 }, (_, at) => JSON.stringify({ title: `On ${at}`, abstract: words() })).join('\n'),
    );
    const out = place(signal);
    const child = start('build', large, '--out', out, '--no-cache');
    const finished = finish(child);
    await vi.waitUntil(() => beside(out).some((name) => name.includes('.part-')), { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    child.kill(signal);
    const { code, stderr } = await finished;
    expect({ code, stderr }).toEqual({
      code: 130,
      stderr: 'corpuscope: interrupted; nothing was written, and an atlas that was there is as it was\n',
    });
    expect(hashes(out)).toEqual(before);
    expect(beside(out)).toEqual(['map']);
  });

  it('that nobody can hear, at any moment, leaves the old atlas or the new one', async () => {
    const out = place('killed');
    const random = createRandom(3);
    for (let attempt = 0; attempt < 6; attempt++) {
      const child = start('build', papers, '--out', out, '--no-cache', '--topics', '2', '--seed', '2');
      const finished = finish(child);
      await new Promise((resolve) => setTimeout(resolve, 200 + random.below(1200)));
      child.kill('SIGKILL');
      await finished;
      if (!existsSync(out)) await corpuscope('export', out, '--table', 'topics');
      expect([before, after]).toContainEqual(hashes(out));
    }
    expect((await build(out, '--seed', '2')).code).toBe(0);
    expect(hashes(out)).toEqual(after);
    expect(beside(out)).toEqual(['map']);
  });
});

describe('a link', () => {
  it('to the folder of the atlas stays a link', async () => {
    const real = place('real');
    const out = join(folder, 'link');
    symlinkSync(real, out);
    expect((await build(out, '--seed', '2')).code).toBe(0);
    expect(hashes(real)).toEqual(after);
    expect(readdirSync(folder)).toContain('link');
  });
});

describe.runIf(process.platform === 'linux')('a disk that is full', () => {
  it('is told in one line on standard output', async () => {
    const child = start('export', first, '--table', 'papers');
    child.stdout?.destroy();
    expect((await finish(child)).code).toBe(0);
    const { spawnSync } = await import('node:child_process');
    const { status, stderr } = spawnSync('sh', [
      '-c',
      `"${process.execPath}" build/cli/main.js export "${first}" --table papers > /dev/full`,
    ]);
    expect([status, String(stderr)]).toEqual([
      1,
      'corpuscope: standard output cannot be written (no space is left on the disk)\n',
    ]);
  });

  it('is told by the name that a person gave', async () => {
    const { code, stderr } = await corpuscope('export', first, '--table', 'papers', '--out', '/dev/full');
    expect([code, stderr]).toEqual([
      1,
      'corpuscope: /dev/full: the table cannot be written (no space is left on the disk); make room, or name another place with --out\n',
    ]);
  });
});

describe('an exported file', () => {
  it('takes the old one’s place whole, through links, with its rights', async () => {
    const real = join(folder, 'real.csv');
    const link = join(folder, 'link.csv');
    writeFileSync(real, 'old');
    chmodSync(real, 0o640);
    symlinkSync('real.csv', link);
    expect((await corpuscope('export', first, '--table', 'topics', '--out', link)).code).toBe(0);
    expect(readFileSync(real, 'utf8')).toMatch(/^id,label/);
    expect(readdirSync(folder).filter((name) => name.includes('.part-'))).toEqual([]);
  });

  it('that cannot be written is told, and no part of it stays', async () => {
    const { code, stderr } = await corpuscope(
      'export',
      first,
      '--table',
      'topics',
      '--out',
      join(folder, 'no', 'where.csv'),
    );
    expect([code, stderr]).toEqual([
      1,
      `corpuscope: ${join(folder, 'no', 'where.csv')}: the table cannot be written (its folder is not there); name a place that can be written with --out\n`,
    ]);
  });
});
