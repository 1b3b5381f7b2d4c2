import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { CorpuscopeError } from '#core/errors';
import { lockFolder } from '../folder/folderLock.ts';
import { unwritable } from '../systemError.ts';
import { Interrupted, SIGNALS } from '../threads/interrupted.ts';
import type { Plan } from './plan.ts';
import { programWords } from './program.ts';
import { TaskFolder } from './taskFolder.ts';

/** Told when a stage has a task more done. */
export type OnStage = (stage: {
  readonly name: string;
  readonly says: string;
  readonly done: number;
  readonly tasks: number;
}) => void;

/** A task that was run: when, in seconds since the first began, the most bytes that its process held, and seconds of processors that it took. */
export interface RanTask {
  readonly stage: string;
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly memory: number;
  readonly processor: number;
}

export interface RunOptions {
  /** Tasks at a time, at most. */
  readonly jobs: number;
  /** Where it is given, a task that is alone in its stage runs with no other beside it, in so many threads. Default: it takes a place, and `jobs` threads. */
  readonly alone?: { readonly threads: number };
}

interface Ready {
  readonly stage: Plan['stages'][number];
  readonly index: number;
}

/**
 * Runs the tasks of a plan that have no result yet, each in a process of its own.
 *
 * @returns what ran, in the order in which it ended
 * @throws CorpuscopeError where a task fails: those that run then are waited for, and no other begins
 */
export async function runTasks(
  work: string,
  plan: Plan,
  { jobs, alone }: RunOptions,
  onStage: OnStage,
): Promise<RanTask[]> {
  const since = performance.now();
  const now = () => (performance.now() - since) / 1000;
  const ran: RanTask[] = [];
  const folder = new TaskFolder(work, plan);
  folder.makeFolders(plan.stages.map(({ name }) => name));
  const lock = lockHere(work);
  const left = new Map(plan.stages.map((stage) => [stage.name, new Set(folder.missing(stage))]));
  const begun = new Set<string>();
  const running = new Set<ChildProcess>();
  let failure: Error | null = null;
  const interrupt = () => {
    failure ??= new Interrupted();
    for (const child of running) child.kill('SIGTERM');
  };
  for (const signal of SIGNALS) process.once(signal, interrupt);

  /** The next task whose needs are there; null where none is for now. @param beside tasks that run */
  function next(beside: number): Ready | null {
    for (const stage of plan.stages) {
      if (!stage.needs.every((need) => left.get(need)!.size === 0)) continue;
      if (alone && stage.tasks === 1 && beside > 0) continue;
      for (const index of left.get(stage.name)!) {
        if (begun.has(`${stage.name} ${index}`)) continue;
        begun.add(`${stage.name} ${index}`);
        return { stage, index };
      }
    }
    return null;
  }

  async function run({ stage, index }: Ready): Promise<void> {
    const threads = stage.tasks > 1 ? 1 : (alone?.threads ?? jobs);
    const from = now();
    const code = await runProcess(folder, stage.name, index, threads, running);
    if (code === 0 && folder.isDone(stage.name, index)) {
      const { memory = 0, processor = 0 } = folder.stateOf(stage.name, index) ?? {};
      ran.push({ stage: stage.name, index, from, to: now(), memory, processor });
      left.get(stage.name)!.delete(index);
      onStage({ ...stage, done: stage.tasks - left.get(stage.name)!.size });
    } else failure ??= failed(folder, stage.name, index, code);
  }

  try {
    const under = new Set<Promise<void>>();
    let isAlone = false;
    for (;;) {
      while (!failure && under.size < jobs) {
        if (alone && isAlone) break;
        const ready = next(under.size);
        if (!ready) break;
        isAlone = ready.stage.tasks === 1;
        const task = run(ready).finally(() => under.delete(task));
        under.add(task);
      }
      if (under.size === 0) break;
      await Promise.race(under);
      isAlone = false;
    }
    if (failure) throw failure as Error;
    return ran;
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
    lock.release();
  }
}

function lockHere(work: string) {
  try {
    return lockFolder(join(work, '.run.lock'), work);
  } catch (cause) {
    throw unwritable('plan’s folder', work, cause, '--work');
  }
}

/** @returns the exit code, or the signal that ended the process */
function runProcess(
  folder: TaskFolder,
  stage: string,
  index: number,
  threads: number,
  running: Set<ChildProcess>,
): Promise<number | string> {
  const log = openSync(folder.logFile(stage, index), 'a');
  const words = [
    'task',
    '--work',
    folder.work,
    '--stage',
    stage,
    '--index',
    String(index),
    '--threads',
    String(threads),
  ];
  const [program, ...before] = programWords();
  const child = spawn(program!, [...before, ...words], { stdio: ['ignore', log, log] });
  closeSync(log);
  running.add(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? signal ?? 1);
    });
  });
}

function failed(folder: TaskFolder, stage: string, index: number, code: number | string): Error {
  const state = folder.stateOf(stage, index);
  const said = state?.state === 'failed' ? state.message : folder.logTail(stage, index, 1)[0];
  const why =
    typeof code === 'string' ? `its process was ended by ${code}` : (said ?? `its process ended with ${code}`);
  return new CorpuscopeError(`the task ${stage} ${index} failed: ${why}`, {
    where: folder.logFile(stage, index),
    fix: 'mend that, and run this again: what is done stays done',
  });
}
