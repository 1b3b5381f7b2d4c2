import { join, resolve } from 'node:path';
import { CorpuscopeError } from '#core/errors';
import { lockFolder } from '../folder/folderLock.ts';
import { arrayJobs, rangesOf, type ArrayJob } from './arrayJobs.ts';
import type { Plan } from './plan.ts';
import { programWords } from './program.ts';
import { largestArray, liveTasks, noteJobs, slurm, submittedJobs } from './slurmJobs.ts';
import { TaskFolder } from './taskFolder.ts';

/** What goes to sbatch. */
export interface SlurmOptions {
  readonly partition?: string;
  readonly account?: string;
  readonly time?: string;
  readonly mem?: string;
  /** Processors of a task that is alone in its stage; others take one. */
  readonly cpus: number;
  /** Further options, as sbatch knows them. */
  readonly further: readonly string[];
}

/**
 * Submits the tasks that have no result and that Slurm does not have: a job array a stage, or several where the site allows none so large,
 * each to begin when those are done that it needs.
 *
 * @param isFirst nothing of the plan is to be with Slurm yet
 * @returns how many tasks were submitted, by stage
 * @throws CorpuscopeError where Slurm is not there or refuses
 */
export function submitToSlurm(work: string, plan: Plan, options: SlurmOptions, isFirst: boolean): Map<string, number> {
  const folder = new TaskFolder(work, plan);
  folder.makeFolders(plan.stages.map(({ name }) => name));
  const lock = lockFolder(join(resolve(work), '.submit.lock'), work);
  try {
    const jobs = submittedJobs(folder);
    const live = liveTasks(jobs);
    if (isFirst && live.size > 0) {
      throw new CorpuscopeError('tasks of this plan are with Slurm already', {
        where: work,
        fix: 'see `corpuscope cluster status`; `corpuscope cluster resume` submits what is missing',
      });
    }
    const most = largestArray();
    const submitted = new Map<string, number>();
    /** Job arrays that a stage's tasks are in, as far as they are not at their end. */
    const under = new Map<string, Set<string>>();
    for (const stage of plan.stages) {
      const tasks = live.get(stage.name) ?? new Map<number, { job: string }>();
      const ids = new Set([...tasks.values()].map(({ job }) => job));
      // What waits for a task that failed waits for ever.
      if (ids.size > 0 && stage.needs.some((need) => submitted.has(need))) {
        slurm('scancel', [...ids]);
        tasks.clear();
        ids.clear();
      }
      under.set(stage.name, ids);
      const missing = folder.missing(stage).filter((index) => !tasks.has(index));
      if (missing.length > 0) submitted.set(stage.name, missing.length);
      const after = stage.needs.flatMap((need) => [...under.get(need)!]);
      for (const array of arrayJobs(missing, most)) {
        const id = submit(folder, stage, array, after, options);
        ids.add(id);
        jobs.push({ id, stage: stage.name, before: array.before });
        // At once: where the next one is refused, this one is known.
        noteJobs(folder, jobs);
      }
    }
    return submitted;
  } finally {
    lock.release();
  }
}

/** @returns the job's id */
function submit(
  folder: TaskFolder,
  { name, tasks }: Plan['stages'][number],
  { before, numbers }: ArrayJob,
  after: readonly string[],
  { partition, account, time, mem, cpus, further }: SlurmOptions,
): string {
  const given = { partition, account, time, mem };
  const answer = slurm(
    'sbatch',
    [
      ...['--parsable', '--requeue', '--open-mode=append', '--kill-on-invalid-dep=yes'],
      `--job-name=corpuscope-${name}`,
      `--array=${rangesOf(numbers)}`,
      `--output=${folder
        .logFile(name, '%a', before)
        .replaceAll('%', '%%')
        .replace(/%%a(?=\.log$)/, '%a')}`,
      `--cpus-per-task=${tasks > 1 ? 1 : cpus}`,
      ...(after.length > 0 ? [`--dependency=afterok:${after.join(':')}`] : []),
      ...Object.entries(given).flatMap(([option, value]) => (value === undefined ? [] : [`--${option}=${value}`])),
      ...further,
    ],
    scriptOf([...programWords(), 'task', '--work', resolve(folder.work), '--stage', name, '--offset', String(before)]),
  );
  return answer.trim().split(';')[0]!;
}

/** What a job runs: the task, and again where it was killed, three times at most. What Slurm itself ends is not begun again. */
function scriptOf(words: readonly string[]): string {
  return `#!/bin/sh
for try in 1 2 3; do
  ${words.map(quoted).join(' ')}
  code=$?
  case $code in
    134 | 135 | 137 | 139) echo "corpuscope: the task was ended by signal $((code - 128)), at try $try of 3; it may need more memory" >&2 ;;
    *) exit $code ;;
  esac
done
exit $code
`;
}

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
