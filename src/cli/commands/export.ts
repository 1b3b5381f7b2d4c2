import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Command, Option } from 'commander';
import { CorpuscopeError } from '#core/errors';
import { EXPORT_TABLES, exportTable, type ExportTable } from '#core/atlas/tables/exportTable';
import { readManifest } from '#core/atlas/manifestFile';
import { partOf, readHanded } from '#core/handover/handedAtlas';
import { HANDOVER_LIST, type HandoverName } from '#core/handover/handoverList';
import { HANDOVERS } from '#core/handover/handovers';
import { topicColoursOf, topicStyle } from '../../lib/charts/drawing/palette.ts';
import { light as lightTheme } from '../../lib/charts/drawing/theme.ts';
import { openAtlasDirectory } from '../folder/atlasDirectory.ts';
import { openFigures, selectPapers } from '../builtFigures.ts';
import { FORMATS, formatTable, type Format } from '../formatTable.ts';
import { unwritable } from '../systemError.ts';
import { lines, oneLine } from '../terminal.ts';
import { writeWhole } from '../folder/writeWhole.ts';

/** How charts are written. */
const FIGURE_FORMATS = ['svg', 'png', 'pdf', 'csv'] as const;
type FigureFormat = (typeof FIGURE_FORMATS)[number];

interface ExportFlags {
  readonly table?: ExportTable;
  readonly for?: HandoverName;
  readonly chart?: string;
  readonly format?: Format | FigureFormat;
  readonly view?: string;
  readonly marks?: string;
  readonly against?: string;
  readonly width: number;
  readonly scale: number;
  readonly transparent?: true;
  readonly caption: boolean;
  readonly out?: string;
  readonly bom?: true;
  readonly json?: true;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('Writes a table or a chart of an atlas, or all of it for another program.')
    .argument('<DIR>', 'folder of the atlas')
    .addOption(new Option('--table <NAME>', 'which table').choices(EXPORT_TABLES))
    .addOption(
      new Option('--for <PROGRAM>', 'hand the papers over to a program').choices(HANDOVER_LIST.map((one) => one.name)),
    )
    .option('--chart <NAME>', 'draw a chart of the page; a name that is none lists them')
    .addOption(
      new Option('--format <FORMAT>', 'how to write it (default: csv, of a chart svg)').choices([
        ...new Set([...FORMATS, ...FIGURE_FORMATS]),
      ]),
    )
    .option('--view <QUERY>', 'of --chart and --for: the address of the page behind ?, for its filters and choices')
    .option('--marks <FILE>', 'of --chart and --for: marks of papers that the page saved')
    .option('--against <DIR>', 'of atlases-flow and atlases-topics: folder of the other atlas')
    .option('--width <MM>', 'of a chart: millimetres on paper', (text) => numberBetween(text, 20, 1000, '--width'), 88)
    .option(
      '--scale <N>',
      'of a PNG: pixels to each of the figure, 96 to the inch',
      (text) => numberBetween(text, 1, 16, '--scale'),
      4,
    )
    .option('--transparent', 'of a chart: without a ground')
    .option('--no-caption', 'of a chart: without the small print beneath')
    .option('--out <PATH>', 'where to write it (default: standard output; for vosviewer and obsidian a folder)')
    .option('--bom', 'of CSV: begin with the mark by which Excel knows UTF-8')
    .option('--json', 'with --out: print a machine-readable summary')
    .action(async (directory: string, flags: ExportFlags) => {
      const { table, for: program, chart } = flags;
      if ([table, program, chart].filter((asked) => asked !== undefined).length !== 1) {
        throw usage(
          'one of --table, --chart and --for must be given',
          'say which table or chart to write, or for which program',
        );
      }
      if (flags.against !== undefined && chart === undefined) {
        throw usage(
          '--against is for the charts of two atlases',
          'take --chart atlases-flow or --chart atlases-topics',
        );
      }
      if (table && (flags.view ?? flags.marks) !== undefined) {
        throw usage('--view and --marks are for --chart and --for', 'take --for csv for a table of some papers');
      }
      if (table) await writeTable(directory, table, flags);
      if (program) await handOver(directory, program, flags);
      if (chart !== undefined) await writeChart(directory, chart, flags);
    });
}

async function writeTable(
  directory: string,
  name: ExportTable,
  { format = 'csv', out, bom, json }: ExportFlags,
): Promise<void> {
  if (!isTableFormat(format))
    throw usage(`a table cannot be written as ${format}`, `take one of ${FORMATS.join(', ')}`);
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

async function writeChart(directory: string, name: string, flags: ExportFlags): Promise<void> {
  const {
    format = 'svg',
    out,
    view = '',
    marks,
    against,
    width: millimetres,
    scale,
    transparent,
    caption,
    json,
  } = flags;
  if (!isFigureFormat(format))
    throw usage(`a chart cannot be written as ${format}`, `take one of ${FIGURE_FORMATS.join(', ')}`);
  if (out === undefined && (format === 'png' || format === 'pdf') && process.stdout.isTTY) {
    throw usage(`a terminal cannot show ${format.toUpperCase()}`, 'name a file with --out');
  }
  const figures = await openFigures(directory, view, { against, marks });
  const options = { millimetres, caption, ...(transparent ? { transparent } : {}) };
  const content = await {
    svg: () => figures.svg(name, options),
    png: () => figures.png(name, options, scale),
    pdf: () => figures.pdf(name, options),
    csv: () => figures.csv(name),
  }[format]();
  if (out === undefined) {
    process.stdout.write(content);
    return;
  }
  writeWhole(out, content, 'figure');
  if (format === 'csv') {
    writeWhole(
      `${out}-metadata.json`,
      await figures.csvDescription(name, basename(out)),
      'description of the CSV file',
    );
  }
  told(json, { chart: name, millimetres, out }, `The chart ${name}, ${millimetres} mm wide, is in ${out}.`);
}

const isFigureFormat = (format: string): format is FigureFormat =>
  (FIGURE_FORMATS as readonly string[]).includes(format);
const isTableFormat = (format: string): format is Format => (FORMATS as readonly string[]).includes(format);

function numberBetween(text: string, least: number, most: number, option: string): number {
  const number = Number(text);
  if (text.trim() !== '' && number >= least && number <= most) return number;
  throw usage(`${option} is a number from ${least} to ${most}, not ${text}`, 'give such a number');
}

async function handOver(directory: string, name: HandoverName, flags: ExportFlags): Promise<void> {
  const { out, json, bom, view, marks } = flags;
  if (bom && name !== 'csv') throw usage('--bom is for CSV', 'leave it out');
  const { ending } = HANDOVER_LIST.find((one) => one.name === name)!;
  if (out === undefined && ending === null) throw usage(`${name} takes several files`, 'name a folder with --out');
  if (out === undefined && ending === 'parquet' && process.stdout.isTTY) {
    throw usage('a terminal cannot show Parquet', 'name a file with --out');
  }
  const folder = openAtlasDirectory(directory);
  const manifest = await readManifest(folder);
  const theme = { ...lightTheme, topicColours: topicColoursOf(manifest.topics) };
  const light = (topic: number) => topicStyle(topic, theme).mark;
  const some = (view ?? marks) === undefined ? undefined : await selectPapers(directory, view ?? '', marks);
  const whole = await readHanded(folder, manifest, light, new Map(some?.marks));
  const atlas = view === undefined ? whole : partOf(whole, some?.rows ?? []);
  const content = HANDOVERS[name](atlas);
  const written = bom && typeof content === 'string' ? `\ufeff${content}` : content;
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
