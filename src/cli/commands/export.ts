import { Command, Option } from 'commander';
import { CorpuscopeError } from '#core/errors';
import { EXPORT_TABLES, exportTable, type ExportTable } from '#core/atlas/exportTable';
import { readManifest } from '#core/atlas/manifestFile';
import { openAtlasDirectory } from '../atlasDirectory.ts';
import { FORMATS, formatTable, type Format } from '../formatTable.ts';
import { lines, oneLine } from '../terminal.ts';
import { writeWhole } from '../writeWhole.ts';

interface ExportFlags {
  readonly table: ExportTable;
  readonly format: Format;
  readonly out?: string;
  readonly bom?: true;
  readonly json?: true;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('Writes a table of an atlas to standard output or to a file.')
    .argument('<DIR>', 'folder of the atlas')
    .addOption(new Option('--table <NAME>', 'which table').choices(EXPORT_TABLES).makeOptionMandatory())
    .addOption(new Option('--format <FORMAT>', 'how to write it').choices(FORMATS).default('csv'))
    .option('--out <FILE>', 'where to write it (default: standard output)')
    .option('--bom', 'of CSV: begin with the mark by which Excel knows UTF-8')
    .option('--json', 'with --out: print a machine-readable summary')
    .action(async (directory: string, { table: name, format, out, bom, json }: ExportFlags) => {
      if (bom && format !== 'csv') throw usage('--bom is for CSV', 'leave it out');
      if (out === undefined && format === 'parquet' && process.stdout.isTTY) {
        throw usage('a terminal cannot show Parquet', 'name a file with --out');
      }
      const folder = openAtlasDirectory(directory);
      const table = await exportTable(folder, await readManifest(folder), name);
      const content = formatTable(table, format, bom);
      if (out === undefined) {
        process.stdout.write(process.stdout.isTTY && typeof content === 'string' ? lines(content) : content);
        return;
      }
      writeWhole(out, content, 'table');
      console.log(
        json
          ? JSON.stringify({ table: name, rows: table.rows, out })
          : oneLine(`${table.rows} rows written to ${out}.`),
      );
    });
}

function usage(what: string, fix: string): CorpuscopeError {
  return new CorpuscopeError(what, { fix, usage: true });
}
