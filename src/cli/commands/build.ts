import { dirname, join, resolve } from 'node:path';
import { buildInTasks } from '../cluster/buildInTasks.ts';
import { parseMemory, planMemory, usualMemory } from '../cluster/memoryPlan.ts';
import { Command, InvalidArgumentError, Option } from 'commander';
import { progressLine } from '../progress.ts';
import { readRecipe } from '../recipeFile.ts';
import { runBuild } from '../threads/runBuild.ts';
import { PATHS, readOptions, recipeFlags, type ReadFlags } from './readOptions.ts';
import { CorpuscopeError } from '#core/errors';
import { print } from '../terminal.ts';
import type { VectorsRequest } from '../vectorFile.ts';
import { describeBuild, summaryOf } from '../summary.ts';

interface BuildFlags extends ReadFlags {
  readonly out: string;
  readonly topics?: 'auto' | number;
  readonly seed?: number;
  readonly previous?: string;
  readonly vectors?: string;
  readonly vectorColumn?: string;
  readonly cache: string | boolean;
  readonly memory?: number;
  readonly json?: true;
}

export const topicsOption = new Option(
  '--topics <auto|N>',
  'how many topics: a whole number, or chosen from the data',
).argParser((value: string) => (value === 'auto' ? value : wholeNumber(value, 1)));
export const seedOption = new Option('--seed <N>', 'start of the random numbers').argParser((value: string) =>
  wholeNumber(value, 0),
);
export const recipeOption = new Option('--recipe <FILE>', 'settings as JSON; options of the command line win over it');
export const vectorsOption = new Option(
  '--vectors <FILE>',
  'vectors of the papers (.npy, Parquet, JSON Lines) for topics and map to come from',
);
export const vectorColumnOption = new Option(
  '--vector-column <NAME>',
  'the column of the vectors; without --vectors, one of the papers’ own file',
);
export const previousOption = new Option(
  '--previous <DIR>',
  'an earlier atlas whose topic numbers and colours are kept',
);
export const outOption = new Option('--out <DIR>', 'folder of the atlas').default('atlas');

export const cacheOption = new Option(
  '--cache <DIR>',
  'folder of values of earlier builds (default: .corpuscope-cache beside the atlas)',
);
export const noCacheOption = new Option('--no-cache', 'make everything anew, and keep nothing');

/** The folder in which a build looks for values of earlier ones, or null. It may be deleted at any time. */
export function cacheFor({ cache, out }: { readonly cache: string | boolean; readonly out: string }): string | null {
  if (cache === false) return null;
  return typeof cache === 'string' ? cache : join(dirname(resolve(out)), '.corpuscope-cache');
}

export function buildCommand(): Command {
  const command = new Command('build')
    .description('Reads papers from files and folders (archives too) and writes their atlas.')
    .argument('<PATH...>', PATHS)
    .addOption(outOption)
    .addOption(topicsOption)
    .addOption(seedOption)
    .addOption(recipeOption)
    .addOption(vectorsOption)
    .addOption(vectorColumnOption)
    .addOption(previousOption)
    .addOption(
      new Option(
        '--memory <SIZE>',
        'what the build may take, such as 2GB; where more is needed, it is cut into tasks (default: a third of the machine’s)',
      ).argParser(parseMemory),
    )
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .option('--json', 'print a machine-readable summary')
    .action(async (paths: string[], flags: BuildFlags) => {
      const line = progressLine();
      const recipe = readRecipe(flags.recipe, { topics: flags.topics, seed: flags.seed, ...recipeFlags(flags) });
      try {
        const request = {
          ...{ paths, recipe, out: flags.out, previous: flags.previous ?? null },
          cache: cacheFor(flags),
          vectors: vectorsOf(paths, flags),
        };
        const memory = planMemory(paths, flags.memory ?? usualMemory());
        const built = memory.inTasks
          ? await buildInTasks(request, memory, line.onProgress)
          : await runBuild(request, line.onProgress);
        line.clear();
        const summary = summaryOf(built, flags.out);
        print(flags.json ? JSON.stringify(summary) : describeBuild(summary));
      } finally {
        line.clear();
      }
    });
  for (const option of readOptions) command.addOption(option);
  return command;
}

/** The file of vectors: named, or that of the papers where a column of it is named. */
export function vectorsOf(
  paths: readonly string[],
  { vectors, vectorColumn }: Pick<BuildFlags, 'vectors' | 'vectorColumn'>,
): VectorsRequest | null {
  const column = vectorColumn ?? null;
  if (vectors !== undefined) return { path: vectors, column };
  if (column === null) return null;
  if (paths.length === 1 && paths[0] !== '-') return { path: paths[0]!, column };
  throw new CorpuscopeError('--vector-column is of one file', {
    fix: 'give one file of papers, or name that of the vectors with --vectors',
    usage: true,
  });
}

function wholeNumber(value: string, least: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number) || number < least) {
    throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
  }
  return number;
}
