import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { createPlan, atlasOf, MOST_SHARDS, readPlan, writePlan, type Plan } from '../cluster/plan.ts';
import { planInputs } from '../cluster/planInputs.ts';
import { runHere } from '../cluster/runHere.ts';
import { submitToSlurm, type SlurmOptions } from '../cluster/slurm.ts';
import { describeStatus, statusOf } from '../cluster/status.ts';
import { progressLine } from '../progress.ts';
import { readRecipe } from '../recipeFile.ts';
import { lines, oneLine, print } from '../terminal.ts';
import { recipeOption, seedOption, topicsOption } from './build.ts';
import { countOption, workOption } from './clusterOptions.ts';
import { readOptions, recipeFlags, type ReadFlags } from './readOptions.ts';

interface PlanFlags extends ReadFlags {
  readonly work: string;
  readonly shards: number;
  readonly topics?: 'auto' | number;
  readonly seed?: number;
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
    .addOption(topicsOption)
    .addOption(seedOption)
    .addOption(recipeOption)
    .action((paths: string[], flags: PlanFlags) => {
      const { work, shards: most, topics, seed } = flags;
      const recipe = readRecipe(flags.recipe, { topics, seed, ...recipeFlags(flags) });
      const line = progressLine();
      try {
        const { inputs, shards } = planInputs(paths, most, recipe.corpus.strict, (done, total) =>
          line.onProgress({ stage: 'files', says: 'Reading files', done, total }),
        );
        line.clear();
        const plan = createPlan(recipe, inputs, shards, most);
        const written = writePlan(work, plan);
        print(describePlan(work, plan, written === 'there already'));
      } finally {
        line.clear();
      }
    });
  for (const option of readOptions) command.addOption(option);
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
        await runHere(work, readPlan(work), jobs, ({ name, says, done, tasks }) =>
          line.onProgress({ stage: name, says, done, total: tasks }),
        );
      } finally {
        line.clear();
      }
      print(oneLine(`The atlas is in ${atlasOf(work)}.`));
    });
}

interface SubmitFlags extends Omit<SlurmOptions, 'further'> {
  readonly work: string;
}

function submitCommand(): Command {
  return submitting('submit', true).description('Hands the tasks of a plan to a scheduler.');
}

function resumeCommand(): Command {
  return submitting('resume', false).description(
    'Hands over the tasks that have no result and are not with the scheduler.',
  );
}

function submitting(name: string, isFirst: boolean): Command {
  return new Command(name)
    .argument('[OPTIONS...]', 'further options of sbatch, behind --')
    .addOption(workOption())
    .addOption(new Option('--scheduler <NAME>', 'the scheduler').choices(['slurm']).default('slurm'))
    .option('--partition <NAME>', 'partition of the jobs')
    .option('--account <NAME>', 'account of the jobs')
    .option('--time <TIME>', 'limit of each task, as sbatch writes it')
    .option('--mem <SIZE>', 'memory of each task, as sbatch writes it')
    .addOption(countOption('--cpus <N>', 'processors of tasks that are alone in their stage', 1, 1024).default(1))
    .action((further: string[], { work, ...options }: SubmitFlags) => {
      const submitted = submitToSlurm(work, readPlan(work), { ...options, further }, isFirst);
      const tasks = [...submitted.values()].reduce((sum, count) => sum + count, 0);
      const list = Array.from(submitted, ([stage, count]) => `${stage} ${count}`).join(', ');
      print(oneLine(tasks === 0 ? 'There is nothing to submit.' : `Submitted ${tasks} tasks: ${list}.`));
    });
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
