import { greatest } from 'd3';
import Bars from '#lib/charts/Bars.svelte';
import { figureOf } from '#lib/figure/figure.ts';
import type { MentionCount } from '#lib/tables/mentionIndex.ts';
import { capital, counted, KIND_WORDS, percent, whole } from '#lib/ui/words.ts';
import type { MentionKind } from '#core/types';
import { barCode } from '#lib/figure/vegaLite.ts';
import { BRIEF, type ChartSpec } from '#lib/figure/chartSpec.ts';

export interface MentionChart {
  readonly kind: MentionKind;
  readonly counts: readonly MentionCount[];
  /** Papers that the mentions are counted in, and how many of them mention anything of the kind. */
  readonly papers: number;
  readonly withAny: number;
  readonly topic: number | undefined;
  /** True for the few that stand beside a view: a chart of its own. */
  readonly brief: boolean;
  readonly selected: readonly string[];
  readonly onpick: (name: string) => void;
}

/** Names as bars: the papers of the selection that mention each. */
export function mentionChart(chart: MentionChart): ChartSpec {
  const { kind, counts, papers, withAny, topic, brief, selected, onpick } = chart;
  const { many } = KIND_WORDS[kind];
  const first = greatest(
    counts.filter(({ isFamily }) => !isFamily),
    (a, b) => a.papers - b.papers,
  );
  const hasFamilies = counts.some(({ isFamily }) => isFamily);
  const rows = counts.map(({ name, papers: value, family }) => ({
    id: name,
    label: name,
    value,
    ...(family && { isPart: true }),
    ...(topic === undefined ? {} : { topic }),
  }));
  const figure = figureOf(Bars, { rows, selected, onpick }, 'rows');
  return {
    title: capital(many),
    description:
      `${counted(withAny, 'paper')} of ${whole(papers)} (${percent(papers ? withAny / papers : 0)}) mention at least one of the ${many}.` +
      (first ? ` Most often ${first.name}, in ${counted(first.papers, 'paper')}.` : '') +
      (hasFamilies ? ' A family counts papers that mention any of its variants, which follow it.' : ''),
    n: counted(papers, 'paper'),
    unfilteredBy: 'mentions',
    name: `${kind}s${brief ? BRIEF : ''}`,
    figure,
    explained: [{ name: 'finder' }],
    code: barCode(kind, 'papers'),
    table: {
      columns: [kind, 'papers', 'share', ...(hasFamilies ? ['family'] : [])],
      rows: counts.map(({ name, papers: value, family = null }) => [
        name,
        value,
        papers ? value / papers : 0,
        ...(hasFamilies ? [family] : []),
      ]),
    },
  };
}
