import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { CorpuscopeError } from '#core/errors';
import { writeWhole } from '../folder/writeWhole.ts';
import type { TaskFolder } from './taskFolder.ts';

const jobsSchema = v.array(v.object({ id: v.string(), stage: v.string(), before: v.number() }));

/** Job arrays that were submitted for a plan, each with its stage and how many tasks of it stand before the array's first. */
export type SubmittedJob = v.InferOutput<typeof jobsSchema>[number];

/** Tasks that Slurm still has, by stage and index. */
export type LiveTasks = Map<string, Map<number, { readonly job: string; readonly isRunning: boolean }>>;

const fileOf = (folder: TaskFolder) => join(folder.root, 'slurm.json');

export function submittedJobs(folder: TaskFolder): SubmittedJob[] {
  if (!existsSync(fileOf(folder))) return [];
  try {
    return v.parse(jobsSchema, JSON.parse(readFileSync(fileOf(folder), 'utf8')));
  } catch (cause) {
    throw new CorpuscopeError('the list of submitted jobs is broken', {
      where: fileOf(folder),
      fix: 'cancel the jobs with scancel and remove the file',
      cause,
    });
  }
}

export function noteJobs(folder: TaskFolder, jobs: readonly SubmittedJob[]): void {
  writeWhole(fileOf(folder), JSON.stringify(jobs), 'list of submitted jobs');
}

/** Which of the tasks that were submitted run or wait. @throws CorpuscopeError where Slurm does not answer */
export function liveTasks(jobs: readonly SubmittedJob[]): LiveTasks {
  const live: LiveTasks = new Map();
  if (jobs.length === 0) return live;
  const byId = new Map(jobs.map((job) => [job.id, job]));
  for (const line of slurm('squeue', ['--noheader', '--array', '--me', '--format=%F %K %T']).split('\n')) {
    const [id = '', number, state] = line.trim().split(' ');
    const job = byId.get(id);
    if (!job || !/^\d+$/.test(number ?? '')) continue;
    const tasks = live.get(job.stage) ?? new Map<number, { job: string; isRunning: boolean }>();
    live.set(job.stage, tasks);
    tasks.set(job.before + Number(number), { job: id, isRunning: state !== 'PENDING' });
  }
  return live;
}

/** Numbers of a job array end before this. */
export function largestArray(): number {
  const [, most] = /^MaxArraySize\s*=\s*(\d+)/m.exec(slurm('scontrol', ['show', 'config'])) ?? [];
  return Math.max(1, Number(most ?? 1001));
}

/**
 * Runs a command of Slurm.
 *
 * @returns its standard output
 * @throws CorpuscopeError where it is not there, or ends with an error
 */
export function slurm(command: string, args: readonly string[], input = ''): string {
  const { error, status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) {
    throw new CorpuscopeError(`Slurm’s ${command} cannot be run`, {
      fix: 'run this where jobs are submitted, such as the cluster’s login node',
      cause: error,
    });
  }
  if (status === 0) return stdout;
  const said = stderr.trim().split('\n').join(' ');
  throw new CorpuscopeError(`Slurm refused: ${said || `${command} ended with ${status}`}`, {
    fix: 'mend that, then run `corpuscope cluster resume`',
  });
}
