import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command, Option } from 'commander';
import { CorpuscopeError } from '#core/errors';
import { EXPORT_TABLES, exportTable, type ExportTable } from '#core/atlas/exportTable';
import { readManifest } from '#core/atlas/manifestFile';
import { readHanded } from '#core/handover/handedAtlas';
import { HANDOVER_LIST, type HandoverName } from '#core/handover/handoverList';
import { HANDOVERS } from '#core/handover/handovers';
import { topicStyle } from '../../lib/charts/drawing/palette.ts';
import { light as lightTheme } from '../../lib/charts/drawing/theme.ts';
import { openAtlasDirectory } from '../atlasDirectory.ts';
import { FORMATS, formatTable, type Format } from '../formatTable.ts';
import { unwritable } from '../systemError.ts';
import { lines, oneLine } from '../terminal.ts';
import { writeWhole } from '../writeWhole.ts';

interface ExportFlags {
  readonly table?: ExportTable;
  readonly for?: HandoverName;
  readonly format: Format;
  readonly out?: string;
  readonly bom?: true;
  readonly json?: true;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('Writes a table of an atlas, or all of it for another program.')
    .argument('<DIR>', 'folder of the atlas')
    .addOption(new Option('--table <NAME>', 'which table').choices(EXPORT_TABLES))
    .addOption(
      new Option('--for <PROGRAM>', 'hand all papers over to a program').choices(HANDOVER_LIST.map((one) => one.name)),
    )
    .addOption(new Option('--format <FORMAT>', 'how to write it').choices(FORMATS).default('csv'))
    .option('--out <PATH>', 'where to write it (default: standard output; for vosviewer and obsidian a folder)')
    .option('--bom', 'of CSV: begin with the mark by which Excel knows UTF-8')
    .option('--json', 'with --out: print a machine-readable summary')
    .action(async (directory: string, flags: ExportFlags) => {
      if ((flags.table === undefined) === (flags.for === undefined))
        throw usage('one of --table and --for must be given', 'say which table to write, or for which program');
      await (flags.for ? handOver(directory, flags.for, flags) : writeTable(directory, flags.table!, flags));
    });
}

async function writeTable(
  directory: string,
  name: ExportTable,
  { format, out, bom, json }: ExportFlags,
): Promise<void> {
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
  told(json, { table: name, rows: table.rows, out }, `${table.rows} rows written to ${out}.`);
}

async function handOver(directory: string, name: HandoverName, { out, json }: ExportFlags): Promise<void> {
  const { ending } = HANDOVER_LIST.find((one) => one.name === name)!;
  if (out === undefined && ending === null) throw usage(`${name} takes several files`, 'name a folder with --out');
  if (out === undefined && ending === 'parquet' && process.stdout.isTTY) {
    throw usage('a terminal cannot show Parquet', 'name a file with --out');
  }
  const folder = openAtlasDirectory(directory);
  const light = (topic: number) => topicStyle(topic, lightTheme).mark;
  const atlas = await readHanded(folder, await readManifest(folder), light);
  const written = HANDOVERS[name](atlas);
  if (typeof written === 'string' || written instanceof Uint8Array) {
    if (out === undefined) {
      process.stdout.write(process.stdout.isTTY && typeof written === 'string' ? lines(written) : written);
      return;
    }
    writeWhole(out, written, 'file');
  } else {
    for (const [file, content] of written) {
      const path = join(out!, file);
      makeFolder(dirname(path));
      writeWhole(path, content, 'file');
    }
  }
  const papers = atlas.papers.length;
  told(json, { for: name, papers, out }, `${papers} papers written to ${out} for ${name}.`);
}

function told(json: true | undefined, summary: object, sentence: string): void {
  console.log(json ? JSON.stringify(summary) : oneLine(sentence));
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    throw unwritable('folder', path, cause);
  }
}

function usage(what: string, fix: string): CorpuscopeError {
  return new CorpuscopeError(what, { fix, usage: true });
}
