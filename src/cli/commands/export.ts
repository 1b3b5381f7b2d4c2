import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { CorpuscopeError } from '#core/errors';
import { EXPORT_TABLES, exportTable, type ExportTable } from '#core/atlas/exportTable';
import { readManifest } from '#core/atlas/manifestFile';
import { openAtlasDirectory } from '../atlasDirectory.ts';
import { FORMATS, formatTable, type Format } from '../formatTable.ts';

interface ExportFlags {
  readonly table: ExportTable;
  readonly format: Format;
  readonly out?: string;
  readonly json?: true;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('Writes a table of an atlas to standard output or to a file.')
    .argument('<DIR>', 'folder of the atlas')
    .addOption(new Option('--table <NAME>', 'which table').choices(EXPORT_TABLES).makeOptionMandatory())
    .addOption(new Option('--format <FORMAT>', 'how to write it').choices(FORMATS).default('csv'))
    .option('--out <FILE>', 'where to write it (default: standard output)')
    .option('--json', 'with --out: print a machine-readable summary')
    .action(async (directory: string, { table: name, format, out, json }: ExportFlags) => {
      const folder = openAtlasDirectory(directory);
      const table = await exportTable(folder, await readManifest(folder), name);
      const content = formatTable(table, format);
      if (out === undefined) {
        process.stdout.write(content);
        return;
      }
      try {
        writeFileSync(out, content);
      } catch (cause) {
        throw new CorpuscopeError(`cannot be written (${(cause as Error).message})`, {
          where: out,
          fix: 'name another file with --out',
          cause,
        });
      }
      console.log(
        json ? JSON.stringify({ table: name, rows: table.rows, out }) : `${table.rows} rows written to ${out}.`,
      );
    });
}
