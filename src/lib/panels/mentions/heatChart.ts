import type { MentionKind } from '#core/types';
import type { TopicSummary } from '#core/atlas/types';
import { figureOf } from '#lib/figure/figure.ts';
import Heatmap from '#lib/charts/Heatmap.svelte';
import { overRepresentation } from '#lib/stats/overRepresentation.ts';
import { topicName } from '#lib/ui/topicName.ts';
import { counted, KIND_WORDS } from '#lib/ui/words.ts';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';

export interface HeatChart {
  readonly kind: MentionKind;
  /** The names to cross, each with the papers that mention it. */
  readonly names: readonly { readonly name: string; readonly papers: Int32Array }[];
  readonly topics: readonly TopicSummary[];
  /** Topic id of each paper. */
  readonly topicOf: Int32Array;
  /** The papers that count. */
  readonly mask: Uint8Array;
  readonly onpick: (name: string, topic: number) => void;
}

/** Names by topics: the papers of each topic that mention each name. */
export function heatChart({ kind, names, topics, topicOf, mask, onpick }: HeatChart): ChartSpec {
  const column = new Map(topics.map(({ id }, at) => [id, at]));
  const sizes = new Array<number>(topics.length).fill(0);
  let n = 0;
  mask.forEach((bit, row) => {
    n += bit;
    if (bit) sizes[column.get(topicOf[row]!)!]!++;
  });
  const counts = names.map(({ papers }) => {
    const cells = new Array<number>(topics.length).fill(0);
    for (const row of papers) if (mask[row]) cells[column.get(topicOf[row]!)!]!++;
    return cells;
  });
  const totals = counts.map((cells) => cells.reduce((sum, count) => sum + count, 0));
  const cells = names.flatMap(({ name }, row) =>
    topics.map((topic, at) => {
      const papers = counts[row]![at]!;
      return { name, topic, papers, more: overRepresentation(papers, totals[row]!, sizes[at]!, n) };
    }),
  );
  const peak = cells.reduce<(typeof cells)[number] | null>(
    (best, cell) => (best && best.more >= cell.more ? best : cell),
    null,
  );
  const { one } = KIND_WORDS[kind];
  return {
    title: `${KIND_WORDS[kind].short} by topic`,
    description: peak
      ? `Furthest above chance: ${peak.name} in ${topicName(peak.topic)}, in ${counted(peak.papers, 'paper')}.`
      : '',
    n: counted(n, 'paper'),
    name: `${kind}s-by-topic`,
    figure: figureOf(Heatmap, {
      rows: names.map(({ name }, at) => ({ id: name, label: name, papers: totals[at]! })),
      columns: topics.map((topic, at) => ({
        id: String(topic.id),
        label: topicName(topic),
        papers: sizes[at]!,
        topic: topic.id,
      })),
      counts,
      n,
      onpick: (name: string, topic: string) => onpick(name, Number(topic)),
    }),
    table: {
      columns: [one, 'topic', 'papers', 'above chance (log2)'],
      rows: cells.map(({ name, topic, papers, more }) => [name, topic.label, papers, more]),
    },
  };
}
