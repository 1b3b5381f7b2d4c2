import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { MANIFEST_FILE } from '#core/atlas/folder';
import { readManifest } from '#core/atlas/manifestFile';
import { openAtlasDirectory } from '../atlasDirectory.ts';
import { progressLine } from '../progress.ts';
import { readRecipe } from '../recipeFile.ts';
import { runBuild, SIGNALS } from '../runBuild.ts';
import type { RunningServer } from '../serve/server.ts';
import { isCurrent } from '../staleness.ts';
import { oneLine } from '../terminal.ts';
import { describeBuild, summaryOf } from '../summary.ts';
import { readOptions, recipeFlags, type ReadFlags } from './readOptions.ts';
import { cacheFor, cacheOption, noCacheOption, outOption, recipeOption, seedOption, topicsOption } from './build.ts';

interface ServeFlags extends ReadFlags {
  readonly port: number;
  readonly host: string;
  readonly allowHost?: string[];
  readonly out: string;
  readonly topics?: 'auto' | number;
  readonly seed?: number;
  readonly cache: string | boolean;
  readonly json?: true;
}

export function serveCommand(): Command {
  const command = new Command('serve')
    .description(
      'Serves the dashboard over an atlas; given papers, builds their atlas first where it is missing or stale.',
    )
    .argument('[PATH...]', 'folder of an atlas, or files and folders of papers (default: the folder of --out)')
    .option('--port <N>', 'port; the next free one is taken where it is in use', portNumber, 4173)
    .option('--host <HOST>', 'address to listen on', '127.0.0.1')
    .option('--allow-host <NAME...>', 'further names that the page may be asked by, such as that of a proxy')
    .addOption(outOption)
    .addOption(topicsOption)
    .addOption(seedOption)
    .addOption(recipeOption)
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .option('--json', 'print the address as JSON')
    .action(async (paths: string[], flags: ServeFlags) => {
      const atlas = await atlasToServe(paths, flags);
      // Other commands do without an HTTP server, and start the sooner.
      const { startServer } = await import('../serve/server.ts');
      await readManifest(openAtlasDirectory(atlas));
      const server = await startServer({
        atlas,
        port: flags.port,
        host: flags.host,
        allowedHosts: flags.allowHost ?? [],
      });
      stopOnSignal(server);
      const { url, port } = server;
      if (flags.json) {
        console.log(JSON.stringify({ url, atlas }));
        return;
      }
      if (flags.port !== 0 && port !== flags.port) console.log(`Port ${flags.port} is in use; taking ${port}.`);
      console.log(oneLine(`Corpuscope shows ${atlas} on ${url}  (Ctrl-C ends it)`));
    });
  for (const option of readOptions) command.addOption(option);
  return command;
}

async function atlasToServe(paths: readonly string[], flags: ServeFlags): Promise<string> {
  const [only] = paths;
  if (only === undefined) return flags.out;
  if (paths.length === 1 && existsSync(join(only, MANIFEST_FILE))) return only;
  const recipe = readRecipe(flags.recipe, { topics: flags.topics, seed: flags.seed, ...recipeFlags(flags) });
  if (await isCurrent(flags.out, paths, recipe)) return flags.out;
  const line = progressLine();
  try {
    const built = await runBuild(
      { paths, recipe, out: flags.out, previous: null, cache: cacheFor(flags) },
      line.onProgress,
    );
    line.clear();
    if (!flags.json) console.log(describeBuild(summaryOf(built, flags.out)));
  } finally {
    line.clear();
  }
  return flags.out;
}

/** Ends politely when told to once, at once when told twice. */
function stopOnSignal(server: RunningServer): void {
  for (const signal of SIGNALS) process.once(signal, () => void server.close().then(() => process.exit(0)));
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return port;
}
