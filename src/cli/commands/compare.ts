import { Command, Option } from 'commander';
import { compareAtlases, type AtlasComparison, type TopicPair } from '#core/compare/compareAtlases';
import { readCompared } from '#core/compare/comparedAtlas';
import { comparisonTable } from '#core/compare/comparisonTable';
import { openAtlasDirectory } from '../folder/atlasDirectory.ts';
import { writeWhole } from '../folder/writeWhole.ts';
import { FORMATS, formatTable, type Format } from '../formatTable.ts';
import { lines, oneLine } from '../terminal.ts';

interface CompareFlags {
  readonly out?: string;
  readonly format: Format;
  readonly json?: true;
}

export function compareCommand(): Command {
  return new Command('compare')
    .description('Holds two atlases against each other: which topics correspond, what went where, how far they agree.')
    .argument('<DIR>', 'folder of an atlas')
    .argument('<OTHER>', 'folder of the other: of another corpus, or of the same by another recipe')
    .option('--out <FILE>', 'writes the pairs of topics as a table')
    .addOption(new Option('--format <FORMAT>', 'of that table').choices(FORMATS).default('csv'))
    .option('--json', 'print a machine-readable summary')
    .action(async (directory: string, other: string, { out, format, json }: CompareFlags) => {
      const [a, b] = await Promise.all([directory, other].map((one) => readCompared(openAtlasDirectory(one))));
      const comparison = compareAtlases(a!, b!);
      if (out !== undefined) writeWhole(out, formatTable(comparisonTable(comparison), format), 'comparison');
      console.log(json ? JSON.stringify(summary(comparison, out)) : lines(told(comparison).join('\n')));
    });
}

const topicOf = (topic: TopicPair['a']) => topic && { id: topic.id, label: topic.label, papers: topic.papers };

function summary({ pairs, ...rest }: AtlasComparison, out?: string) {
  return {
    ...(out === undefined ? {} : { out }),
    ...rest,
    pairs: pairs.map(({ a, b, ...pair }) => ({ a: topicOf(a), b: topicOf(b), ...pair })),
  };
}

function told({ shared, onlyA, onlyB, adjustedRand, matchedBy, pairs }: AtlasComparison): string[] {
  const agreement =
    adjustedRand === null ? '' : ` On the shared ones, the adjusted Rand index is ${adjustedRand.toFixed(2)}.`;
  return [
    `${shared} papers are in both, ${onlyA} in the first alone, ${onlyB} in the second alone.${agreement}`,
    `Topics are matched by the ${matchedBy} that they share:`,
    ...pairs.map((pair) => oneLine(`  ${pairLine(pair)}`)),
  ];
}

function pairLine({ a, b, papers, likeness }: TopicPair): string {
  if (!a) return `(none) -> ${b!.label} (${b!.papers})`;
  if (!b) return `${a.label} (${a.papers}) -> (none)`;
  return `${a.label} (${a.papers}) -> ${b.label} (${b.papers}): ${papers} papers in both, terms ${likeness.toFixed(2)} alike`;
}
