import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpuscope, ROOT, temporaryFolder } from '../corpuscope.ts';
import { hashes } from '../hashes.ts';
import { madePapers } from './madePapers.ts';

const folder = temporaryFolder();
const papers = join(folder, 'papers.jsonl');
const work = join(folder, 'work');
const local = join(folder, 'local');
let printed: string;

const cluster = (command: string, ...args: string[]) => corpuscope('cluster', command, '--work', work, ...args);
const results = () => readdirSync(join(work, 'tasks', readdirSync(join(work, 'tasks'))[0]!));

beforeAll(async () => {
  writeFileSync(papers, madePapers(500));
  printed = (await corpuscope('cluster', 'plan', papers, '--work', work, '--shards', '2', '--topics', '4')).stdout;
  await corpuscope('build', papers, '--out', local, '--no-cache', '--topics', '4');
});

describe('corpuscope build --memory', { timeout: 120_000 }, () => {
  const large = join(folder, 'large.jsonl');
  const out = join(folder, 'large');
  const build = (...more: string[]) => corpuscope('build', large, '--out', out, '--topics', '4', '--no-cache', ...more);

  it('builds in tasks what would need more, says so, and goes on where it was interrupted', async () => {
    // Blanks at the ends of lines are input, too.
    writeFileSync(large, madePapers(300).replaceAll('\n', `${' '.repeat(1000)}\n`));
    await build();
    const whole = hashes(out);
    const args = ['build', large, '--out', out, '--topics', '4', '--memory', '100MB'];
    const child = spawn(process.execPath, [join(ROOT, 'build/cli/main.js'), ...args], { stdio: 'ignore' });
    const left = join(folder, '.large.tasks', 'tasks');
    const isBegun = () => existsSync(left) && existsSync(join(left, readdirSync(left)[0] ?? '', 'corpus', '0.value'));
    while (!isBegun() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    await new Promise((resolve) => child.once('close', resolve));
    const ended = JSON.parse((await build('--memory', '100MB', '--json')).stdout) as {
      inTasks: { tasks: number; kept: number };
      peakMemoryMB: number;
      processorSeconds: number;
    };
    expect(ended.inTasks.kept).toBeGreaterThan(0);
    expect(ended.peakMemoryMB).toBeGreaterThan(50);
    // Each task starts a process.
    expect(ended.processorSeconds).toBeGreaterThan(0.05 * ended.inTasks.tasks);
    expect(hashes(out)).toEqual(whole);
    expect(existsSync(join(folder, '.large.tasks'))).toBe(false);
  });
});

describe('corpuscope cluster', { timeout: 120_000 }, () => {
  it('plans stages with their numbers of tasks', () => {
    expect(printed).toMatch(/^1 file, \d+ tasks, written to .*\nread +2 +Reading papers\n/);
    expect(printed).toMatch(/\nwords +2 /);
    expect(printed).toMatch(/\natlas +1 +Writing tables\n$/);
  });

  it('runs a task when what it needs is there, and says what is missing where it is not', async () => {
    const early = await corpuscope('task', '--work', work, '--stage', 'corpus');
    expect(early).toMatchObject({ code: 1, stdout: '' });
    expect(early.stderr).toMatch(
      /work: corpus needs the results of read, and \d of \d are missing; run that stage before\n$/,
    );
    const read = await corpuscope('task', '--work', work, '--stage', 'read', '--index', '1');
    expect(read.stdout).toMatch(/^read 1 done in [\d.]+ s\.\n$/);
    expect((await corpuscope('task', '--work', work, '--stage', 'read', '--index', '1')).stdout).toBe(
      'read 1 was done before.\n',
    );
  });

  it('runs what is left, to the bytes of a build; a second run has nothing to do', async () => {
    const ran = await cluster('run', '--jobs', '2');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toBe(`The atlas is in ${join(work, 'atlas')}.\n`);
    expect(hashes(join(work, 'atlas'))).toEqual(hashes(local));
    expect((await cluster('run')).code).toBe(0);
    expect(results()).toContain('atlas');
  });

  it('says what is done', async () => {
    const { stages, failures, atlas } = JSON.parse((await cluster('status', '--json')).stdout) as Record<
      string,
      never[]
    >;
    expect(stages!.every(({ tasks, done }) => tasks === done)).toBe(true);
    expect({ failures, atlas }).toEqual({ failures: [], atlas: join(work, 'atlas') });
  });

  it('takes the same plan again, and refuses another one in the same folder', async () => {
    const again = await corpuscope('cluster', 'plan', papers, '--work', work, '--shards', '2', '--topics', '4');
    expect(again.stdout).toMatch(/^1 file, \d+ tasks; this plan was there already\.\n/);
    const other = await corpuscope('cluster', 'plan', papers, '--work', work, '--shards', '2', '--topics', '5');
    expect(other.code).toBe(1);
    expect(other.stderr).toMatch(
      /the folder holds another plan \(1 file, .*, and another recipe\); name another folder with --work, or remove this one\n$/,
    );
  });

  it('says which result is damaged, which task failed, and goes on once that is mended', async () => {
    const stage = join(work, 'tasks', readdirSync(join(work, 'tasks'))[0]!);
    for (const name of ['terms', 'atlas']) rmSync(join(stage, name, '0.value'));
    const words = join(stage, 'words', '1.value');
    const bytes = readFileSync(words);
    writeFileSync(words, bytes.subarray(0, -5));
    const failed = await cluster('run');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/the task terms 0 failed: .*words.1\.value: the result of words 1 is damaged/);
    const status = (await cluster('status')).stdout;
    expect(status).toMatch(/\nterms +1 +0 +0 +0 +1\n/);
    expect(status).toMatch(/\nterms 0 on \S+: .*the result of words 1 is damaged/);
    rmSync(words);
    expect((await cluster('run')).code).toBe(0);
    expect(hashes(join(work, 'atlas'))).toEqual(hashes(local));
  });

  it.each([
    [['plan', papers], /required option '--work <DIR>' not specified/, 2],
    [['plan', '-', '--work', join(folder, 'x')], /tasks cannot read standard input; name files or folders/, 2],
    [['run', '--work', join(folder, 'none')], /there is no plan in this folder; make one with/, 1],
    [
      ['plan', join(folder, 'none.csv'), '--work', join(folder, 'x')],
      /none\.csv: no such file or folder; check the path/,
      1,
    ],
    [['plan', papers, '--shards', '0', '--work', join(folder, 'x')], /It must be a whole number from 1 to 100000/, 2],
  ])('explains %j', async (args, message, code) => {
    const failed = await corpuscope('cluster', ...args);
    expect(failed.stderr).toMatch(message);
    expect(failed.code).toBe(code);
  });

  it('says where Slurm cannot be asked, and tells what the folder knows', async () => {
    const key = readdirSync(join(work, 'tasks'))[0]!;
    const jobs = join(work, 'tasks', key, 'slurm.json');
    writeFileSync(jobs, JSON.stringify([{ id: '1', stage: 'read', before: 0 }]));
    const path = process.env['PATH'];
    process.env['PATH'] = folder;
    try {
      const status = await cluster('status');
      expect(status.code).toBe(0);
      expect(status.stdout).toMatch(
        /\nWhat waits and runs is as tasks last said themselves: Slurm’s squeue cannot be run; /,
      );
      const resumed = await cluster('resume');
      expect(resumed).toMatchObject({ code: 1, stdout: '' });
      expect(resumed.stderr).toMatch(/Slurm’s squeue cannot be run; run this where jobs are submitted/);
    } finally {
      process.env['PATH'] = path;
      rmSync(jobs);
    }
  });

  it('refuses a plan that was changed by hand', async () => {
    const other = join(folder, 'changed');
    mkdirSync(other);
    writeFileSync(
      join(other, 'plan.json'),
      readFileSync(join(work, 'plan.json'), 'utf8').replace('"seed": 1', '"seed": 2'),
    );
    expect((await corpuscope('cluster', 'run', '--work', other)).stderr).toMatch(
      /the plan is broken: it was changed after it was made/,
    );
  });
});
