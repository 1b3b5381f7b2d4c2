import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureSlurm, startSlurm } from '../../scripts/slurm.mjs';
import { madePapers } from '../cli/cluster/madePapers.ts';
import { corpuscope, temporaryFolder } from '../cli/corpuscope.ts';
import { hashes } from '../cli/hashes.ts';

const folder = temporaryFolder();
let slurm: Awaited<ReturnType<typeof startSlurm>>;
/** Why there is no Slurm here; empty where there is. */
const lack = ensureSlurm() || (await startedOrForbidden());

/** Starts the daemons. @returns why the system forbids it, as in a container without rights; any other failure is one of the tests */
async function startedOrForbidden(): Promise<string> {
  try {
    slurm = await startSlurm(join(folder, 'slurm'));
    return '';
  } catch (error) {
    const [, why] = /(operation not permitted|permission denied)/i.exec((error as Error).message) ?? [];
    if (why === undefined) throw error;
    return `Slurm is installed, and may not be started: ${why.toLowerCase()}`;
  }
}

const papers = join(folder, 'papers.jsonl');
const local = join(folder, 'local');

const plan = (work: string, shards: number) =>
  corpuscope('cluster', 'plan', papers, '--work', work, '--shards', String(shards), '--topics', '4');
const cluster = (command: string, work: string, ...args: string[]) =>
  corpuscope('cluster', command, '--work', work, ...args);
const tasksOf = (work: string) => join(work, 'tasks', readdirSync(join(work, 'tasks'))[0]!);
const squeue = (...args: string[]) => spawnSync('squeue', ['-h', '-r', ...args], { encoding: 'utf8' }).stdout;

async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let look = 0; look < 2400; look++) {
    if (isSo()) return;
    await wait(100);
  }
  throw new Error(`${what} does not come; squeue says\n${squeue()}`);
}
const finished = (work: string) =>
  until(() => existsSync(join(work, 'atlas', 'atlas.json')) && squeue() === '', `the end of ${work}`);

/** Numbers of the processes whose command line holds these words. */
function processes(...words: string[]): number[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => words.every((word) => line.includes(word)) && !line.includes('ps -eo'))
    .map(Number.parseFloat);
}
const kill = (pids: readonly number[]) => {
  for (const pid of pids) if (pid > 1) spawnSync('kill', ['-9', String(pid)]);
};

describe.skipIf(lack !== '')(`on a Slurm of two nodes${lack && ` (left out: ${lack})`}`, { timeout: 300_000 }, () => {
  beforeAll(async () => {
    writeFileSync(papers, madePapers(800));
    const building = corpuscope('build', papers, '--out', local, '--no-cache', '--topics', '4');
    process.env['SLURM_CONF'] = slurm.conf;
    expect((await building).code).toBe(0);
  });
  afterAll(async () => {
    await slurm?.stop();
    expect(processes(join(folder, 'slurm'))).toEqual([]);
  });

  it('makes the bytes of a build here, in several arrays where one would be too large, though a task is killed', async () => {
    const work = join(folder, 'one task');
    await plan(work, 9);
    const submitted = await cluster('submit', work, '--', '--comment=a test');
    expect(submitted.stdout).toMatch(/^Submitted \d+ tasks: read 6, corpus 1, words 9, mentions 9, /);
    expect((await cluster('submit', work)).stderr).toMatch(/tasks of this plan are with Slurm already; see/);
    expect((await cluster('resume', work)).stdout).toBe('There is nothing to submit.\n');
    const task = () => processes('main.js task', work, '--stage');
    await until(() => task().length > 0, 'a task');
    const [victim] = task().filter((pid) => !readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('/bin/sh'));
    kill([victim!]);
    await finished(work);
    expect(hashes(join(work, 'atlas'))).toEqual(hashes(local));
    expect(existsSync(join(tasksOf(work), 'words', '8+0.log'))).toBe(true);
  });

  it('runs again elsewhere what a lost node had, without a hand', async () => {
    const work = join(folder, 'one node');
    await plan(work, 2);
    await cluster('submit', work);
    await until(() => squeue('-w', 'two', '-t', 'R') !== '', 'a task on the node two');
    kill([slurm.nodes['two']!, ...processes('slurmstepd', 'two'), ...processes('main.js task', work)]);
    await finished(work);
    expect(hashes(join(work, 'atlas'))).toEqual(hashes(local));
    slurm.startNode('two');
  });

  it('goes on after everything was cancelled, and says what had been stopped', async () => {
    const work = join(folder, 'all');
    await plan(work, 2);
    await cluster('submit', work);
    await until(() => existsSync(join(tasksOf(work), 'words', '0.json')), 'a task of words');
    spawnSync('scancel', ['--me']);
    await until(() => squeue() === '', 'an empty queue');
    const stopped = JSON.parse((await cluster('status', work, '--json')).stdout) as {
      stages: { done: number }[];
      atlas: null;
    };
    expect(stopped.atlas).toBeNull();
    expect(stopped.stages[0]!.done).toBe(2);
    expect((await cluster('resume', work)).stdout).toMatch(/^Submitted \d+ tasks: /);
    await finished(work);
    expect(hashes(join(work, 'atlas'))).toEqual(hashes(local));
    expect((await cluster('status', work)).stdout).toMatch(/\nThe atlas is in /);
  });

  it('says which task met a full disk, and goes on once there is room', async ({ skip }) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const mount = (...args: string[]) => spawnSync('mount', [...args, disk], { encoding: 'utf8' });
    const { status, stderr } = mount('-t', 'tmpfs', '-o', 'size=300k', 'tmpfs');
    skip(
      status !== 0,
      `left out: no small disk can be mounted here (${(stderr || 'there is no mount').split('\n')[0]})`,
    );
    try {
      const work = join(disk, 'work');
      await plan(work, 2);
      const failed = await cluster('run', work, '--jobs', '2');
      expect(failed.code).toBe(1);
      const message =
        /the result of (\S+ \d) cannot be written \(no space is left on the disk\); make room there, then resume/;
      expect(failed.stderr).toMatch(message);
      expect((await cluster('status', work)).stdout).toMatch(message);
      mount('-o', 'remount,size=50m');
      const [, task] = message.exec(failed.stderr)!;
      const [stage, index] = task!.split(' ');
      expect((await corpuscope('task', '--work', work, '--stage', stage!, '--index', index!)).stdout).toMatch(
        / done in /,
      );
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('says what Slurm refuses', async () => {
    const work = join(folder, 'refused');
    await plan(work, 1);
    const refused = await cluster('submit', work, '--partition', 'none');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/Slurm refused: .*invalid partition specified: none/);
  });
});
