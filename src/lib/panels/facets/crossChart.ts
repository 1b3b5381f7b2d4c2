import type { TopicSummary } from '#core/atlas/types';
import Heatmap from '#lib/charts/heatmap/Heatmap.svelte';
import { cellCode } from '#lib/figure/vegaLite.ts';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';
import { figureOf } from '#lib/figure/figure.ts';
import { overRepresentation } from '#lib/stats/overRepresentation.ts';
import { topicName } from '#lib/ui/topicName.ts';
import { counted, index, times, whole } from '#lib/ui/words.ts';
import type { FilterAbout } from '#lib/ui/filterAbout.ts';

export interface CrossChart {
  readonly title: string;
  /** Part of the names of its files. */
  readonly name: string;
  /** What a row is, for the head of the table: `venue`. */
  readonly word: string;
  /** What is crossed with topics, each with the papers that have it. */
  readonly rows: readonly { readonly id: string; readonly label: string; readonly papers: Int32Array }[];
  readonly topics: readonly TopicSummary[];
  /** Topic id of each paper. */
  readonly topicOf: Int32Array;
  /** The papers that count. */
  readonly mask: Uint8Array;
  /** What the filter of its rows is about. */
  readonly unfilteredBy: FilterAbout;
  readonly onpick: (row: string, topic: number) => void;
}

/** Anything by topics: the papers of each topic that have each of some things. */
export function crossChart({
  title,
  name,
  word,
  rows,
  topics,
  topicOf,
  mask,
  unfilteredBy,
  onpick,
}: CrossChart): ChartSpec {
  const column = new Map(topics.map(({ id }, at) => [id, at]));
  const sizes = new Array<number>(topics.length).fill(0);
  let n = 0;
  mask.forEach((bit, row) => {
    const at = bit ? column.get(topicOf[row]!) : undefined;
    if (at === undefined) return;
    sizes[at]!++;
    n++;
  });
  const counts = rows.map(({ papers }) => {
    const cells = new Array<number>(topics.length).fill(0);
    for (const row of papers) {
      const at = mask[row] ? column.get(topicOf[row]!) : undefined;
      if (at !== undefined) cells[at]!++;
    }
    return cells;
  });
  const totals = counts.map((cells) => cells.reduce((sum, count) => sum + count, 0));
  const cells = rows.flatMap(({ label }, row) =>
    topics.map((topic, at) => {
      const papers = counts[row]![at]!;
      const expected = n > 0 ? (totals[row]! * sizes[at]!) / n : 0;
      return { label, topic, papers, expected, more: overRepresentation(papers, totals[row]!, sizes[at]!, n) };
    }),
  );
  const peak = cells.reduce<(typeof cells)[number] | null>(
    (best, cell) => (best && best.more >= cell.more ? best : cell),
    null,
  );
  return {
    title,
    description: peak
      ? `Furthest above chance: ${peak.label} in ${topicName(peak.topic)}, in ${counted(peak.papers, 'paper')}.`
      : '',
    n: counted(n, 'paper'),
    unfilteredBy,
    name,
    figure: figureOf(
      Heatmap,
      {
        rows: rows.map(({ id, label }, at) => ({ id, label, papers: totals[at]! })),
        columns: topics.map((topic, at) => ({
          id: String(topic.id),
          label: topicName(topic),
          papers: sizes[at]!,
          topic: topic.id,
        })),
        counts,
        n,
        onpick: (row: string, topic: string) => onpick(row, Number(topic)),
      },
      'rows',
    ),
    ...(peak ? { explained: [{ name: 'aboveChance' as const, ...exampleOf(peak) }] } : {}),
    code: cellCode(word, 'topic', 'above chance (log2)'),
    table: {
      columns: [word, 'topic', 'papers', 'above chance (log2)'],
      rows: cells.map(({ label, topic, papers, more }) => [label, topic.label, papers, more]),
    },
  };
}

function exampleOf(cell: { label: string; topic: TopicSummary; papers: number; expected: number; more: number }): {
  readonly here: string;
  readonly worked: string;
} {
  const { label, topic, papers, expected, more } = cell;
  return {
    here: `${label} is in ${counted(papers, 'paper')} of ${topicName(topic)}, where chance would put it in ${index(expected)}: about ${times(2 ** more)} as often.`,
    worked: `log₂(${whole(papers + 4)} / ${index(expected + 4)}) = ${index(more)}`,
  };
}
