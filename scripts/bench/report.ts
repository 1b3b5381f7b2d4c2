import type { LayoutRace, Race } from './peers.ts';
import type { Comparison } from './wholeProcess.ts';

export interface Results {
  readonly generator: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGB: number;
    readonly node: string;
  };
  readonly comparisons: readonly Comparison[];
  readonly natural: readonly Race[];
  readonly umap: LayoutRace;
}

/** The figures as Markdown tables. */
export function report({ generator, machine, comparisons, natural, umap }: Results): string {
  const { processor, cores, memoryGB, node } = machine;
  // Stages end in another order from one corpus to the next.
  const stageNames = Object.keys(comparisons[0]?.stages ?? {});
  return [
    `${generator}, ${processor}, ${cores} cores, ${memoryGB} GB, Node ${node}. Medians; seconds of the whole process.`,
    '',
    table(
      [
        'corpus',
        'papers',
        'topics',
        'ours s',
        'scikit-learn s',
        'ratio',
        'ratio to clusters',
        'ours MB',
        'scikit-learn MB',
        'NMI',
        'scikit-learn NMI',
        'ARI',
        'scikit-learn ARI',
        'trustworthiness',
      ],
      comparisons.map(({ corpus, papers, topics, seconds, peer, peakMemoryMB, agreement, trustworthiness }) => [
        corpus,
        papers,
        topics,
        seconds.toFixed(2),
        peer?.seconds.toFixed(2),
        peer?.ratio.toFixed(2),
        peer?.ratioToClusters.toFixed(2),
        peakMemoryMB,
        peer?.peakMemoryMB,
        agreement?.nmi.toFixed(3),
        peer?.agreement?.nmi.toFixed(3),
        agreement?.ari.toFixed(3),
        peer?.agreement?.ari.toFixed(3),
        trustworthiness.toFixed(3),
      ]),
    ),
    '',
    'Seconds a stage:',
    '',
    table(
      ['stage', ...comparisons.map(({ corpus }) => corpus)],
      stageNames.map((stage) => [stage, ...comparisons.map(({ stages }) => stages[stage]?.toFixed(2))]),
    ),
    '',
    'Text to clusters, one start, one thread, against natural with ml-kmeans:',
    '',
    table(['papers', 'ours s', 'natural s', 'times as fast'], natural.map(raceRow)),
    '',
    'Layout, one thread, against umap-js:',
    '',
    table(
      ['papers', 'ours s', 'umap-js s', 'times as fast', 'ours trustworthiness', 'umap-js trustworthiness'],
      [[...raceRow(umap), umap.trustworthiness.ours.toFixed(3), umap.trustworthiness.theirs.toFixed(3)]],
    ),
  ].join('\n');
}

const raceRow = ({ papers, ours, theirs, timesAsFast }: Race) => [
  papers,
  ours.toFixed(2),
  theirs.toFixed(2),
  timesAsFast.toFixed(1),
];

function table(head: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string {
  const line = (cells: readonly (string | number | undefined)[]) =>
    `| ${cells.map((cell) => cell ?? '').join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
