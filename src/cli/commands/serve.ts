import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { MANIFEST_FILE } from '#core/atlas/folder';
import { readManifest } from '#core/atlas/manifestFile';
import { openAtlasDirectory } from '../folder/atlasDirectory.ts';
import { progressLine } from '../progress.ts';
import { SIGNALS } from '../threads/interrupted.ts';
import { runBuild } from '../threads/runBuild.ts';
import type { Rebuilding } from '../serve/rebuilding.ts';
import type { RunningServer } from '../serve/server.ts';
import { isCurrent } from '../folder/staleness.ts';
import { oneLine } from '../terminal.ts';
import { describeBuild, summaryOf, type PrintedSummary } from '../summary.ts';
import { cacheFor, cacheOptions, outOption, type CacheFlags } from './buildOptions.ts';
import { recipeOf, recipeOptions, type RecipeOptions } from './recipeOptions.ts';

interface ServeFlags extends RecipeOptions, CacheFlags {
  readonly port: number;
  readonly host: string;
  readonly allowHost?: string[];
  readonly out: string;
  readonly json?: true;
}

export function serveCommand(): Command {
  const command = new Command('serve')
    .description(
      'Serves the dashboard over an atlas; given papers, builds their atlas where it is missing or stale, and again when they change.',
    )
    .argument('[PATH...]', 'folder of an atlas, or files and folders of papers (default: the folder of --out)')
    .option('--port <N>', 'port; the next free one is taken where it is in use', portNumber, 4173)
    .option('--host <HOST>', 'address to listen on', '127.0.0.1')
    .option('--allow-host <NAME...>', 'further names that the page may be asked by, such as that of a proxy')
    .addOption(outOption)
    .option('--json', 'print the address as JSON')
    .action(async (paths: string[], flags: ServeFlags) => {
      const rebuilding = canBeReadAgain(paths) ? await rebuildingOf(paths, flags) : undefined;
      try {
        const atlas = await atlasToServe(paths, flags);
        // Other commands do without an HTTP server, and start the sooner.
        const { startServer } = await import('../serve/server.ts');
        await readManifest(openAtlasDirectory(atlas));
        const { port, host, allowHost = [] } = flags;
        const server = await startServer({ atlas, port, host, allowedHosts: allowHost });
        stopOnSignal(server, rebuilding);
        sayWhere(atlas, server, flags);
        rebuilding?.start();
      } catch (error) {
        await rebuilding?.stop();
        throw error;
      }
    });
  for (const option of [...recipeOptions, ...cacheOptions]) command.addOption(option);
  return command;
}

function sayWhere(atlas: string, { url, port }: RunningServer, flags: ServeFlags): void {
  if (flags.json) {
    console.log(JSON.stringify({ url, atlas }));
    return;
  }
  if (flags.port !== 0 && port !== flags.port) console.log(`Port ${flags.port} is in use; taking ${port}.`);
  console.log(oneLine(`Corpuscope shows ${atlas} on ${url}  (Ctrl-C ends it)`));
}

async function atlasToServe(paths: readonly string[], flags: ServeFlags): Promise<string> {
  const [only] = paths;
  if (only === undefined) return flags.out;
  if (isAtlas(paths)) return only;
  const built = await buildIfStale(paths, flags);
  if (built && !flags.json) console.log(describeBuild(built));
  return flags.out;
}

const isAtlas = ([first, ...others]: readonly string[]) =>
  first !== undefined && others.length === 0 && existsSync(join(first, MANIFEST_FILE));

/** @returns null where the atlas is what a build would write */
async function buildIfStale(paths: readonly string[], flags: ServeFlags): Promise<PrintedSummary | null> {
  const recipe = recipeOf(flags);
  if (await isCurrent(flags.out, paths, recipe)) return null;
  const line = progressLine();
  try {
    const built = await runBuild(
      { paths, recipe, out: flags.out, previous: null, cache: cacheFor(flags) },
      line.onProgress,
    );
    return summaryOf(built, flags.out);
  } finally {
    line.clear();
  }
}

/** Whether these are papers in files, rather than an atlas or what comes through a pipe once. */
const canBeReadAgain = (paths: readonly string[]) =>
  paths.length > 0 &&
  !isAtlas(paths) &&
  paths.every((path) => path !== '-' && !statSync(path, { throwIfNoEntry: false })?.isFIFO());

async function rebuildingOf(paths: readonly string[], flags: ServeFlags): Promise<Rebuilding> {
  const { rebuildOnChange } = await import('../serve/rebuilding.ts');
  const cache = cacheFor(flags);
  return rebuildOnChange({
    inputs: flags.recipe === undefined ? paths : [...paths, flags.recipe],
    own: cache === null ? [flags.out] : [flags.out, cache],
    async rebuild() {
      const built = await buildIfStale(paths, flags);
      if (built && !flags.json) {
        console.log(`Built again: ${built.papers} papers, ${built.topics.length} topics; reload the page to see them.`);
      }
    },
    onProblem: (problem) => console.error(oneLine(`corpuscope: ${problem}`)),
  });
}

/** Ends politely when told to once, at once when told twice. */
function stopOnSignal(server: RunningServer, rebuilding: Rebuilding | undefined): void {
  const stop = () => Promise.all([server.close(), rebuilding?.stop()]).then(() => process.exit(0));
  for (const signal of SIGNALS) process.once(signal, () => void stop());
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return port;
}
