#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { CorpuscopeError } from '#core/errors';
import { GENERATOR } from '#core/atlas/generator';
import { Interrupted } from './threads/interrupted.ts';
import { isSystemError, reasonOf } from './systemError.ts';
import { lines, oneLine } from './terminal.ts';

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;
/** 128 + SIGINT, as shells count it. */
const EXIT_INTERRUPTED = 130;

const program = new Command('corpuscope')
  .description('Turns a pile of paper abstracts into a map of its research themes.')
  .version(GENERATOR, '--version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand(false)
  .showSuggestionAfterError()
  .configureOutput({ outputError: () => undefined })
  .exitOverride()
  .addHelpText('after', '\nExit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.');

/** Only the one that is called is read in: all of them, with the pipeline behind them, take 50 ms and 13 MB. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./commands/build.ts')).buildCommand(),
  inspect: async () => (await import('./commands/inspect.ts')).inspectCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  report: async () => (await import('./commands/report.ts')).reportCommand(),
  compare: async () => (await import('./commands/compare.ts')).compareCommand(),
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  site: async () => (await import('./commands/site.ts')).siteCommand(),
  cluster: async () => (await import('./commands/cluster.ts')).clusterCommand(),
  task: async () => (await import('./commands/task.ts')).taskCommand(),
};

async function run(): Promise<void> {
  const called = Object.keys(COMMANDS).filter((name) => name === process.argv[2]);
  for (const name of called.length > 0 ? called : Object.keys(COMMANDS)) {
    const command = await COMMANDS[name]!();
    program.addCommand(command.copyInheritedSettings(program));
    for (const inner of command.commands) inner.copyInheritedSettings(program);
  }
  await program.parseAsync();
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  say(`standard output cannot be written (${reasonOf(error)})`);
  process.exit(EXIT_FAILED);
});

run().catch((error: unknown) => {
  process.exitCode = explain(error);
});

/** Says what went wrong in one line on standard error, and gives the exit code. Only a defect of ours shows its stack. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return EXIT_USAGE;
    say(`${error.message.replace(/^error: /, '').replace('\n', ' ')}; see corpuscope --help`);
    return EXIT_USAGE;
  }
  if (error instanceof CorpuscopeError) {
    say(error.message);
    return error.detail.usage ? EXIT_USAGE : EXIT_FAILED;
  }
  if (error instanceof Interrupted) {
    say('interrupted; nothing was written, and an atlas that was there is as it was');
    return EXIT_INTERRUPTED;
  }
  if (isSystemError(error)) {
    say(`the system refused (${reasonOf(error)}); see that files and folders may be read and written, then try again`);
    return EXIT_FAILED;
  }
  console.error(
    `corpuscope: a defect of the program, please report it\n${lines((error as Error).stack ?? String(error))}`,
  );
  return EXIT_FAILED;
}

/** One line on standard error, whatever a file's name or content has in it. */
function say(text: string): void {
  console.error(`corpuscope: ${oneLine(text)}`);
}
