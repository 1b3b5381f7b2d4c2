import type { Manifest, TopicSummary } from '#core/atlas/types';
import Bars from '#lib/charts/Bars.svelte';
import ChangeBars from '#lib/charts/ChangeBars.svelte';
import Treemap from '#lib/charts/Treemap.svelte';
import { barCode } from '#lib/figure/vegaLite.ts';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';
import { figureOf, type Figure } from '#lib/figure/figure.ts';
import { FALSE_SHARE } from '#lib/stats/significance.ts';
import type { Trend } from '#lib/stats/trend.ts';
import type { ExplainedName } from '#lib/ui/explained.ts';
import { topicName } from '#lib/ui/topicName.ts';
import { capital, counted, percent, whole } from '#lib/ui/words.ts';
import { IN_NO_GROUP, shownTopics } from '#lib/view/topicOrder.ts';
import type { TopicLayout, TopicMeasure } from '#lib/view/view.ts';

export interface TopicSizes {
  readonly manifest: Manifest;
  readonly measure: TopicMeasure;
  readonly layout: TopicLayout;
  /** Papers that pass the filters, topics apart, and those of each topic. */
  readonly papers: number;
  readonly here: ReadonlyMap<number, number>;
  /** True where filters leave papers out. */
  readonly part: boolean;
  /** Growth of each topic by id, with the adjusted p; empty where papers have no years. */
  readonly trends: ReadonlyMap<number, Trend>;
  readonly span: string;
  readonly selected: readonly number[];
  readonly onpick: (id: number) => void;
}

/** The topics by size, stability or growth. */
export function topicSizes(given: TopicSizes): ChartSpec {
  const sizes = given.measure === 'stability' ? ofAll(given) : given;
  const { manifest, measure, papers, here, part, trends } = sizes;
  const rows = [...shownTopics(manifest)].sort((a, b) => order(sizes, b) - order(sizes, a) || a.id - b.id);
  return {
    title: TITLES[measure],
    description: describe(sizes, rows),
    n: counted(papers, 'paper'),
    unfilteredBy: measure === 'stability' ? 'all' : 'topics',
    name: `topics-${measure}`,
    figure: draw(sizes, rows),
    explained: EXPLAINING[measure].map((name) => ({ name })),
    code: barCode('topic', CODED[measure](part)),
    table: {
      columns: [
        'topic',
        'group',
        part ? 'papers here' : 'papers',
        part ? 'papers in the corpus' : null,
        'share',
        'stability',
        'change of share',
        'p (adjusted)',
      ].filter((name) => name !== null),
      rows: rows.map((topic) => {
        const count = here.get(topic.id) ?? 0;
        const trend = trends.get(topic.id);
        const group = manifest.groups.find(({ id }) => id === topic.group)?.label ?? null;
        const share = papers ? count / papers : 0;
        return [
          topic.label,
          group,
          count,
          ...(part ? [topic.papers] : []),
          share,
          topic.stability,
          trend?.change ?? null,
          trend?.p ?? null,
        ];
      }),
    },
  };
}

/** Stability is of the whole topic, whatever the filters: so is all that stands beside it. */
function ofAll(sizes: TopicSizes): TopicSizes {
  const { topics, counts } = sizes.manifest;
  return { ...sizes, part: false, papers: counts.papers, here: new Map(topics.map(({ id, papers }) => [id, papers])) };
}

const TITLES: Record<TopicMeasure, string> = {
  papers: 'Papers of each topic',
  share: 'Share of each topic',
  stability: 'Stability of each topic',
  growth: 'Growth of each topic',
};

/** The numbers that are explained beside the chart. */
const EXPLAINING: Record<TopicMeasure, readonly ExplainedName[]> = {
  papers: ['share'],
  share: ['share', 'interval'],
  stability: ['stability'],
  growth: ['trend', 'falseDiscovery'],
};

/** The column of the table that is drawn. */
const CODED: Record<TopicMeasure, (part: boolean) => string> = {
  papers: (part) => (part ? 'papers here' : 'papers'),
  share: () => 'share',
  stability: () => 'stability',
  growth: () => 'change of share',
};

function order({ measure, here, trends }: TopicSizes, topic: TopicSummary): number {
  if (measure === 'stability') return topic.stability ?? -1;
  if (measure === 'growth') return trends.get(topic.id)?.change ?? 0;
  return here.get(topic.id) ?? 0;
}

function describe({ measure, here, papers, trends, span }: TopicSizes, rows: readonly TopicSummary[]): string {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!first || !last) return '';
  const count = (topic: TopicSummary): number => here.get(topic.id) ?? 0;
  switch (measure) {
    case 'papers':
      return `Largest: ${topicName(first)}, ${counted(count(first), 'paper')}. Smallest: ${topicName(last)}, ${whole(count(last))}.`;
    case 'share':
      return `Shares of ${counted(papers, 'paper')}; each paper is in one topic. Largest: ${topicName(first)}, ${percent(count(first) / Math.max(1, papers))}.`;
    case 'stability':
      return `How much of each topic is found again when a tenth of the papers is left out and the others are sorted anew, twenty times: 100% is all of it. Steadiest: ${topicName(first)}.`;
    case 'growth': {
      const sure = [...trends.values()].filter(({ p }) => p <= FALSE_SHARE).length;
      return `Change of each topic’s share of the papers of a year, ${span}, along the straight line that fits the years best: +5 points is from 10% to 15%, say. ${counted(sure, 'topic')} of ${rows.length} change by more than chance would make them (one in twenty of these may be wrong); the others are faint.`;
    }
  }
}

function draw(sizes: TopicSizes, rows: readonly TopicSummary[]): Figure {
  const { manifest, measure, layout, here, papers, part, trends, span, onpick } = sizes;
  const selected = sizes.selected.map(String);
  const pick = (id: string): void => onpick(Number(id));
  if (measure === 'growth') {
    return figureOf(ChangeBars, {
      rows: rows.flatMap((topic) => {
        const trend = trends.get(topic.id);
        return trend
          ? [
              {
                id: String(topic.id),
                label: topic.label,
                topic: topic.id,
                change: trend.change,
                sure: trend.p <= FALSE_SHARE,
              },
            ]
          : [];
      }),
      span,
      selected,
      onpick: pick,
    });
  }
  if (layout === 'treemap' && measure !== 'stability') {
    const item = (topic: TopicSummary) => ({
      id: String(topic.id),
      label: topicName(topic),
      value: here.get(topic.id) ?? 0,
      topic: topic.id,
    });
    const grouped = manifest.groups.map(({ id, label }) => ({
      label: capital(label),
      items: rows.filter(({ group }) => group === id).map(item),
    }));
    const alone = {
      label: grouped.length > 0 ? IN_NO_GROUP : '',
      items: rows.filter(({ group }) => group === null).map(item),
    };
    const groups = [...grouped, alone].filter(({ items }) => items.some(({ value }) => value > 0));
    return figureOf(Treemap, { groups, selected, onpick: pick });
  }
  return figureOf(Bars, {
    rows: rows.map((topic) => {
      const count = here.get(topic.id) ?? 0;
      const base = { id: String(topic.id), label: topic.label, topic: topic.id };
      if (measure === 'stability')
        return {
          ...base,
          value: topic.stability ?? 0,
          figures: topic.stability === null ? '–' : percent(topic.stability, 0),
        };
      if (measure === 'share')
        return { ...base, value: papers ? count / papers : 0, figures: percent(papers ? count / papers : 0) };
      return { ...base, value: count, ...(part ? { total: topic.papers } : {}) };
    }),
    ...(measure === 'stability' ? { max: 1 } : {}),
    ...(part && measure === 'papers' ? { key: ['that pass the filters', 'all of the topic'] as const } : {}),
    unit:
      measure === 'papers'
        ? 'papers'
        : measure === 'share'
          ? 'of the papers'
          : 'of it found again when all are sorted anew',
    selected,
    onpick: pick,
  });
}
