import Bars from '#lib/charts/Bars.svelte';
import { figureOf } from '#lib/figure/figure.ts';
import type { TopicSummary } from '#core/atlas/types';
import type { TopicTerm } from '#lib/tables/topicTerms.ts';
import { topicName } from '#lib/ui/topicName.ts';
import { counted, percent, whole } from '#lib/ui/words.ts';
import { barCode } from '#lib/figure/vegaLite.ts';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';

export interface TopicTermsChart {
  readonly topic: TopicSummary;
  /** The most relevant first. */
  readonly terms: readonly TopicTerm[];
  /** All names that stand in charts beside this one, so that the bars of all begin at one place. */
  readonly beside: readonly string[];
  readonly selected: readonly string[];
  readonly onpick: (term: string) => void;
}

/** The most relevant terms of one topic as bars: papers of the topic that contain each. */
export function topicTermsChart({ topic, terms, beside, selected, onpick }: TopicTermsChart): ChartSpec {
  const first = terms[0];
  const shown = [...terms].sort((a, b) => b.papers - a.papers);
  return {
    title: topicName(topic),
    description: first
      ? `The ${counted(terms.length, 'term')} that describe it best, by papers. First of all: ${first.term}, in ${whole(first.papers)} of ${whole(topic.papers)}.`
      : '',
    n: counted(topic.papers, 'paper'),
    proper: true,
    explained: [
      {
        name: 'relevance',
        ...(first
          ? {
              here: `“${first.term}” describes this topic best: it is in ${whole(first.papers)} of its ${counted(topic.papers, 'paper')} (${percent(first.papers / topic.papers)}), and less common elsewhere.`,
            }
          : {}),
      },
    ],
    name: `terms-topic-${topic.id}`,
    figure: figureOf(Bars, {
      rows: shown.map(({ term, papers }) => ({ id: term, label: term, value: papers, topic: topic.id })),
      selected,
      onpick,
      max: topic.papers,
      beside,
    }),
    code: barCode('term', 'papers in the topic'),
    table: { columns: ['term', 'papers in the topic'], rows: shown.map(({ term, papers }) => [term, papers]) },
  };
}
