import type { BuildSummary } from './threads/buildFromFiles.ts';
import { processorSeconds } from './processorSeconds.ts';
import { oneLine } from './terminal.ts';

/** What `build --json` prints. */
export interface PrintedSummary {
  readonly atlas: string;
  readonly fingerprint: string;
  readonly records: number;
  readonly papers: number;
  readonly merged: number;
  readonly rejected: number;
  readonly nearDuplicatePairs: number;
  readonly topics: BuildSummary['topics'];
  readonly terms: number;
  readonly datasets: number;
  readonly mentions: number;
  readonly papersWithMention: number;
  readonly results: number;
  readonly quality: BuildSummary['quality'];
  readonly notes: readonly string[];
  /** What ran, and what was kept from earlier builds, in the order in which it ended; stages go on side by side. */
  readonly stages: BuildSummary['stages'];
  /** Seconds a stage, by name; `total` since the process started. */
  readonly seconds: Readonly<Record<string, number>>;
  /** Most memory that the process, or those of the tasks side by side, held at once, in megabytes of 2^20 bytes. */
  readonly peakMemoryMB: number;
  /** Seconds of processors that the process and its tasks took, all threads together: what a build costs, however busy the machine is. */
  readonly processorSeconds: number;
  /** Of a build in tasks: how many ran, and how many an interrupted one had left. */
  readonly inTasks: { readonly tasks: number; readonly kept: number } | null;
}

export function summaryOf(built: BuildSummary, out: string): PrintedSummary {
  const { topics: _number, ...counts } = built.counts;
  return {
    atlas: out,
    fingerprint: built.fingerprint,
    ...counts,
    topics: built.topics,
    quality: built.quality,
    notes: built.notes,
    stages: built.stages.map((stage) => ({ ...stage, seconds: rounded(stage.seconds), at: rounded(stage.at) })),
    seconds: {
      ...Object.fromEntries(built.stages.map(({ stage, seconds }) => [stage, rounded(seconds)])),
      total: rounded(performance.now() / 1000),
    },
    peakMemoryMB: Math.round((built.inTasks?.peakMemory ?? process.resourceUsage().maxRSS * 1024) / 2 ** 20),
    processorSeconds: rounded(processorSeconds() + (built.inTasks?.processorSeconds ?? 0)),
    inTasks: built.inTasks ? { tasks: built.inTasks.tasks, kept: built.inTasks.kept } : null,
  };
}

/** The same for a person. */
export function describeBuild(summary: PrintedSummary): string {
  const { records, papers, merged, rejected } = summary;
  const widest = Math.max(...summary.topics.map(({ papers: size }) => String(size).length), 1);
  return [
    `${records} records: ${papers} papers, ${merged} merged, ${rejected} rejected.`,
    ...summary.notes,
    summary.topics.length === 1 ? '1 topic:' : `${summary.topics.length} topics:`,
    ...summary.topics.map(({ label, papers: size }) => `  ${String(size).padStart(widest)}  ${label}`),
    `${summary.papersWithMention} of ${papers} papers mention a dataset or benchmark (${summary.datasets} different ones).`,
    ...toldOfTasks(summary.inTasks),
    `Written to ${summary.atlas} in ${summary.seconds['total']} s, at most ${summary.peakMemoryMB} MB of memory.`,
  ]
    .map(oneLine)
    .join('\n');
}

function toldOfTasks(inTasks: PrintedSummary['inTasks']): string[] {
  if (!inTasks) return [];
  const kept = inTasks.kept > 0 ? `; ${inTasks.kept} were done before` : '';
  return [`Built in ${inTasks.tasks} tasks, to keep within the memory that it may take${kept}.`];
}

const rounded = (seconds: number) => Math.round(seconds * 1000) / 1000;
