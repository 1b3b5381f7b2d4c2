#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { CorpuscopeError } from '#core/errors';
import { GENERATOR } from '#core/atlas/generator';
import { buildCommand } from './commands/build.ts';
import { exportCommand } from './commands/export.ts';
import { inspectCommand } from './commands/inspect.ts';
import { serveCommand } from './commands/serve.ts';
import { siteCommand } from './commands/site.ts';
import { Interrupted } from './runBuild.ts';

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;
/** 128 + SIGINT, as shells count it. */
const EXIT_INTERRUPTED = 130;

const program = new Command('corpuscope')
  .description('Turns a pile of paper abstracts into a map of its research themes.')
  .version(GENERATOR, '--version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand(false)
  .showSuggestionAfterError(false)
  .configureOutput({ outputError: () => undefined })
  .exitOverride()
  .addHelpText('after', '\nExit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.');

for (const command of [buildCommand(), inspectCommand(), exportCommand(), serveCommand(), siteCommand()]) {
  program.addCommand(command.copyInheritedSettings(program));
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

program.parseAsync().catch((error: unknown) => {
  process.exitCode = explain(error);
});

/** Says what went wrong in one line on standard error, and gives the exit code. Only a defect of ours shows its stack. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return EXIT_USAGE;
    console.error(`corpuscope: ${error.message.replace(/^error: /, '')}; see corpuscope --help`);
    return EXIT_USAGE;
  }
  if (error instanceof CorpuscopeError) {
    console.error(`corpuscope: ${error.message}`);
    return error.detail.usage ? EXIT_USAGE : EXIT_FAILED;
  }
  if (error instanceof Interrupted) {
    console.error('corpuscope: interrupted; nothing was written, and an atlas that was there is as it was');
    return EXIT_INTERRUPTED;
  }
  console.error(`corpuscope: a defect of the program, please report it\n${(error as Error).stack ?? String(error)}`);
  return EXIT_FAILED;
}
