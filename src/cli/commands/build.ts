import { Command, Option } from 'commander';
import { parseMemory, planMemory, usualMemory } from '../cluster/memoryPlan.ts';
import { progressLine } from '../progress.ts';
import { describeBuild, summaryOf } from '../summary.ts';
import { print } from '../terminal.ts';
import { runBuild } from '../threads/runBuild.ts';
import {
  besideOptions,
  cacheFor,
  cacheOptions,
  outOption,
  vectorsOf,
  type BesideFlags,
  type CacheFlags,
} from './buildOptions.ts';
import { PATHS, recipeOf, recipeOptions, type RecipeOptions } from './recipeOptions.ts';

interface BuildFlags extends RecipeOptions, BesideFlags, CacheFlags {
  readonly out: string;
  readonly memory?: number;
  readonly json?: true;
}

const memoryOption = new Option(
  '--memory <SIZE>',
  'what the build may take, such as 2GB; where more is needed, it is cut into tasks (default: a third of the machine’s)',
).argParser(parseMemory);

export function buildCommand(): Command {
  const command = new Command('build')
    .description('Reads papers from files and folders (archives too) and writes their atlas.')
    .argument('<PATH...>', PATHS)
    .addOption(outOption);
  for (const option of [...recipeOptions, ...besideOptions, memoryOption, ...cacheOptions]) command.addOption(option);
  return command
    .option('--json', 'print a machine-readable summary')
    .action(async (paths: string[], flags: BuildFlags) => {
      const line = progressLine();
      const recipe = recipeOf(flags);
      try {
        const request = {
          paths,
          recipe,
          out: flags.out,
          previous: flags.previous ?? null,
          cache: cacheFor(flags),
          vectors: vectorsOf(paths, flags),
        };
        const memory = planMemory(paths, flags.memory ?? usualMemory());
        const built = memory.inTasks
          ? await (await import('../cluster/buildInTasks.ts')).buildInTasks(request, memory, line.onProgress)
          : await runBuild(request, line.onProgress);
        line.clear();
        const summary = summaryOf(built, flags.out);
        print(flags.json ? JSON.stringify(summary) : describeBuild(summary));
      } finally {
        line.clear();
      }
    });
}
