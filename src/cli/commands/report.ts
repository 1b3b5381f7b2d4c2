import { Command } from 'commander';
import { CorpuscopeError } from '#core/errors';
import { openFigures } from '../builtFigures.ts';
import { oneLine } from '../terminal.ts';
import { writeWhole } from '../folder/writeWhole.ts';

interface ReportFlags {
  readonly out: string;
  readonly view: string;
  readonly marks?: string;
  readonly against?: string;
  readonly maxBytes: number;
  readonly json?: true;
}

export function reportCommand(): Command {
  return new Command('report')
    .description('Writes one page of HTML with all figures, the methods in words and tables: to read, print and send.')
    .argument('<DIR>', 'folder of the atlas')
    .requiredOption('--out <FILE>', 'the page')
    .option('--view <QUERY>', 'the address of the dashboard behind ?, for its filters and choices', '')
    .option('--marks <FILE>', 'marks of papers that the page saved, for a view that asks for them')
    .option('--against <DIR>', 'folder of another atlas: what went where, and which topics correspond')
    .option(
      '--max-bytes <N>',
      'bytes of the page at most; figures that do not fit are named instead',
      bytesOf,
      5_000_000,
    )
    .option('--json', 'print a machine-readable summary')
    .action(async (directory: string, { out, view, marks, against, maxBytes, json }: ReportFlags) => {
      const { html, left } = await (await openFigures(directory, view, { marks, against })).report(maxBytes);
      writeWhole(out, html, 'report');
      const without = left.length > 0 ? ` It has no room for ${left.join(', ')}.` : '';
      const summary = { out, bytes: Buffer.byteLength(html), left };
      console.log(json ? JSON.stringify(summary) : oneLine(`The report is in ${out}.${without}`));
    });
}

function bytesOf(text: string): number {
  const bytes = Number(text);
  if (Number.isInteger(bytes) && bytes >= 100_000) return bytes;
  throw new CorpuscopeError(`--max-bytes is a whole number from 100000, not ${text}`, {
    fix: 'give such a number',
    usage: true,
  });
}
