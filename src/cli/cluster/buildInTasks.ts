import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { availableParallelism } from 'node:os';
import { readManifest } from '#core/atlas/manifestFile';
import type { OnProgress } from '#core/types';
import { openAtlasDirectory, stageAtlas } from '../folder/atlasDirectory.ts';
import { summaryOfManifest, type BuildSummary } from '../threads/buildFromFiles.ts';
import type { BuildOptions } from '../threads/runBuild.ts';
import type { MemoryPlan } from './memoryPlan.ts';
import { atlasOf, createPlan, holdsPlan, writePlan } from './plan.ts';
import { planBeside } from './planBeside.ts';
import { planInputs } from './planInputs.ts';
import { runTasks, type RanTask } from './runTasks.ts';

/**
 * Builds an atlas by the tasks of `cluster`, in processes of their own that hold a part of the papers each, or one stage. What they leave is
 * kept beside the atlas until it is complete: the same build goes on there after an interruption, another one begins anew.
 *
 * @throws CorpuscopeError as a build does, Interrupted on a signal
 */
export async function buildInTasks(
  { paths, recipe, out, previous, vectors = null }: BuildOptions,
  { shards: most, jobs }: Pick<MemoryPlan, 'shards' | 'jobs'>,
  onProgress: OnProgress,
): Promise<BuildSummary> {
  const staging = stageAtlas(out);
  try {
    const { inputs, shards } = planInputs(paths, most, recipe.corpus.strict, (done, total) =>
      onProgress({ stage: 'files', says: 'Reading files', done, total }),
    );
    const plan = createPlan(recipe, inputs, shards, most, await planBeside(vectors, previous));
    const work = tasksBeside(out);
    const goesOn = holdsPlan(work, plan);
    if (!goesOn) rmSync(work, { recursive: true, force: true });
    writePlan(work, plan);
    const options = { jobs, alone: { threads: availableParallelism() } };
    const ran = await runTasks(work, plan, options, ({ name, says, done, tasks }) =>
      onProgress({ stage: name, says, done, total: tasks }),
    );
    for (const file of readdirSync(atlasOf(work))) move(join(atlasOf(work), file), join(staging.directory, file));
    const summary = summaryOfManifest(
      await readManifest(openAtlasDirectory(staging.directory)),
      stagesOf(ran, plan.stages),
    );
    const left = staging.commit();
    rmSync(work, { recursive: true, force: true });
    return {
      ...summary,
      inTasks: {
        ...{ tasks: ran.length, kept: tasksOf(plan.stages) - ran.length, peakMemory: peakOf(ran) },
        processorSeconds: ran.reduce((sum, { processor }) => sum + processor, 0),
      },
      notes:
        left === null ? summary.notes : [...summary.notes, `The earlier atlas could not be removed: it is ${left}.`],
    };
  } catch (error) {
    staging.abandon();
    throw error;
  }
}

/** Where the tasks of a build leave what they make. */
function tasksBeside(out: string): string {
  const target = resolve(out);
  return join(dirname(target), `.${basename(target)}.tasks`);
}

const tasksOf = (stages: readonly { readonly tasks: number }[]) => stages.reduce((sum, { tasks }) => sum + tasks, 0);

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (cause) {
    if (!existsSync(from)) throw cause;
    copyFileSync(from, to);
  }
}

/** Seconds of the stages' tasks together, each at the end of its last one. */
function stagesOf(
  ran: readonly RanTask[],
  stages: readonly { readonly name: string }[],
): Pick<BuildSummary['stages'][number], 'stage' | 'outcome' | 'seconds' | 'at'>[] {
  return stages
    .map(({ name }) => {
      const own = ran.filter(({ stage }) => stage === name);
      const seconds = own.reduce((sum, { from, to }) => sum + (to - from), 0);
      return {
        stage: name,
        outcome: own.length > 0 ? ('ran' as const) : ('kept' as const),
        seconds,
        at: Math.max(0, ...own.map(({ to }) => to)),
      };
    })
    .sort((a, b) => a.at - b.at);
}

/** Bytes that tasks held at once, at most: the sum of the peaks of those that ran side by side, and of this process. */
function peakOf(ran: readonly RanTask[]): number {
  const own = process.resourceUsage().maxRSS * 1024;
  const sums = ran.map(({ from }) =>
    ran.filter((other) => other.from <= from && from < other.to).reduce((sum, { memory }) => sum + memory, 0),
  );
  return own + Math.max(0, ...sums);
}
