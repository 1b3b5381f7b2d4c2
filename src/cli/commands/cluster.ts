import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { createPlan, atlasOf, MOST_SHARDS, readPlan, writePlan, type Plan } from '../cluster/plan.ts';
import { planBeside } from '../cluster/planBeside.ts';
import { planInputs } from '../cluster/planInputs.ts';
import { runTasks } from '../cluster/runTasks.ts';
import { describeStatus, statusOf } from '../cluster/status.ts';
import { progressLine } from '../progress.ts';
import { lines, oneLine, print } from '../terminal.ts';
import { besideOptions, vectorsOf, type BesideFlags } from './buildOptions.ts';
import { countOption, workOption } from './clusterOptions.ts';
import { submitting } from './clusterSubmit.ts';
import { recipeOf, recipeOptions, type RecipeOptions } from './recipeOptions.ts';

interface PlanFlags extends RecipeOptions, BesideFlags {
  readonly work: string;
  readonly shards: number;
}

export function clusterCommand(): Command {
  return new Command('cluster')
    .description('Builds an atlas in tasks, on this machine or on many.')
    .helpCommand(false)
    .addCommand(planCommand())
    .addCommand(runCommand())
    .addCommand(submitCommand())
    .addCommand(resumeCommand())
    .addCommand(statusCommand());
}

function planCommand(): Command {
  const command = new Command('plan')
    .description('Writes the plan of a build: its stages, and how many tasks each has.')
    .argument('<PATH...>', 'files or folders of papers')
    .addOption(workOption())
    .addOption(countOption('--shards <N>', 'tasks of a stage at most', 1, MOST_SHARDS).default(16))
    .action(async (paths: string[], flags: PlanFlags) => {
      const { work, shards: most } = flags;
      const recipe = recipeOf(flags);
      const line = progressLine();
      try {
        const beside = await planBeside(vectorsOf(paths, flags), flags.previous ?? null);
        const { inputs, shards } = planInputs(paths, most, recipe.corpus.strict, (done, total) =>
          line.onProgress({ stage: 'files', says: 'Reading files', done, total }),
        );
        line.clear();
        const plan = createPlan(recipe, inputs, shards, most, beside);
        const written = writePlan(work, plan);
        print(describePlan(work, plan, written === 'there already'));
      } finally {
        line.clear();
      }
    });
  for (const option of [...recipeOptions, ...besideOptions]) command.addOption(option);
  return command;
}

function describePlan(work: string, { stages, inputs }: Plan, wasThere: boolean): string {
  const widest = Math.max(...stages.map(({ name }) => name.length));
  const total = stages.reduce((sum, { tasks }) => sum + tasks, 0);
  const files = `${inputs.length} ${inputs.length === 1 ? 'file' : 'files'}`;
  return [
    oneLine(`${files}, ${total} tasks${wasThere ? '; this plan was there already' : `, written to ${work}`}.`),
    ...stages.map(({ name, says, tasks }) => `${name.padEnd(widest)}  ${String(tasks).padStart(5)}  ${says}`),
  ].join('\n');
}

function runCommand(): Command {
  return new Command('run')
    .description('Runs the tasks of a plan on this machine; those that are done are not run again.')
    .addOption(workOption())
    .addOption(countOption('--jobs <N>', 'tasks at a time', 1, 1024).default(availableParallelism()))
    .action(async ({ work, jobs }: { work: string; jobs: number }) => {
      const line = progressLine();
      try {
        await runTasks(work, readPlan(work), { jobs }, ({ name, says, done, tasks }) =>
          line.onProgress({ stage: name, says, done, total: tasks }),
        );
      } finally {
        line.clear();
      }
      print(oneLine(`The atlas is in ${atlasOf(work)}.`));
    });
}

function submitCommand(): Command {
  return submitting('submit', true).description('Hands the tasks of a plan to a scheduler.');
}

function resumeCommand(): Command {
  return submitting('resume', false).description(
    'Hands over the tasks that have no result and are not with the scheduler.',
  );
}

function statusCommand(): Command {
  return new Command('status')
    .description('Says of every stage what is done, running and failed, and why.')
    .addOption(workOption())
    .option('--json', 'print it as JSON')
    .action(({ work, json }: { work: string; json?: true }) => {
      const status = statusOf(work, readPlan(work));
      print(json ? JSON.stringify(status) : lines(describeStatus(status)));
    });
}
