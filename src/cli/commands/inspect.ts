import { Command } from 'commander';
import { CorpuscopeError } from '#core/errors';
import type { FileAccount } from '../threads/inspect.ts';
import { PATHS, readOptions, recipeOf, type RecipeOptions } from './recipeOptions.ts';
import { runInspect } from '../threads/runInspect.ts';
import { lines, print } from '../terminal.ts';

interface InspectFlags extends RecipeOptions {
  readonly json?: true;
  readonly records?: true;
}

export function inspectCommand(): Command {
  const command = new Command('inspect')
    .description('Says what would be read from files and folders, without building: a row a file.')
    .argument('<PATH...>', PATHS)
    .option('--records', 'print one JSON line a record instead')
    .option('--json', 'print the rows as JSON')
    .action(async (paths: string[], flags: InspectFlags) => {
      const recipe = recipeOf(flags);
      const { files, records } = await runInspect({ paths, recipe, withRecords: flags.records ?? false });
      if (flags.records) for (const record of records) print(JSON.stringify(record));
      else print(flags.json ? JSON.stringify(files) : lines(describe(files)));
      if (files.every(({ used }) => used === 0)) {
        const leftOut = files.find((file) => file.reason !== undefined)?.reason;
        const reason = leftOut?.replace(/^the file was left out: /, '') ?? 'no record can be used';
        throw new CorpuscopeError(`nothing to build from: ${reason}`, {
          fix: 'give records with a title or an abstract',
        });
      }
    });
  for (const option of readOptions) command.addOption(option);
  return command;
}

/** The account as a table for a person. */
function describe(files: readonly FileAccount[]): string {
  const heading = ['file', 'format', 'records', 'used', 'merged', 'rejected'];
  const rows = files.map(({ file, format, records, used, merged, rejected, reason }) => [
    file,
    reason ?? format,
    ...[records, used, merged, rejected].map(String),
  ]);
  const total = (pick: (file: FileAccount) => number) => String(files.reduce((sum, file) => sum + pick(file), 0));
  const sums = [
    'all files',
    '',
    total((f) => f.records),
    total((f) => f.used),
    total((f) => f.merged),
    total((f) => f.rejected),
  ];
  const all = [heading, ...rows, ...(files.length > 1 ? [sums] : [])];
  const widths = heading.map((_, at) => Math.max(...all.map((row) => row[at]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
