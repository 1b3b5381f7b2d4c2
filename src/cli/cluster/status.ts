import { atlasOf, type Plan } from './plan.ts';
import { CorpuscopeError } from '#core/errors';
import { liveTasks, submittedJobs, type LiveTasks } from './slurmJobs.ts';
import { TaskFolder } from './taskFolder.ts';

export interface StageStatus {
  readonly stage: string;
  readonly tasks: number;
  readonly done: number;
  readonly running: number;
  /** With a scheduler, and not begun. */
  readonly waiting: number;
  readonly failed: number;
  /** Until the stage's tasks that run or wait are done, where that can be told from those that are; else null. */
  readonly secondsLeft: number | null;
}

export interface FailedTask {
  readonly stage: string;
  readonly index: number;
  readonly host: string;
  readonly reason: string;
  /** The end of its log. */
  readonly log: readonly string[];
}

export interface Status {
  readonly work: string;
  readonly stages: readonly StageStatus[];
  readonly failures: readonly FailedTask[];
  /** Why the scheduler could not be asked, so that what it still has is not told; else null. */
  readonly unasked: string | null;
  /** The atlas's folder, once it is there. */
  readonly atlas: string | null;
}

/** Lines of a failed task's log that are shown. */
const TAIL = 3;

/** What became of the tasks of a plan so far, by what they left in its folder, and by what Slurm has of them. */
export function statusOf(work: string, plan: Plan): Status {
  const folder = new TaskFolder(work, plan);
  const { live, unasked } = askSlurm(folder);
  const failures: FailedTask[] = [];
  const stages = plan.stages.map((stage): StageStatus => {
    const { name, tasks } = stage;
    const missing = new Set(folder.missing(stage));
    const took: number[] = [];
    let [running, waiting, failed] = [0, 0, 0];
    for (let index = 0; index < tasks; index++) {
      const state = folder.stateOf(name, index);
      if (!missing.has(index)) {
        if (state?.state === 'done') took.push(state.seconds);
      } else if (live.get(name)?.has(index)) {
        if (live.get(name)!.get(index)!.isRunning) running++;
        else waiting++;
      } else if (state?.alive) running++;
      else if (state) {
        failed++;
        const reason =
          state.state === 'failed' ? state.message : 'it ended without a word: killed, or its machine was lost';
        failures.push({ stage: name, index, host: state.host, reason, log: folder.logTail(name, index, TAIL) });
      }
    }
    const mean = took.reduce((sum, seconds) => sum + seconds, 0) / took.length;
    const secondsLeft = running > 0 && took.length > 0 ? Math.round((mean * missing.size) / running) : null;
    return { stage: name, tasks, done: tasks - missing.size, running, waiting, failed, secondsLeft };
  });
  return { work, stages, failures, unasked, atlas: folder.isDone('atlas', 0) ? atlasOf(work) : null };
}

/** What Slurm still has. Where it cannot be asked, as on a machine without it, the plan's folder alone tells. */
function askSlurm(folder: TaskFolder): { readonly live: LiveTasks; readonly unasked: string | null } {
  const jobs = submittedJobs(folder);
  try {
    return { live: liveTasks(jobs), unasked: null };
  } catch (error) {
    if (!(error instanceof CorpuscopeError)) throw error;
    return { live: new Map(), unasked: error.message };
  }
}

/** Failures that are told one by one. */
const TOLD = 10;

/** The same for a person. */
export function describeStatus({ stages, failures, unasked, atlas }: Status): string {
  const heading = ['stage', 'tasks', 'done', 'running', 'waiting', 'failed', ''];
  const rows = stages.map(({ stage, tasks, done, running, waiting, failed, secondsLeft }) => [
    stage,
    ...[tasks, done, running, waiting, failed].map(String),
    secondsLeft === null ? '' : `about ${secondsLeft} s left`,
  ]);
  const widths = heading.map((_, at) => Math.max(...[heading, ...rows].map((row) => row[at]!.length)));
  const table = [heading, ...rows].map((row) =>
    row
      .map((cell, at) => (at === 0 || at === 6 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
  const told = failures
    .slice(0, TOLD)
    .flatMap(({ stage, index, host, reason, log }) => [
      `${stage} ${index} on ${host}: ${reason}`,
      ...log.filter((line) => !line.includes(reason)).map((line) => `    ${line}`),
    ]);
  const more = failures.length > TOLD ? [`and ${failures.length - TOLD} more`] : [];
  const unknown = unasked ? [`What waits and runs is as tasks last said themselves: ${unasked}`] : [];
  return [...table, ...told, ...more, ...unknown, ...(atlas ? [`The atlas is in ${atlas}.`] : [])].join('\n');
}
